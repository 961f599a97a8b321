using Microsoft.Playwright;

namespace KexieSite.BrowserTests;

/// <summary>What a page costs a reader who pays for every kilobyte.</summary>
[Collection(nameof(DemonstrationSite))]
public sealed class WeightTests(DemonstrationSite site)
{
    private const int FirstView = 45_000;

    [SkippableTheory]
    [InlineData(PageKinds.Activity)]
    [InlineData(PageKinds.Report)]
    [InlineData("/notices/2005/kejihuodongzhoutongzhi/")]
    public async Task The_first_view_of_a_text_is_under_45_kilobytes(string address)
    {
        await using var visitor = await site.VisitorAsync(new() { Width = 375, Height = 740 });
        // The icon may come after everything else.
        await visitor.OpenAsync(address, WaitUntilState.NetworkIdle);
        var transferred = await visitor.TransferredAsync();
        Assert.InRange(transferred, 1, FirstView);
    }
}

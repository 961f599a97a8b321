using KexieSite.Importing.Batch;
using KexieSite.Tests.Building;

namespace KexieSite.Tests.Importing.Batch;

/// <summary>A text that was imported once is recognised, whatever became of it.</summary>
public sealed class RerunTests : IDisposable
{
    private readonly Archive archive = new();

    public void Dispose() => archive.Dispose();

    [Fact]
    public async Task A_draft_without_a_date_is_recognised_and_builds()
    {
        archive.Put("a.txt", "科协2019年工作总结\n\n科协一年来做了许多工作，受到大家的好评。\n");
        var first = Assert.Single(archive.Import().Items);
        var again = Assert.Single(archive.Import().Items);
        Assert.Equal((ImportFate.Draft, ImportFate.Known, first.Target), (first.Fate, again.Fate, again.Target));
        var built = await archive.Site.BuildAsync(o => o with { Drafts = true });
        Assert.DoesNotContain("KX1219", built.Diagnostics.Select(d => d.Rule.Code));
    }

    [Fact]
    public void A_text_with_mistakes_is_recognised()
    {
        archive.Put("1.html", Archive.Page).Import();
        var file = Path.Combine(archive.Site.Root, "content/activities/2021/2021-09-17-富源县科协举办全国科普日活动.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("日期: 2021-09-17", "日期: 2021-13-45", StringComparison.Ordinal));
        Assert.Equal(ImportFate.Known, Assert.Single(archive.Import().Items).Fate);
    }
}


namespace KexieSite.BrowserTests;

/// <summary>The same promises where there are ten thousand items.</summary>
[Collection(nameof(LargeSite))]
public sealed class LargeSiteTests(LargeSite site)
{
    public static TheoryData<string, string> KindsAndWays
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var address in (string[])["/", "/activities/", "/activities/page/225/", "/years/", "/years/2021/", "/regions/", "/series/", "/sitemap/"])
            {
                foreach (var way in Ways.Common)
                {
                    all.Add(address, way);
                }
            }

            return all;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(KindsAndWays))]
    public async Task Axe_finds_nothing_and_nothing_is_complained_of(string address, string way)
    {
        await using var visitor = await site.VisitorAsync(Ways.Options(way));
        await visitor.OpenAsync(address);
        await Ways.SwitchAsync(visitor, way);
        Assert.Empty((await Ways.RunAxeAsync(visitor, way)).Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
        Assert.Empty(visitor.Complaints);
    }
}

using KexieSite.Paths;
using KexieSite.Planning;

namespace KexieSite.Tests.Planning;

public sealed class PageSliceTests
{
    private static readonly UrlPath List = UrlPath.Root.Page("notices");

    [Theory]
    [InlineData(0, "/notices/ 0+0")]
    [InlineData(1, "/notices/ 0+1")]
    [InlineData(20, "/notices/ 0+20")]
    [InlineData(21, "/notices/ 0+20, /notices/page/2/ 20+1")]
    [InlineData(40, "/notices/ 0+20, /notices/page/2/ 20+20")]
    [InlineData(41, "/notices/ 0+20, /notices/page/2/ 20+20, /notices/page/3/ 40+1")]
    public void A_list_is_split_at_its_page_size(int items, string expected)
    {
        var slices = PageSlice.Split(List, items, 20).ToList();
        Assert.Equal(expected, string.Join(", ", slices.Select(s => $"{s.Url} {s.Start}+{s.Length}")));
        Assert.All(slices, s => Assert.Equal(slices.Count, s.Count));
        Assert.Equal(Enumerable.Range(0, items), slices.SelectMany(s => s.Of([.. Enumerable.Range(0, items)])));
    }
}

using KexieSite.Paths;

namespace KexieSite.Tests.Paths;

public sealed class UrlPathTests
{
    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/activities/2021/", "activities/2021/index.html")]
    [InlineData("about/", "about/index.html")]
    [InlineData("/feed.xml", "feed.xml")]
    [InlineData("/activities/2021/科普日 1.jpg", "activities/2021/科普日 1.jpg")]
    public void Address_has_its_file(string address, string file) => Assert.Equal(file, UrlPath.TryParse(address)!.Value.OutputFile);

    [Theory]
    [InlineData("//")]
    [InlineData("/a//b/")]
    [InlineData("/../a/")]
    [InlineData("/a/./b/")]
    [InlineData("/.kexie/")]
    [InlineData("/a?b=1")]
    [InlineData("/a#b")]
    [InlineData("/100%/")]
    [InlineData("/a\\b/")]
    [InlineData("/C:/")]
    [InlineData("/a /")]
    [InlineData("/a./")]
    [InlineData("/a\n/")]
    [InlineData("/NUL/")]
    [InlineData("/com1.html")]
    public void Address_that_is_not_safe_on_every_system_is_none(string address) => Assert.Null(UrlPath.TryParse(address));

    [Fact]
    public void Segment_is_bounded_in_bytes_for_file_systems_count_bytes()
    {
        Assert.True(UrlPath.IsSafeSegment(new string('a', 200)));
        Assert.True(UrlPath.IsSafeSegment(new string('科', 66)));
        Assert.False(UrlPath.IsSafeSegment(new string('科', 67)));
    }

    [Theory]
    [InlineData("/about", "/about/")]
    [InlineData("/about/", "/about/")]
    [InlineData("/feed.xml", "/feed.xml")]
    [InlineData("/", "/")]
    public void Page_is_meant_where_the_last_slash_was_left_out(string written, string meant) =>
        Assert.Equal(meant, UrlPath.TryParse(written)!.Value.AsPage().Value);

    [Theory]
    [InlineData("kepuri-2021", true)]
    [InlineData("Kepuri", true)]
    [InlineData("科普日", false)]
    [InlineData("a--b", false)]
    [InlineData("-a", false)]
    [InlineData("index.html", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    public void Slug_is_ascii_letters_and_digits_with_single_hyphens(string text, bool isSlug) => Assert.Equal(isSlug, UrlPath.IsSlug(text));

    [Fact]
    public void Address_is_percent_encoded_segment_by_segment() =>
        Assert.Equal("/old/%E7%A7%91%E6%99%AE%201.html", UrlPath.TryParse("/old/科普 1.html")!.Value.Encoded);

    [Fact]
    public void First_page_of_a_list_is_the_list_itself()
    {
        var list = UrlPath.Root.Page("activities");
        Assert.Equal(("/activities/", "/activities/page/2/"), (list.Paged(1).Value, list.Paged(2).Value));
    }
}

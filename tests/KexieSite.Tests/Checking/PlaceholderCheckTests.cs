using KexieSite.Configuration;

namespace KexieSite.Tests.Checking;

public sealed class PlaceholderCheckTests
{
    [Theory]
    [InlineData("https://kexie.example.org", true)]
    [InlineData("https://kexie.example.org/kx/", true)]
    [InlineData("http://EXAMPLE.com:8080", true)]
    [InlineData("https://a.b.example.net", true)]
    [InlineData("https://kexie.test", true)]
    [InlineData("https://科协.invalid", true)]
    [InlineData("http://localhost:8000", true)]
    [InlineData("http://www.localhost", true)]
    [InlineData("http://127.0.0.1", true)]
    [InlineData("http://[::1]/", true)]
    [InlineData("https://www.fuyuankexie.cn", false)]
    [InlineData("https://科协.中国", false)]
    [InlineData("https://myexample.org", false)]
    [InlineData("https://example.org.cn", false)]
    [InlineData("http://192.168.1.10/", false)]
    [InlineData("http://kexie", false)]
    public void An_address_that_nobody_can_reach_is_known(string address, bool isPlaceholder) =>
        Assert.Equal(isPlaceholder, SiteUrl.TryParse(address)!.IsPlaceholder);

    [Fact]
    public async Task The_address_is_told_at_its_place_in_site_yml()
    {
        using var site = new TestSite("title: 科协\nurl: https://kexie.example.org/kx/\nregion: 富源县\n");
        var found = Assert.Single((await CheckRun.WholeAsync(site)).Diagnostics, d => d.Rule.Code == "KX5901");
        Assert.Equal(("site.yml", "KX5901 2:6"), (found.File?.Value, found.Place()));
    }

    [Fact]
    public async Task A_site_that_is_meant_to_be_so_can_say_why()
    {
        using var site = new TestSite("title: 科协\nurl: https://kexie.example.org\nregion: 富源县\ncheck: {ignore: [{code: KX5901, reason: 演示}]}\n");
        Assert.DoesNotContain((await CheckRun.WholeAsync(site)).Diagnostics, d => d.Rule.Code is "KX5901" or "KX5104");
    }

    [Theory]
    [InlineData("这是一篇示例，看看活动的文稿怎样写。", "KX5902 5:1")]
    [InlineData("第一段。\n\n这一页请改成本单位的介绍：做什么工作。", "KX5902 7:1")]
    [InlineData("This is a sample that shows how to write a notice.", "KX5902 5:1")]
    [InlineData("这是一篇示例教案，看看大家的意见。", null)]
    public void A_text_that_says_it_is_a_sample_is_told(string text, string? found) =>
        Assert.Equal(found, CheckRun.InText(text).SingleOrDefault(place => place.StartsWith("KX59", StringComparison.Ordinal)));
}

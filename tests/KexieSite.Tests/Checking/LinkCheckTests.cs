namespace KexieSite.Tests.Checking;

public sealed class LinkCheckTests
{
    [Theory]
    [InlineData("见[中国科协](http://www.cast.org.cn/)。", "KX5401 5:2")]
    [InlineData("见 http://www.cast.org.cn/a 。", "KX5401 5:3")]
    [InlineData("见[本站](https://kexie.internal/activities/)。", "KX5402 5:2")]
    [InlineData("见[中国科协](https://www.cast.org.cn/)。")]
    [InlineData("见[某县政府](http://www.fuyuan.gov.cn/)和[某站](http://www.example.com:8080/)。")]
    [InlineData("见[别处](https://kexie.internal.cn/activities/)。")]
    public void Addresses_that_could_be_written_better_are_found(string text, params string[] found) => Assert.Equal(found, CheckRun.InText(text));

    [Fact]
    public async Task The_sites_own_address_of_a_page_that_it_does_not_have_is_found()
    {
        using var site = new TestSite("title: 科协\ndescription: 科协。\nurl: https://kexie.internal/kx/\nregion: 富源县\n")
            .Activity("2021/2021-09-17-a", "", "见[甲](https://kexie.internal/kx/years/)和[乙](http://kexie.internal/kx/nowhere/)。");
        var result = await CheckRun.WholeAsync(site);
        Assert.Equal(["KX5402 4:2", "KX5403 4:40"], result.Diagnostics.Select(d => d.Place()));
        Assert.Equal("/years/", result.Diagnostics[0].Arguments[1]);
    }

    [Fact]
    public void Links_of_the_menu_are_looked_at()
    {
        using var site = new TestSite("title: 科协\nurl: https://kexie.internal\nmenu:\n  - title: 中国科协\n    url: http://www.cast.org.cn/\n");
        Assert.Equal(["KX5401 5:10"], CheckRun.Texts(site).Select(f => f.Diagnostic.Place()));
    }
}

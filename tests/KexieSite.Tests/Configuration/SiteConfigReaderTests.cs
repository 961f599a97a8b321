using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Tests.Configuration;

public sealed class SiteConfigReaderTests
{
    private const string Least = "title: 富源县科学技术协会\nurl: https://kexie.example.org\n";

    [Fact]
    public void Title_and_url_are_enough()
    {
        var config = Valid(Least);
        Assert.Equal(("富源县科学技术协会", "富源县科学技术协会", "kexie"), (config.Title, config.ShortTitle, config.Theme));
        Assert.Equal((Language.Chinese, "Asia/Shanghai", HtmlPolicy.Sanitized), (config.Language, config.TimeZone.Id, config.Html));
        Assert.Equal(["activities 活动 20", "reports 年度报告 20", "notices 通知公告 20"], config.Sections.Select(s => $"{s.Folder} {s.Title} {s.PageSize}"));
        Assert.True(config.Feeds && config.Search);
        Assert.Equal(Metric.Defaults.Select(m => m.Name), config.Metrics.Select(m => m.Name));
    }

    [Fact]
    public void Everything_can_be_said()
    {
        var config = Valid(Least + """
            shortTitle: 富源科协
            description: 科普在身边
            language: en
            timezone: Asia/Urumqi
            region: 云南/曲靖/富源
            theme: mine
            sections:
              news: {kind: 通知, title: 新闻, pageSize: 5, update: 14d, summary: 近日}
              notices: {title: 公告}
            menu:
              - {title: 首页, url: /}
              - {title: 中国科协, url: https://www.cast.org.cn/}
            series: [全国科普日, {name: 科技活动周, slug: Huodongzhou, summary: 每年五月}]
            topics: 健康、青少年, 应急
            metrics:
              - {name: 公里, unit: 公里, units: [里]}
            divisions: [胜境街道, {name: 后所, slug: housuo}]
            footer: {organizer: 富源县科协, icp: 滇ICP备00000000号, links: [{title: 上级, links: [{title: 省科协, url: https://example.org/}]}]}
            feeds: 否
            search: no
            html: none
            extra: {colour: red}
            """);
        Assert.Equal((Language.English, "Asia/Urumqi", "富源县", "mine"), (config.Language, config.TimeZone.Id, config.Region!.Name, config.Theme));
        Assert.Equal(["news 新闻 Notice 14", "notices 公告 Notice ", "activities Activities Activity ", "reports Reports Report "], config.Sections.Select(s => $"{s.Folder} {s.Title} {s.Kind} {s.Update}"));
        Assert.Equal(["/", "https://www.cast.org.cn/"], config.Menu.Select(m => m.Target));
        Assert.Equal(["全国科普日 ", "科技活动周 huodongzhou"], config.Series.Select(t => $"{t.Name} {t.Slug}"));
        Assert.Equal(["健康", "青少年", "应急"], config.Topics.Select(t => t.Name));
        Assert.Equal("里", Assert.Single(config.Metrics[^1].OtherUnits));
        Assert.Equal(["/regions/yunnan/qujing/fuyuan/housuo/", "/regions/yunnan/qujing/fuyuan/shengjing/"], config.Divisions.ChildrenOf(config.Region).Select(d => d.Path.Value).Order());
        Assert.Equal(("富源县科协", "省科协"), (config.Footer.Organizer, config.Footer.Links[0].Links[0].Title));
        Assert.False(config.Feeds || config.Search);
        Assert.Equal(HtmlPolicy.None, config.Html);
        Assert.Equal("colour", Assert.Single(config.Extra.Entries).Key.Text);
    }

    [Theory]
    [InlineData("", "KX1101 1:1, KX1101 1:1")]
    [InlineData("title: 甲\nurl: kexie.example.org", "KX1102 2:6")]
    [InlineData("title: 甲\nurl: https://x.cn/?a=1", "KX1102 2:6")]
    [InlineData("title: ''\nurl: https://x.cn", "KX1101 1:1")]
    [InlineData("标题: 甲\nurl: https://x.cn", "KX1015 1:1")]
    [InlineData(Least + "timezone: Asia/Beijing", "KX1103 3:11")]
    [InlineData(Least + "region: 鼓楼区", "KX3001 3:9")]
    [InlineData(Least + "theme: ../x", "KX1105 3:8")]
    [InlineData(Least + "language: 法文", "KX1016 3:11")]
    [InlineData(Least + "sections: 活动", "KX1014 3:11")]
    [InlineData(Least + "sections:\n  years: {}", "KX1109 4:3")]
    [InlineData(Least + "sections:\n  Activities: {}", "KX1105 4:3")]
    [InlineData(Least + "sections:\n  feed.xml: {}", "KX1105 4:3")]
    [InlineData(Least + "sections:\n  news: {pageSize: 0}", "KX1104 4:20")]
    [InlineData(Least + "sections:\n  news: {update: 两周}", "KX1107 4:18")]
    [InlineData(Least + "menu:\n  - 首页", "KX1014 4:5")]
    [InlineData(Least + "menu:\n  - title: 首页", "KX1101 4:5")]
    [InlineData(Least + "menu:\n  - {title: 甲, url: about}", "KX1108 4:21")]
    [InlineData(Least + "menu:\n  - {title: 甲, url: //x.cn/}", "KX1108 4:21")]
    [InlineData(Least + "menu:\n  - {title: 甲, url: 'javascript:alert(1)'}", "KX1108 4:21")]
    [InlineData(Least + "series: [甲, 甲]", "KX1106 3:13")]
    [InlineData(Least + "series: [{name: 甲, slug: a/b}]", "KX1105 3:26")]
    [InlineData(Least + "metrics: [{name: 人次, unit: 人}]", "KX1106 3:18")]
    [InlineData(Least + "metrics: [{name: 公里}]", "KX1101 3:11")]
    [InlineData(Least + "divisions: [胜境街道]", "KX1101 3:13")]
    [InlineData(Least + "region: 富源县\ndivisions: [胜境街道, 胜境街道]", "KX1106 4:19")]
    [InlineData(Least + "region: 富源县\ndivisions: [{name: 甲村, slug: 2021}]", "KX1105 4:30")]
    [InlineData(Least + "region: 富源县\ndivisions: [{name: 甲村, slug: a}, {name: 乙村, slug: A}]", "KX1106 4:34")]
    [InlineData(Least + "divisions: [{name: 甲村, parent: 无此县}]", "KX3003 3:32")]
    [InlineData(Least + "search: 也许", "KX1016 3:9")]
    public void Mistakes_are_named_at_their_place(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Read(text).Diagnostics.Order().Select(d => d.Place())));

    [Theory]
    [InlineData("https://x.cn", "https://x.cn/about/", "/about/")]
    [InlineData("https://x.cn/kexie", "https://x.cn/kexie/about/", "/kexie/about/")]
    [InlineData("http://x.cn:8080/a/b/", "http://x.cn:8080/a/b/about/", "/a/b/about/")]
    [InlineData("https://科协.公益/", "https://xn--ykrz90g.xn--55qw42g/about/", "/about/")]
    public void Addresses_stand_below_the_sites_folder(string url, string absolute, string href)
    {
        var site = SiteUrl.TryParse(url)!;
        var about = UrlPath.Root.Page("about");
        Assert.Equal((absolute, href), (site.Absolute(about), site.Href(about)));
    }

    [Fact]
    public void A_day_without_a_time_is_a_day_in_the_sites_zone()
    {
        var shanghai = SiteTimeZone.Shanghai;
        var late = new ContentDate(new DateOnly(2021, 12, 31), new TimeOnly(23, 30), TimeSpan.Zero);
        Assert.Equal(new DateOnly(2022, 1, 1), shanghai.Day(late));
        Assert.Equal(new DateOnly(2021, 12, 31), shanghai.Day(late with { Offset = null }));
        Assert.Equal(new DateTimeOffset(2021, 12, 31, 0, 0, 0, TimeSpan.FromHours(8)), shanghai.Moment(new ContentDate(late.Day, null, null)));
    }

    private static SiteConfig Valid(string text)
    {
        var read = Read(text);
        Assert.Equal("", string.Join(", ", read.Diagnostics.Select(d => d.Place())));
        return read.Value;
    }

    private static Checked<SiteConfig> Read(string text) => SiteConfigReader.Read(text, new SourcePath("site.yml"));
}

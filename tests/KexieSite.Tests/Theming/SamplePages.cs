using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Paths;
using KexieSite.Planning;
using KexieSite.Rendering;
using KexieSite.Theming;
using KexieSite.Views;

namespace KexieSite.Tests.Theming;

/// <summary>One page for every template of a theme: with all that a page can have, or with nothing but what it must have.</summary>
internal sealed class SamplePages(Theme theme, Language language)
{
    private static readonly LinkView Fuyuan = new("富源县", "/regions/yunnan/qujing/fuyuan/");
    private static readonly LinkView Series = new("全国科普日", "/series/quanguokepuri/");
    private static readonly DateView Day = new("2021-09-17", "2021年9月17日") { Short = "9月17日" };
    private static readonly CountsView Counts = new(45, 14, 8);
    private static readonly PagerView OnlyPage = new(1, 1, null, null, []);
    private static readonly ImmutableArray<CountedLinkView> Years = [new("2021年", "/years/2021/", 12), new("2005年", "/years/2005/", 9)];
    private static readonly ImmutableArray<FigureView> Figures = [new("人次", "约 6.2 万人次", false), new("资料", "3 万份", true), new("获奖", "未知", false)];
    private static readonly ImmutableArray<RegionNodeView> Regions =
    [
        new("云南省", "/regions/yunnan/", 31, [new("曲靖市", "/regions/yunnan/qujing/", 31, [new(Fuyuan.Text, Fuyuan.Href, 31, [])])]),
        new("浙江省", "/regions/zhejiang/", 14, []),
    ];

    private static readonly ItemCard Card = new()
    {
        Kind = ContentKind.Activity,
        KindText = "活动",
        Title = "“百年再出发，迈向高水平科技自立自强”——富源县2021年全国科普日主场活动暨科普大篷车进校园活动启动仪式",
        Href = "/activities/2021/quanguokepuri/",
        Date = Day,
        Region = Fuyuan,
        Series = Series,
        Summary = "县科协联合三十余家成员单位，在县文化广场设立咨询台，发放资料三万余份，接受咨询三万八千余人次。",
        Badge = "预告",
        Cover = new("/activities/2021/cover.jpg", "群众在展板前参观", 1600, 900),
    };

    private static readonly ItemCard Plain = new() { Kind = ContentKind.Notice, KindText = "通知", Title = "科技活动周安排", Href = "/notices/2021/anpai/" };

    /// <summary>The text of an item; as <c>Parsing/Dialect</c> writes it.</summary>
    public string Body { get; init; } = "<h2 id=\"一\">一、做法</h2>\n<p>活动当天，来自全县的科技工作者走上街头。</p>";

    /// <summary>Pages with everything.</summary>
    public IEnumerable<(string Key, PageView View)> Full() => Pages(Site(), isFull: true);

    /// <summary>Pages with what is required alone, on a site that says nothing about itself.</summary>
    public IEnumerable<(string Key, PageView View)> Bare() => Pages(BareSite(), isFull: false);

    private SiteView Site() => new(Config("""
        description: 富源县科学技术协会的活动、报告和通知。
        footer:
          organizer: 富源县科学技术协会
          address: 云南省曲靖市富源县中安街道胜境大街
          phone: 0874-4610000（办公室）
          postcode: "655500"
          icp: 滇ICP备00000000号
          police: 滇公网安备 53032500000000号
          siteCode: bm00000000
        """), theme.ReadTexts(language), Assets)
    {
        Menu = [new("活动", "/activities/"), new("报告", "/reports/"), new("通知", "/notices/"), new("年份", "/years/"), new("地区", "/regions/"), new("系列", "/series/"), new("科技社团与科普基地", "/societies/"), new("关于", "/about/")],
        FooterLinks = [new("科协系统", [new("中国科协", "https://www.cast.org.cn/"), new("科普中国", "https://www.kepuchina.cn/")])],
        Feeds = [new("全站订阅（Atom）", "/feed.xml", "application/atom+xml"), new("全站订阅（JSON）", "/feed.json", "application/feed+json")],
        Tables = [new("活动数据表（CSV）", "/data/activities.csv")],
        Years = "/years/",
        Regions = "/regions/",
        Search = "/search/",
    };

    private SiteView BareSite() =>
        new(Config(""), theme.ReadTexts(language), Assets) { Menu = [], FooterLinks = [], Feeds = [], Tables = [] };

    // Under the names that templates write, so that tests can tell them.
    private FrozenDictionary<string, UrlPath> Assets =>
        theme.Assets.ToFrozenDictionary(a => a.Path, a => UrlPath.TryParse("/assets/" + a.Path)!.Value);

    private SiteConfig Config(string more)
    {
        var tag = language == Language.English ? "en" : "zh-CN";
        var config = SiteConfigReader.Read($"title: 富源县科学技术协会\nshortTitle: 富源科协\nurl: https://kexie.example.org\nlanguage: {tag}\n{more}", new SourcePath("site.yml"));
        Assert.Empty(config.Diagnostics);
        return config.Value;
    }

    private IEnumerable<(string Key, PageView View)> Pages(SiteView site, bool isFull) =>
        Indexes(site, isFull).Concat(Items(site, isFull)).Concat(Lists(site, isFull)).Select(page => (page.Key, isFull ? Framed(page.View) : page.View));

    private static PageView Framed(PageView view) => view with
    {
        Description = "给搜索引擎的一句话",
        Breadcrumb = view is HomeView ? [] : [new("首页", "/"), new("活动", "/activities/")],
        Feeds = view.Site.Feeds,
    };

    private static PageView Page(SiteView site, string title, string href) =>
        new() { Site = site, Title = title, Href = href, Canonical = "https://kexie.example.org" + href };

    private static IEnumerable<(string Key, PageView View)> Indexes(SiteView site, bool isFull)
    {
        ImmutableArray<CountedLinkView> terms = isFull ? [new("全国科普日", "/series/quanguokepuri/", 9, "每年九月。"), new("科技之春", "/series/kejizhichun/", 3)] : [new("科技之春", "/series/kejizhichun/", 3)];
        ImmutableArray<YearRowView> rows = isFull ? [new(new("2021年", "/years/2021/"), Counts, Figures), new(new("2005年", "/years/2005/"), new(0, 1, 0), [])] : [new(new("2005年", "/years/2005/"), new(0, 0, 0), [])];
        yield return ("home", Home(new HomeView(Page(site, "首页", "/"), isFull ? Counts : new(0, 0, 0)), isFull));
        yield return ("years", new YearsView(Page(site, "年份", "/years/"), rows));
        yield return ("regions", new RegionsView(Page(site, "地区", "/regions/"), isFull ? Regions : [Regions[1]]));
        yield return ("terms", new TermsView(Page(site, "系列", "/series/"), terms, isSeries: true));
        yield return ("map", new MapView(Page(site, "网站地图", "/sitemap/"))
        {
            Sections = isFull ? [new("活动", "/activities/", 45)] : [],
            Pages = isFull ? [new("关于", "/about/")] : [],
            Years = isFull ? Years : [],
            Regions = isFull ? Regions : [],
            Series = isFull ? terms : [],
            Topics = isFull ? [new("青少年", "/topics/qingshaonian/", 5)] : [],
        });
        yield return ("search", new SearchView(Page(site, "搜索", "/search/"), "/search/index-00000000.json")
        {
            Sections = isFull ? [new("活动", "/activities/", 45)] : [],
            Years = isFull ? Years : [],
            Regions = isFull ? [new("云南省", "/regions/yunnan/", 31)] : [],
            Series = isFull ? terms : [],
        });
        yield return ("404", new NotFoundView(Page(site, "找不到这个页面", "/404.html")) { IsHidden = true });
    }

    private static HomeView Home(HomeView home, bool isFull) => !isFull ? home : home with
    {
        Upcoming = [Card],
        Pictured = [Card],
        Activities = [Card, Plain],
        Reports = [Plain],
        Notices = [Plain],
        Sections = [new("活动", "/activities/", 45), new("通知", "/notices/", 8)],
        Years = Years,
        Regions = Regions,
        Series = [new("全国科普日", "/series/quanguokepuri/", 9)],
        Totals = Figures,
        Latest = new(new("2021年", "/years/2021/"), Counts, Figures),
    };

    private IEnumerable<(string Key, PageView View)> Items(SiteView site, bool isFull)
    {
        var item = new ItemView(Page(site, Card.Title, "/activities/2021/quanguokepuri/"), Plain, new BodyView(Body));
        if (isFull)
        {
            item = Filled(item);
        }

        string Given(string text) => isFull ? text : "";
        yield return ("activity", new ActivityView(item, Day)
        {
            End = isFull ? new("2021-09-19", "2021年9月19日") : null,
            Place = Given("中安街道"),
            Venue = Given("县文化广场"),
            Series = isFull ? Series : null,
            Status = Given("预告"),
            Organizers = isFull ? ["富源县科学技术协会", "富源县教育体育局"] : [],
            Partners = isFull ? ["县卫生健康局"] : [],
        });
        yield return ("report", new ReportView(item, Day, new("2021年", "/years/2021/"), "全年", "总结")
        {
            Issuer = Given("富源县科学技术协会"),
            Number = Given("富科协〔2021〕3号"),
            Compared = isFull ? SampleBlocks.Figures : FigureTableView.Empty,
            Charts = isFull ? SampleBlocks.Charts("kx-report-") : [],
            Activities = isFull ? new(site, [Card, Plain], new("富源县2021年", "/regions/yunnan/qujing/fuyuan/2021/", 12)) : null,
            Previous = isFull ? Plain : null,
            Next = isFull ? Card : null,
        });
        yield return ("notice", new NoticeView(item, Day) { Issuer = Given("富源县科学技术协会"), Number = Given("富科协〔2021〕4号") });
        yield return ("page", new StandalonePageView(new ItemView(Page(site, "关于我们", "/about/"), Plain, isFull ? SampleBlocks.Body(site, Body, Card) : new BodyView(Body))));
    }

    private static ItemView Filled(ItemView item) => item with
    {
        Card = Card,
        Cover = Card.Cover,
        Outline = [new(2, "一、做法", "#一"), new(3, "（一）科普日", "#一"), new(2, "二、打算", "#一")],
        Region = Fuyuan,
        RegionPath = "云南省曲靖市富源县",
        TodayPartOf = new("麒麟区", "/regions/yunnan/qujing/qilin/"),
        Figures = Figures,
        Topics = [new("青少年", "/topics/qingshaonian/"), new("乡村振兴", "/topics/xiangcunzhenxing/")],
        Attachments = [new("活动方案", "/activities/2021/fangan.pdf", "PDF")],
        Author = "办公室",
        Credit = "富源融媒",
        Updated = Day,
        Older = Plain,
        Newer = Card,
        Related = [Card, Plain],
    };

    private static IEnumerable<(string Key, PageView View)> Lists(SiteView site, bool isFull)
    {
        var region = new RegionHeadView("江东区", "/regions/zhejiang/ningbo/jiangdong/", isFull ? new("鄞州区", "/regions/zhejiang/ningbo/yinzhou/") : null);
        var years = isFull ? Years : [];
        ImmutableArray<RegionNodeView> children = isFull ? Regions : [];
        ImmutableArray<CountedLinkView> parents = isFull ? [new("浙江省", "/regions/zhejiang/", 41), new("宁波市", "/regions/zhejiang/ningbo/", 8)] : [];
        var first = List(site, "/activities/2021/", isFull, isFull ? Paged(1, 2) : OnlyPage);
        var middle = List(site, "/activities/2021/page/6/", isFull, isFull ? Paged(6, 11) : OnlyPage);
        yield return ("section", new SectionView(first) { Years = years, Summary = isFull ? "科普活动、学术交流和培训。" : "" });
        yield return ("section-year", new SectionYearView(middle, 2021, new("活动", "/activities/")) { Years = years });
        yield return ("year", new YearView(first, 2021)
        {
            Earlier = isFull ? new("2019年", "/years/2019/") : null,
            Later = isFull ? new("2022年", "/years/2022/") : null,
            Regions = isFull ? Regions : [],
        });
        yield return ("region", new RegionView(first, region) { Parents = parents, Children = children, Years = years });
        yield return ("region-year", new RegionYearView(first, 2021, region, new("2021年", "/years/2021/")) { Parents = parents, Children = children, Years = years });
        yield return ("term", new TermView(first, isSeries: true) { Summary = isFull ? "每年九月的第三个双休日前后。" : "" });
    }

    private static ListView List(SiteView site, string href, bool isFull, PagerView pager) =>
        new(Page(site, "2021年的活动", href), isFull ? [Card, Plain] : [Plain], pager, isFull ? Counts : new(0, 0, 0))
        {
            Groups = isFull ? [new("2022年1月", "m2022-1", [Plain]), new("9月", "m9", [Card])] : [],
            Months = isFull ? [new("2022年1月", "#m2022-1", 1), new("9月", "#m9", 1)] : [],
            Totals = isFull ? Figures : [],
        };

    private static PagerView Paged(int number, int count) =>
        Pager.Of(new PageSlice(UrlPath.TryParse("/activities/2021/")!.Value, number, count, 0, 0), new SiteUrl("https://kexie.example.org", "/"));
}

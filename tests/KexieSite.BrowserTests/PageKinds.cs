namespace KexieSite.BrowserTests;

/// <summary>An address of the demonstration site for every kind of page that the theme has.</summary>
internal static class PageKinds
{
    public const string Activity = "/activities/2021/wangluozhishijingsai/";
    public const string Report = "/reports/2021/fuyuangongzuozongjie/";
    public const string Notice = "/notices/2005/kejihuodongzhoutongzhi/";
    public const string Region = "/regions/zhejiang/ningbo/yuyao/";

    public static readonly string[] Addresses =
    [
        "/",
        Activity,
        Report,
        Notice,
        "/about/",
        "/bases/",
        "/activities/",
        "/activities/page/2/",
        "/activities/2005/",
        "/reports/",
        "/years/",
        "/years/2005/",
        "/regions/",
        Region,
        "/regions/zhejiang/ningbo/jiangdong/",
        "/regions/yunnan/2021/",
        "/series/",
        "/series/kejihuodongzhou/",
        "/topics/",
        "/topics/laokexie/",
        "/search/",
        "/sitemap/",
        "/404.html",
    ];

    /// <summary>Between them they have every colour of the theme: charts, figures, badges, facts, lists, forms.</summary>
    public static readonly string[] Colourful = ["/", Report, "/about/", Region, "/search/"];

    public static TheoryData<string> All => [.. Addresses];
}

using System.Buffers;
using System.Text;
using KexieSite.Rendering;

namespace KexieSite.Tests.Rendering;

public sealed class CalendarTests
{
    private const string Activities = """
        description: 县里的科普，都在这里。
        series: [{name: 全国科普日, slug: quanguokepuri, summary: 每年九月。}]
        == content/activities/2022/2022-09-17-科普日.md
        ---
        title: 科普日，“走进”乡镇; 第1\2场
        end: 2022-09-19
        venue: 县文化广场
        place: 中安街道
        series: 全国科普日
        topics: [健康, 青少年]
        summary: "第一行\n第二行，有逗号;有分号"
        updated: 2022-09-20
        ---
        内容。
        == content/activities/2022/2022-12-01-讲座.md
        ---
        title: 讲座
        status: 计划
        ---
        内容。
        == content/activities/2022/2022-05-01-延期.md
        ---
        title: 竞赛
        status: 延期
        region: 未知
        ---
        内容。
        == content/activities/2021/2021-12-31-跨年.md
        ---
        title: 跨年
        status: 取消
        ---
        内容。
        == content/notices/2021/2021-03-01-通知.md
        ---
        title: 通知
        ---
        内容。
        """;

    [Fact]
    public async Task Calendar_lists_every_activity_as_an_event_of_whole_days()
    {
        using var site = await BuiltSite.OfAsync(Activities);

        var calendar = CalendarReader.Read(site.Bytes("calendar.ics"));

        Assert.Equal(("活动日历 · 富源科协", "https://kexie.example.org/", "P1D"), (calendar["NAME"], calendar["URL"], calendar["REFRESH-INTERVAL"]));
        Assert.Equal(
            [
                ("讲座", "20221201", "20221202", "TENTATIVE"),
                ("科普日，“走进”乡镇; 第1\\2场", "20220917", "20220920", "CONFIRMED"),
                ("竞赛（延期）", "20220501", "20220502", "TENTATIVE"),
                ("跨年（取消）", "20211231", "20220101", "CANCELLED"),
            ],
            calendar.Components.Select(e => (e["SUMMARY"], e["DTSTART"], e["DTEND"], e["STATUS"])));
    }

    [Fact]
    public async Task Place_that_repeats_its_region_is_written_once()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/activities/2022/2022-09-17-科普日.md
            ---
            title: 科普日
            place: 富源县中安街道
            venue: 中安街道文化广场
            ---
            """);

        Assert.Equal("云南省曲靖市富源县中安街道文化广场", CalendarReader.Read(site.Bytes("calendar.ics")).Components.Single()["LOCATION"]);
    }

    [Fact]
    public async Task Event_says_where_and_what_and_when_it_changed()
    {
        using var site = await BuiltSite.OfAsync(Activities);

        var calendar = CalendarReader.Read(site.Bytes("calendar.ics"));
        var day = calendar.Components[1];

        Assert.Equal("云南省曲靖市富源县中安街道县文化广场", day["LOCATION"]);
        Assert.Equal("第一行 第二行，有逗号;有分号", day["DESCRIPTION"]!.Replace('\n', ' '));
        Assert.Equal("全国科普日,健康,青少年", day["CATEGORIES"]);
        Assert.Equal("20220919T160000Z", day["DTSTAMP"]);
        Assert.Equal("https://kexie.example.org/activities/2022/kepuri/", day["URL"]);
        Assert.Equal("activities/2022/kepuri@kexie.example.org", day["UID"]);
        Assert.Null(calendar.Components[2]["LOCATION"]);
    }

    [Fact]
    public async Task Series_has_its_own_calendar_and_pages_announce_the_nearest_one()
    {
        using var site = await BuiltSite.OfAsync(Activities, o => o with { BaseUrl = "https://x.cn/kexie/" });

        var series = CalendarReader.Read(site.Bytes("series/quanguokepuri/calendar.ics"));

        Assert.Equal(("全国科普日 · 富源科协", "每年九月。"), (series["NAME"], series["DESCRIPTION"]));
        Assert.Equal("科普日，“走进”乡镇; 第1\\2场", Assert.Single(series.Components)["SUMMARY"]);
        Assert.Equal("/kexie/calendar.ics", Announced("/"));
        Assert.Equal("/kexie/calendar.ics", Announced("/activities/2022/"));
        Assert.Equal("/kexie/calendar.ics", Announced("/activities/2022/jiangzuo/"));
        Assert.Equal("/kexie/series/quanguokepuri/calendar.ics", Announced("/activities/2022/kepuri/"));
        Assert.Equal("/kexie/series/quanguokepuri/calendar.ics", Announced("/series/quanguokepuri/"));
        Assert.Equal("/kexie/series/quanguokepuri/calendar.ics", site.Page("/series/quanguokepuri/").QuerySelector("main a[type='text/calendar']")!.GetAttribute("href"));
        Assert.Null(Announced("/notices/"));

        string? Announced(string page) => site.Page(page).QuerySelector("head link[type='text/calendar']")?.GetAttribute("href");
    }

    [Fact]
    public async Task Site_without_activities_has_no_calendar()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/notices/2021/2021-03-01-通知.md
            ---
            title: 通知
            ---
            内容。
            """);

        Assert.DoesNotContain(site.Files, f => f.EndsWith(".ics", StringComparison.Ordinal));
        Assert.Null(site.Page("/").QuerySelector("[type='text/calendar']"));
    }

    [Fact]
    public async Task Calendar_holds_the_five_hundred_newest()
    {
        var files = string.Concat(Enumerable.Range(0, 501).Select(i => $"\n== content/activities/{new DateOnly(2019, 1, 1).AddDays(i):yyyy-MM-dd}-甲.md\n---\ntitle: 甲{i}\nslug: a{i}\n---\n"));
        using var site = await BuiltSite.OfAsync(files);

        var events = CalendarReader.Read(site.Bytes("calendar.ics")).Components;

        Assert.Equal((500, "甲500", "甲1"), (events.Count, events[0]["SUMMARY"], events[^1]["SUMMARY"]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Long_lines_are_folded_between_characters(int offset)
    {
        var text = new string('a', offset) + string.Concat(Enumerable.Repeat("科普日𬱖😀é，", 60)) + "\u0007\u0001";
        var buffer = new ArrayBufferWriter<byte>();
        var lines = new CalendarLines(buffer);
        lines.Value("BEGIN", "VCALENDAR");
        lines.Value("VERSION", "2.0");
        lines.Text("PRODID", text);
        lines.Value("END", "VCALENDAR");

        Assert.Equal(text[..^2], CalendarReader.Read(buffer.WrittenSpan.ToArray())["PRODID"]);
        Assert.All(Encoding.UTF8.GetString(buffer.WrittenSpan).Split("\r\n").Skip(2).SkipLast(3), l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 72, 75));
    }
}

using System.Text;

namespace KexieSite.Tests.Rendering;

public sealed class CsvTableTests
{
    private const string Activity = """
        == content/activities/2021/2021-09-17-科普日.md
        ---
        title: '科普日，"进校园", 第一场'
        end: 2021-09-19
        place: 营上镇
        venue: 文化广场
        series: 全国科普日
        organizers: [县科协, 县教体局]
        partners: [县医院]
        topics: [青少年, 健康]
        figures:
          人次: 6万余人次
          资料: 3,000
          经费: 123.45元
          获奖: xx
        ---
        内容。
        """;

    [Fact]
    public async Task Table_of_activities_says_what_is_known_of_each()
    {
        using var site = await BuiltSite.OfAsync(Activity);
        var rows = Rows(site, "activities");

        Assert.Equal(2, rows.Count);
        Assert.Equal(
            [
                ("标题", "科普日，\"进校园\", 第一场"), ("日期", "2021-09-17"), ("结束", "2021-09-19"), ("年份", "2021"), ("省", "云南省"), ("市", "曲靖市"),
                ("县（区）", "富源县"), ("乡镇", "营上镇"), ("地点", "文化广场"), ("系列", "全国科普日"), ("状态", "举行"), ("主办", "县科协、县教体局"),
                ("协办", "县医院"), ("主题", "青少年、健康"), ("网址", "https://kexie.example.org/activities/2021/kepuri/"),
                ("人次（人次）", "60000"), ("人次原文", "6万余人次"), ("资料（份）", "3000"), ("资料原文", "3,000"),
                ("经费（万元）", "0.012345"), ("经费原文", "123.45元"), ("获奖（项）", ""), ("获奖原文", "xx"),
            ],
            rows[0].Zip(rows[1]));
    }

    [Fact]
    public async Task Table_of_reports_says_what_is_known_of_each()
    {
        using var site = await BuiltSite.OfAsync("""
            == content/reports/2021/总结.md
            ---
            标题: 工作总结
            日期: 2021-07-10
            年度: 2021
            时段: 上半年
            类别: 总结
            单位: 富源县科协
            文号: 富科协〔2021〕3号
            数据:
              会员: 约300
            ---
            内容。
            == content/reports/2022/计划.md
            ---
            title: 工作计划
            date: 2021-12-13
            year: 2022
            type: 计划
            ---
            内容。
            """);
        var rows = Rows(site, "reports");

        Assert.Equal("标题,日期,年份,时段,类别,省,市,县（区）,乡镇,单位,文号,主题,网址,会员（人）,会员原文", string.Join(',', rows[0]));
        Assert.Equal(["工作计划", "2021-12-13", "2022", "全年", "计划"], rows[1].Take(5));
        Assert.Equal(["", ""], rows[1].TakeLast(2));
        Assert.Equal(
            ["工作总结", "2021-07-10", "2021", "上半年", "总结", "云南省", "曲靖市", "富源县", "", "富源县科协", "富科协〔2021〕3号", "", "https://kexie.example.org/reports/2021/zongjie/", "300", "约300"],
            rows[2]);
    }

    [Fact]
    public async Task Table_is_what_excel_opens_with_chinese_in_it()
    {
        using var site = await BuiltSite.OfAsync(Activity);
        var bytes = site.Bytes("data/activities.csv");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.EndsWith("\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("\n", Encoding.UTF8.GetString(bytes).Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 874")]
    [InlineData("-5度")]
    [InlineData("@全体")]
    [InlineData("＝1＋1")]
    [InlineData("＠全体")]
    public async Task Cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe(string title)
    {
        using var site = await BuiltSite.OfAsync($"""
            == content/activities/2021/2021-09-17-kepuri.md
            ---
            title: "{title}"
            venue: "{title}, 二楼"
            ---
            内容。
            """);
        var cells = Rows(site, "activities")[1];

        Assert.Equal("'" + title, cells[0]);
        Assert.Equal($"'{title}, 二楼", cells[8]);
    }

    [Fact]
    public async Task Region_stands_in_the_columns_of_its_level()
    {
        using var site = await BuiltSite.OfAsync(string.Concat(
            Config("- name: 营上镇", "- {name: 大栗村, parent: 富源县}"),
            In("2021-01-09", "上海市黄浦区"), In("2021-01-08", "仙桃市"), In("2015-01-07", "江东区"), In("2021-01-06", "云南省"),
            In("2021-01-05", "曲靖市"), In("2021-01-04", "富源县", "营上镇"), In("2021-01-03", "富源县", "后所镇"), In("2021-01-02", "东莞市"),
            In("2021-01-01", "未知")));

        Assert.Equal(
            [
                ["上海市", "", "黄浦区", ""],
                ["湖北省", "", "仙桃市", ""],
                ["云南省", "", "", ""],
                ["云南省", "曲靖市", "", ""],
                ["云南省", "曲靖市", "富源县", "营上镇"],
                ["云南省", "曲靖市", "富源县", "后所镇"],
                ["广东省", "东莞市", "", ""],
                ["", "", "", ""],
                ["浙江省", "宁波市", "江东区", ""],
            ],
            Rows(site, "activities").Skip(1).Select(row => row.Skip(4).Take(4)));
    }

    [Fact]
    public async Task Town_of_the_sites_own_keeps_its_county_and_stands_beside_the_village()
    {
        using var site = await BuiltSite.OfAsync(
            Config("- 营上镇") + In("2021-01-02", "营上镇", "大栗树村") + In("2021-01-01", "营上镇") + """
            == content/reports/2021/总结.md
            ---
            title: 镇总结
            date: 2021-12-01
            year: 2021
            type: 总结
            region: 营上镇
            ---
            内容。
            """);

        Assert.Equal(["云南省", "曲靖市", "富源县", "营上镇大栗树村"], Rows(site, "activities")[1].Skip(4).Take(4));
        Assert.Equal(["云南省", "曲靖市", "富源县", "营上镇"], Rows(site, "activities")[2].Skip(4).Take(4));
        Assert.Equal(["云南省", "曲靖市", "富源县", "营上镇"], Rows(site, "reports")[1].Skip(5).Take(4));
    }

    [Fact]
    public async Task English_site_has_english_columns()
    {
        using var site = await BuiltSite.OfAsync("language: en\n" + Activity);
        var rows = Rows(site, "activities");

        Assert.DoesNotContain(rows[0].Take(15), title => title.Any(c => c > 127));
        Assert.Equal("Title,Date,End", string.Join(',', rows[0].Take(3)));
        Assert.Equal("held", rows[1][10]);
    }

    private static string Config(params string[] divisions) => "divisions:\n" + string.Concat(divisions.Select(d => $"  {d}\n"));

    private static string In(string day, string region, string place = "") => $"""
        == content/activities/{day[..4]}/{day}-huodong{day[^2..]}.md
        ---
        title: 活动
        region: {region}
        place: {place}
        ---
        内容。

        """;

    private static IReadOnlyList<IReadOnlyList<string>> Rows(BuiltSite site, string table) => CsvReader.Read(site.Text($"data/{table}.csv"));
}

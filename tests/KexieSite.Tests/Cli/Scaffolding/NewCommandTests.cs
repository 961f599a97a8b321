using System.Text.Json;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Cli.Scaffolding;

public sealed class NewCommandTests : IDisposable
{
    private readonly EmptyFolder folder = new();

    public NewCommandTests() => Configure("");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_new_activity_lies_at_its_place_and_says_what_to_fill_in()
    {
        var run = await folder.Run("new", "activity", "全国科普日", "--place", "中安街道", "--series", "全国科普日", "--date", "2026年9月17日");

        const string file = "content/activities/2026/2026-09-17-全国科普日.md";
        Assert.Equal((0, "已新建 " + file), (run.Code, run.Lines[0]));
        Assert.StartsWith(
            "---\n标题: 全国科普日\n日期: 2026-09-17\n乡镇: 中安街道\n系列: 全国科普日\n主办: 富源县科学技术协会\n网址名: quanguokepuri  # 网址的最后一段，公布以后不要再改\n# ",
            folder.Read(file),
            StringComparison.Ordinal);
        Assert.Contains("\n#地点: 县文化广场  # 具体地点\n", folder.Read(file), StringComparison.Ordinal);
        Assert.Contains("\n#数据:  # 数字，一行一个指标，照平时的写法\n#  人次: 300余\n", folder.Read(file), StringComparison.Ordinal);
        Assert.Matches("---\n\n【请补充：正文。[^】]+】\n$", folder.Read(file));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task What_it_makes_builds_and_warns_of_nothing_but_what_is_to_be_filled_in(string language)
    {
        Configure($"language: {language}\n");
        foreach (var kind in (string[])["activity", "report", "notice", "page"])
        {
            Assert.Equal(0, (await folder.Run("new", kind, "科普: 题目 #1")).Code);
        }

        Assert.Equal(0, (await folder.Run("new", "report", "二〇二六年计划", "--type", "计划", "--year", "2026", "--period", "上半年")).Code);
        var built = await folder.Run("build", "--format", "json");

        using var answer = JsonDocument.Parse(built.Output);
        Assert.Equal(0, built.Code);
        Assert.Equal(["KX2065"], answer.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()).Distinct());
        Assert.Equal("科普: 题目 #1", Title(folder.Read(language == "en" ? "content/activities/2026/2026-03-18-科普-题目-1.md" : "content/activities/2026/2026-03-18-科普：题目 ＃1.md")));
    }

    [Theory]
    [InlineData("activity", "zh-CN")]
    [InlineData("activity", "en")]
    [InlineData("report", "zh-CN")]
    [InlineData("report", "en")]
    [InlineData("notice", "zh-CN")]
    [InlineData("notice", "en")]
    [InlineData("page", "zh-CN")]
    [InlineData("page", "en")]
    public async Task Every_example_in_the_comments_can_be_used(string kind, string language)
    {
        Configure($"language: {language}\n");
        await folder.Run(["new", kind, "kepu", .. kind == "page" ? Array.Empty<string>() : ["--date", "2021-09-17"]]);
        var file = folder.Files.Single(f => f.StartsWith("content/", StringComparison.Ordinal));
        foreach (var beside in (string[])["kepuri.jpg", "fair.jpg", "活动方案.pdf", "programme.pdf"])
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.Path, Path.GetDirectoryName(file)!, beside), TinyPicture.Jpeg(160, 90));
        }

        folder.Write(file, Uncommented(folder.Read(file)));
        var built = await folder.Run("build", "--drafts", "--future");

        Assert.Contains(language == "en" ? "\nattachments:" : "\n附件:", folder.Read(file), StringComparison.Ordinal);
        Assert.All(built.Lines.Where(line => line.Split(": ")[..^1].Any(part => part.Split(' ')[0] is "error" or "warning" or "错误" or "警告")), line => Assert.Contains("KX2065", line, StringComparison.Ordinal));
        Assert.Equal(0, built.Code);
    }

    [Fact]
    public async Task The_same_title_twice_leaves_the_first_file_alone()
    {
        await folder.Run("new", "notice", "关于开展科普日活动的通知");
        const string file = "content/notices/2026/2026-03-18-关于开展科普日活动的通知.md";
        folder.Write(file, "hers");

        var again = await folder.Run("new", "notice", "关于开展科普日活动的通知");

        Assert.Equal((2, "hers"), (again.Code, folder.Read(file)));
        Assert.StartsWith(file + ": 错误 KX7004: ", again.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith("换一个题目，或者用 --date 换一个日期。", again.Lines[0], StringComparison.Ordinal);
        Assert.Equal("没有新建文件。", again.Lines[^1]);
    }

    [Fact]
    public async Task An_address_is_unique_within_its_year()
    {
        foreach (var date in (string[])["2026-03-18", "2026-04-18", "2026-05-18", "2025-05-18"])
        {
            await folder.Run("new", "activity", "科普进校园", "--date", date);
        }

        await folder.Run("new", "page", "活动");
        Assert.Equal(
            ["网址名: kepujinxiaoyuan", "网址名: kepujinxiaoyuan-2", "网址名: kepujinxiaoyuan-3", "网址名: kepujinxiaoyuan"],
            new[] { "2026/2026-03-18", "2026/2026-04-18", "2026/2026-05-18", "2025/2025-05-18" }.Select(file => Slug($"content/activities/{file}-科普进校园.md")));
        Assert.Equal(0, (await folder.Run("build", "--future")).Code);
    }

    [Theory]
    [InlineData("activities", "网址名: activities-2")]
    [InlineData("Years", "网址名: years-2")]
    [InlineData("con", "网址名: con-2")]
    public async Task A_page_takes_no_address_that_the_site_needs(string title, string slug)
    {
        Assert.Equal(0, (await folder.Run("new", "page", title)).Code);
        Assert.Equal(slug, Slug(folder.Files.Single(f => f.StartsWith("content/", StringComparison.Ordinal))));
        Assert.Equal(0, (await folder.Run("build")).Code);
    }

    [Theory]
    [InlineData("--region 鼓楼区", "KX3001", "福建省/福州市/鼓楼区")]
    [InlineData("--region 中安街道", "KX3004", "请把“乡镇”写成 中安街道")]
    [InlineData("--section 新闻", "KX7006", "activities")]
    public async Task A_wrong_value_is_told_as_a_build_tells_it_and_no_file_is_made(string options, string code, string hint)
    {
        var run = await folder.Run(["new", "activity", "科普日", .. options.Split(' ')]);

        Assert.Equal(2, run.Code);
        Assert.StartsWith($"错误 {code}: ", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains(hint, run.Lines[0], StringComparison.Ordinal);
        Assert.Equal(["site.yml"], folder.Files);
    }

    [Theory]
    [InlineData("new report 工作汇报 --type 汇编", "KX1016")]
    [InlineData("new report 工作总结 --period 第五季度", "KX1016")]
    [InlineData("new report 工作总结 --year 2001 --date 2026-01-10", "KX1219")]
    [InlineData("new notice ！！！", "KX7005")]
    public async Task So_is_a_wrong_word_or_year(string line, string code)
    {
        var run = await folder.Run(line.Split(' '));

        Assert.Equal(2, run.Code);
        Assert.StartsWith($"错误 {code}: ", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal(["site.yml"], folder.Files);
    }

    [Fact]
    public async Task An_unknown_series_is_a_warning_at_its_line()
    {
        Configure("series: [全国科普日]\n");
        var run = await folder.Run("new", "activity", "科普日", "--series", "全国科普曰");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("content/activities/2026/2026-03-18-科普日.md:4:5: 警告 KX1226: ", run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sections_that_site_yml_renames_are_respected()
    {
        Configure("sections:\n  huodong: {kind: 活动}\n  xinwen: {kind: 活动}\n  fuwu: {kind: 页面}\n");
        await folder.Run("new", "活动", "甲");
        await folder.Run("new", "活动", "乙", "--section", "xinwen");
        await folder.Run("new", "页面", "丙", "--section", "fuwu");

        Assert.Equal(["content/fuwu/丙.md", "content/huodong/2026/2026-03-18-甲.md", "content/xinwen/2026/2026-03-18-乙.md", "site.yml"], folder.Files);
    }

    [Theory]
    [InlineData("富源县科协2025年工作总结", "年度: 2025\n", "2026-03-18")]
    [InlineData("工作总结", "年度: 2026\n", "2026-03-18")]
    [InlineData("2004年工作总结", "年度: 2004\n", "2004-12")]
    public async Task The_year_of_a_report_is_the_one_that_its_title_names(string title, string line, string date)
    {
        var run = await folder.Run("new", "report", title);

        var file = $"content/reports/{line[4..8]}/{date}-{title}.md";
        Assert.Equal((0, true), (run.Code, folder.Files.Contains(file)));
        Assert.Contains(line, folder.Read(file), StringComparison.Ordinal);
        Assert.Equal(date.Length < 10, run.Output.Contains("KX1236", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_that_is_not_known_is_left_out()
    {
        await folder.Run("new", "activity", "2004年科普日", "--date", "2004年9月");

        Assert.Contains("日期: 2004-09\n", folder.Read("content/activities/2004/2004-09-2004年科普日.md"), StringComparison.Ordinal);
        Assert.Equal(0, (await folder.Run("build")).Code);
    }

    [Theory]
    [InlineData("new", "请写明新建什么")]
    [InlineData("new 新闻 甲", "不能新建“新闻”")]
    [InlineData("new activity", "请写明题目，例如：kexie new activity \"题目\"")]
    [InlineData("new 活动", "请写明题目，例如：kexie new 活动 \"题目\"")]
    [InlineData("new page 关于 --region 富源县", "选项 --region 不能用于页面。")]
    [InlineData("new activity 甲 --from-activities", "选项 --from-activities 不能用于活动。")]
    [InlineData("new activity 甲 乙", "命令 new 用不上“乙”")]
    [InlineData("new activity 甲 --date 2021-02-30", "选项 --date 的“2021-02-30”不是日期")]
    [InlineData("new report 甲 --year 21", "选项 --year 要写四位数的年份")]
    public async Task A_wrong_command_line_makes_nothing(string line, string complaint)
    {
        var run = await folder.Run(line.Split(' '));

        Assert.Equal(2, run.Code);
        Assert.StartsWith(complaint, run.Error, StringComparison.Ordinal);
        Assert.Equal(["site.yml"], folder.Files);
    }

    [Fact]
    public async Task Without_a_site_or_with_a_broken_one_nothing_is_made()
    {
        folder.Write("site.yml", "title： 富源\n");
        var broken = await folder.Run("new", "page", "甲");
        File.Delete(Path.Combine(folder.Path, "site.yml"));
        var none = await folder.Run("new", "page", "甲");

        Assert.Equal((1, 2), (broken.Code, none.Code));
        Assert.Contains("site.yml:1:6: 错误 KX1003", broken.Output, StringComparison.Ordinal);
        Assert.StartsWith("错误 KX1408", none.Output, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    private void Configure(string more) =>
        folder.Write("site.yml", "title: 富源县科协\nurl: https://kexie.example.org\nregion: 富源县\nfooter:\n  organizer: 富源县科学技术协会\n" + more);

    private string Slug(string file) => folder.Read(file).Split('\n').Single(line => line.StartsWith("网址名: ", StringComparison.Ordinal)).Split("  #")[0];

    private static string Title(string text) => text.Split('\n')[1].Split(": ", 2)[1].Trim('"');

    // As the comment says: what follows the # directly counts without it.
    private static string Uncommented(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.StartsWith('#') && !(line.StartsWith("# ", StringComparison.Ordinal) && line[2] != ' ') ? line[1..] : line));
}

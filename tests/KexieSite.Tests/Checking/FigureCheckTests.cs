namespace KexieSite.Tests.Checking;

public sealed class FigureCheckTests
{
    private const string Activity = "日期: 2021-05-20\n数据:\n  人次: {0}";

    [Theory]
    [InlineData("5000", "3000", "KX5601 9:7")]
    [InlineData("近3万", "2.8万余", "KX5601 9:7")]
    [InlineData("3000", "3000")]
    [InlineData("3000", "9000")]
    [InlineData("约3000", "约2900")]
    [InlineData("xx", "3000")]
    [InlineData("6万余", "6万余")]
    public void A_report_that_states_less_than_its_activities_add_up_to_is_found(string each, string stated, params string[] found)
    {
        using var site = Report(stated).Activity("2021/a", string.Format(null, System.Text.CompositeFormat.Parse(Activity), each));
        if (each == "近3万")
        {
            site.Activity("2021/b", string.Format(null, System.Text.CompositeFormat.Parse(Activity), "1万"));
        }

        Assert.Equal(found, CheckRun.Texts(site).Select(f => f.Diagnostic.Place()));
    }

    [Fact]
    public void The_year_may_stand_between_spaces_in_a_reports_title()
    {
        using var site = Report("100", "富源县科协 2021 年工作总结").Activity("2021/a", "日期: 2021-05-20\n数据:\n  人次: 5000");
        Assert.Equal(["KX5601 9:7"], CheckRun.Texts(site).Select(f => f.Diagnostic.Place()));
    }

    [Fact]
    public void A_report_about_one_thing_is_not_held_to_all_activities()
    {
        using var site = Report("100", "富源县农函大2021年工作总结").Activity("2021/a", "日期: 2021-05-20\n数据:\n  人次: 5000");
        Assert.Empty(CheckRun.Texts(site));
    }

    [Fact]
    public void A_prefecture_is_not_held_to_the_activities_of_its_counties()
    {
        using var site = new TestSite("title: 云南省科协\nurl: https://kexie.internal\n");
        site.Write("content/reports/2021/a.md", Text("曲靖市科协2021年工作总结", "100", "云南/曲靖")).Activity("2021/a", "日期: 2021-05-20\n地区: 云南/曲靖/富源\n数据:\n  人次: 5000");
        Assert.Empty(CheckRun.Texts(site));
    }

    [Theory]
    [InlineData("300000", "KX5604 9:7")]
    [InlineData("30万", "KX5604 9:7")]
    [InlineData("29000")]
    public void Ten_times_the_year_before_is_found(string stated, params string[] found)
    {
        using var site = Report(stated);
        site.Write("content/reports/2020/a.md", Text("富源县科协2020年工作总结", "3000", "富源县").Replace("2021", "2020", StringComparison.Ordinal));
        Assert.Equal(found, CheckRun.Texts(site).Select(f => f.Diagnostic.Place()));
    }

    [Theory]
    [InlineData("| 乡镇 | 场次 |\n| --- | --- |\n| 营上 | 3 |\n| 竹园 | 4 |\n| 合计 | 8 |", "KX5602 9:8")]
    [InlineData("| 乡镇 | 讲座 | 展览 | 合计 |\n| --- | --- | --- | --- |\n| 营上 | 3 | 1 | 4 |\n| 竹园 | 4 | 2 | 7 |", "KX5602 8:16")]
    [InlineData("| 乡镇 | 场次 |\n| --- | --- |\n| 营上 | 3 |\n| 竹园 | 4 |\n| 合计 | 7 |")]
    [InlineData("| 乡镇 | 场次 |\n| --- | --- |\n| 营上 | 3 |\n| 竹园 | 约4 |\n| 合计 | 8 |")]
    [InlineData("| 乡镇 | 达标率 | 年份 |\n| --- | --- | --- |\n| 营上 | 30 | 2020 |\n| 竹园 | 40 | 2021 |\n| 合计 | 35 | 2021 |")]
    [InlineData("| 项目 | 场次 | 人次 | 合计 |\n| --- | --- | --- | --- |\n| 甲 | 3 | 1 | 9 |\n| 乙 | 4 | 2 | 8 |")]
    public void Totals_in_tables_are_added_up(string text, params string[] found) => Assert.Equal(found, CheckRun.InText(text));

    [Theory]
    [InlineData("举办活动30场，其中讲座20场、展览15场。", "KX5603 5:5")]
    [InlineData("举办活动 10 场，其中讲座 8 场、展览 7 场。", "KX5603 5:6")]
    [InlineData("投入 10 万元，其中县财政 8 万元，自筹 5 万元。", "KX5603 5:4")]
    [InlineData("投入 10 万元，其中县财政 8 万元，自筹 2 万元。")]
    [InlineData("举办活动30场，其中讲座20场、展览10场。")]
    [InlineData("举办活动30场，其中讲座20场、展览5场，参加的乡镇办了12场。", "KX5603 5:5")]
    [InlineData("举办活动30场，其中讲座20场，很受欢迎，明年要办40场。")]
    [InlineData("学员100人，其中妇女60人、少数民族70人。")]
    public void Parts_that_are_more_than_their_total_are_found(string text, params string[] found) => Assert.Equal(found, CheckRun.InText(text));

    private static TestSite Report(string stated, string title = "富源县科协2021年工作总结") =>
        new TestSite().Write("content/reports/2021/a.md", Text(title, stated, "富源县"));

    private static string Text(string title, string stated, string region) =>
        $"---\n标题: {title}\n日期: 2021-12-30\n地区: {region}\n年度: 2021\n类别: 总结\n单位: 科协\n数据:\n  人次: {stated}\n---\n正文。\n";
}

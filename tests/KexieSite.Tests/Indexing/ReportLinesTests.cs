using KexieSite.Indexing;
using KexieSite.Model;

namespace KexieSite.Tests.Indexing;

public sealed class ReportLinesTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Reports_of_one_region_type_and_period_continue_each_other()
    {
        Write(2019, "县科协");
        Write(2021, "富源县科学技术协会");
        Write(2020, "县科协");
        Write(2021, "县科协", "类别: 计划", "jihua");
        Write(2021, "县科协", "类别: 总结\n时段: 上半年", "banian");
        Write(2018, "县科协", "类别: 总结\n地区: 余姚市", "yuyao");
        Write(2017, "县科协", "类别: 总结\n地区: 未知", "weizhi");

        Assert.Equal([2019, 2020, 2021], Line("2020"));
        Assert.Equal([2021], Line("jihua"));
        Assert.Equal([2021], Line("banian"));
        Assert.Equal([2018], Line("yuyao"));
        Assert.Equal([2017], Line("weizhi"));
    }

    [Fact]
    public void Where_several_bodies_report_each_has_its_own_line()
    {
        Write(2019, "县科协");
        Write(2020, "县科协");
        Write(2020, "农函大", name: "nonghanda");
        Write(2021, "县科协");
        Write(2021, "农函大", name: "nonghanda2");

        Assert.Equal([2019, 2020, 2021], Line("2020"));
        Assert.Equal([2020, 2021], Line("nonghanda"));
    }

    private void Write(int year, string issuer, string lines = "类别: 总结", string name = "") =>
        site.Write($"content/reports/{year + 1}-01-10-{(name.Length > 0 ? name : year)}.md", $"---\n标题: {(name.Length > 0 ? name : year)}\n年度: {year}\n单位: {issuer}\n{lines}\n---\n正文。\n");

    private IEnumerable<int> Line(string title)
    {
        var read = site.Assemble();
        return new ReportLines(SiteIndex.Of(read.Value)).Of(read.Value.Items.OfType<Report>().Single(r => r.Title == title)).Select(r => r.Year);
    }
}

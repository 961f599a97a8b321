using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using KexieSite.Importing.Batch;
using KexieSite.Tests.Building;

namespace KexieSite.Tests.Exporting;

/// <summary>What was exported to Word is imported as what it was.</summary>
public sealed class ReturnTests : IDisposable
{
    private const string Report = "content/reports/2021/2021-12-13-工作总结.md";

    private readonly ExportedSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("content/activities/2021/2021-09-科普日.md", "标题: 全国科普日在富源\n日期: 2021年9月\n结束: 2021-09-20\n地区: 富源县\n乡镇: 墨红镇\n地点: 三台小学\n系列: 全国科普日\n状态: 举行\n主办: [富源县科协]\n协办: [曲靖市科协]\n数据:\n  人次: 6100余人\n主题: [青少年]\n摘要: 一句话。\n作者: 编辑部\n来源: 富源县科协\n网址名: kepuri\n旧网址: [/old/kepuri/]\n发布: 2021-10-01\n失效: 2031-10-01\n更新: 2022-01-01\n附加:\n  栏目: 要闻")]
    [InlineData(Report, "title: 富源县科协2021年工作总结\ndate: 2021-12-13\nregion: 云南/曲靖/富源\nyear: 2021\nperiod: 全年\ntype: 总结\nissuer: 富源县科学技术协会\nnumber: 富科协〔2021〕3号\nfigures:\n  场次: 30余场次\n  经费: 12万元\nattachments:\n  - file: 课程.csv\n    title: 课程一览\ncover: {src: 课程.png, alt: 课程表}")]
    [InlineData("content/notices/2021/2021-08-30-通知.md", "标题: 关于举办科普日的通知\n日期: 2021年8月30日\n单位: 大家的科普编辑部\n附件: [课程.csv]")]
    [InlineData("content/about.md", "标题: \"关于：本站\"\n更新: 2022-03-01")]
    [InlineData("content/说明/怎样投稿.md", "标题: 怎样投稿")]
    [InlineData("content/activities/2021/草稿.md", "标题: 还没写完\n日期: 2021\n草稿: true")]
    public void A_text_of_any_kind_comes_back_with_its_front_matter_and_to_its_place(string path, string front)
    {
        var folder = Path.GetDirectoryName(path)!;
        site.Site.Write(Path.Combine(folder, "课程.csv"), "课程,人数\n").Write(Path.Combine(folder, "课程.png"), SampleText.Dot);
        var text = $"---\n{front}\n---\n\n正文一段。\n\n一、这不是标题\n\n最后一段。\n";
        site.Site.Write(path, text);
        var item = site.Export(path).Import(without: path);
        Assert.Equal(path, item.Target!.Value.Value);
        Assert.Equal(text, site.Read(item));
        Assert.Equal(front.Contains("草稿", StringComparison.Ordinal) ? ImportFate.Draft : ImportFate.Written, item.Fate);
        Assert.Empty(item.Notes);
    }

    [Fact]
    public async Task Links_between_texts_are_web_addresses_in_Word_and_links_between_files_again()
    {
        const string body = """
            见[活动](../../activities/2021/科普日.md)、[其中的数字](../../activities/2021/科普日.md#数字)、[课程](课程.csv)、[外站](https://www.cast.org.cn/)、[关于](../../about.md)和[下文](#kepu)，[活动一栏](/activities/)。

            ## 一、科普活动 {#kepu}

            再看[上面](#kepu)、[打算](#打算)。

            ## 二、打算

            完。

            """;
        site.Site.Activity("2021/科普日", "日期: 2021-09-17", "## 数字\n\n略。").Write("content/about.md", "---\n标题: 关于\n网址名: us\n---\n\n略。\n").Write("content/reports/2021/课程.csv", "a\n");
        WriteReport(body);
        var item = site.Export(Report).Import(without: Report);
        Assert.Empty(item.Notes);
        Assert.Equal(body, Body(item));
        Assert.True((await site.Site.BuildAsync()).Ok);

        using var file = WordprocessingDocument.Open(site.Document, isEditable: false);
        var main = file.MainDocumentPart!;
        Assert.Equal(
            [
                "https://kexie.example.org/xh/activities/2021/kepuri/", "https://kexie.example.org/xh/activities/2021/kepuri/#%E6%95%B0%E5%AD%97", "https://kexie.example.org/xh/reports/2021/%E8%AF%BE%E7%A8%8B.csv",
                "https://www.cast.org.cn/", "https://kexie.example.org/xh/us/", "https://kexie.example.org/xh/activities/",
            ],
            main.HyperlinkRelationships.Select(r => r.Uri.OriginalString));
        var places = main.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Hyperlink>().Select(h => h.Anchor?.Value).OfType<string>().Distinct().ToList();
        Assert.Equal(2, places.Count);
        Assert.All(places, place => Assert.Contains(place, main.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.BookmarkStart>().Select(b => b.Name?.Value)));
    }

    [Fact]
    public void A_link_to_a_text_that_the_site_does_not_have_stays_a_web_address()
    {
        site.Site.Activity("2021/科普日", "日期: 2021-09-17", "## 数字\n\n略。");
        WriteReport("见[活动](../../activities/2021/科普日.md#数字)。\n");
        site.Export(Report);
        File.Delete(Path.Combine(site.Site.Root, "content/activities/2021/科普日.md"));
        Assert.Equal("见[活动](https://kexie.example.org/xh/activities/2021/kepuri/#%E6%95%B0%E5%AD%97)。\n", Body(site.Import(without: Report)));
    }

    [Fact]
    public void Definitions_alignments_anchors_and_tasks_come_back()
    {
        const string body = """
            ## 一、办法 {#banfa-1}

            学会
            研究会
            :   办学术会议。

            农技协
            :   种养的人合在一起。

                简称农技协。
            :   也指县里的总会。

            | 项目 | 金额 | 说明 | 备注 |
            | :--- | ---: | :---: | --- |
            | 大篷车 | 3.5 | 更换展品 | 无 |
            | 合计 | 33 |  |  |

            - [ ] 登记姓名
            - [x] 开会

            | 只有一栏 |
            | --- |
            | 甲 |

            1. 写信到 <kexie@example.org>
            2. 上<https://www.cast.org.cn/>看

            """;
        WriteReport(body);
        Assert.Equal(body, Body(site.Export(Report).Import(without: Report)));
    }

    [Fact]
    public void What_an_export_keeps_for_the_way_back_is_valid_and_not_on_the_paper()
    {
        site.Site.Write("content/reports/2021/课程.csv", "a\n");
        WriteReport("## 一、办法 {#banfa-1}\n\n见[上](#banfa-1)。\n\n学会\n:   办会。\n\n| 甲 |\n| ---: |\n| 1 |\n", "附件: [课程.csv]\n摘要: 只在网页上的话。\n# 给编辑的话\n检查忽略:\n  KX6001: 内部的理由");
        site.Export(Report);
        using var file = WordprocessingDocument.Open(site.Document, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.DoesNotContain("只在网页上的话", file.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        using var kept = new StreamReader(Assert.Single(file.MainDocumentPart.CustomXmlParts).GetStream());
        var text = kept.ReadToEnd();
        Assert.Contains("只在网页上的话", text, StringComparison.Ordinal);
        Assert.DoesNotContain("给编辑的话", text, StringComparison.Ordinal);
        Assert.DoesNotContain("内部的理由", text, StringComparison.Ordinal);
    }

    private void WriteReport(string body, string front = "") =>
        site.Site.Write(Report, $"---\n标题: 富源县科协2021年工作总结\n日期: 2021-12-13\n年度: 2021\n类别: 总结\n单位: 富源县科学技术协会\n{front}{(front.Length > 0 ? "\n" : "")}---\n\n{body}");

    private string Body(ImportedItem item) => site.Read(item).Split("---\n\n", 2)[1];
}

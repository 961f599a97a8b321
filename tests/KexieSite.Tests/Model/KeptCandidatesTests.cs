using System.Collections;
using System.Globalization;
using System.Reflection;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Model.Keeping;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Tests.Model;

/// <summary>What is kept of texts is all of them but the text itself: whatever property an item is given, it is kept.</summary>
public sealed class KeptCandidatesTests : IDisposable
{
    // What a text's own page shows is read again.
    private static readonly string[] NotKept = [nameof(MarkdownBody.Text), nameof(MarkdownBody.Parts), nameof(MarkdownBody.Outline), nameof(MarkdownBody.PlainText), nameof(MarkdownBody.Prose), nameof(MarkdownBody.NoteLabels)];

    private readonly TestSite site = new TestSite("title: 富源县科协\nurl: https://kexie.internal\nregion: 云南/曲靖/富源\n")
        .Activity(
            "2021/2021-05-05-讲座",
            "地区: 富源县\n乡镇: 墨红镇\n地点: 文化广场\n系列: 全国科普日\n状态: 延期\n结束: 2021-06-01\n主办: [富源县科协, 县教育局]\n协办: [县医院]\n主题: [科普, 防震]\n"
                + "摘要: 三场。\n作者: 王某\n来源: 县报\n封面: {图片: a.jpg, 说明: 图}\n附件: [{文件: 表.pdf, 标题: 表}]\n更新: 2021-07-01\naliases: [/old/1.html]\n发布: 2021-05-01\nexpires: 2029-01-01\n数据:\n  人次: 300余\n  经费: 2.5万元",
            "## 经过\n\n[外](https://example.org/a) [文](../../about.md#二) [址](/years/2021/?a=1#b) [此](#经过) ![图](a.jpg \"题\")")
        .Activity("1996/1996-03-旧事", "地区: 浙江省宁波市江东区\n日期: 1996-03")
        .Write("content/reports/2021/总结.md", "---\n标题: 总结\n日期: 2021-12-30 09:30\n年度: 2021\n时段: 上半年\n类别: 汇报\n单位: 富源县科协\n文号: 富科协〔2021〕3号\n数据: {人次: xx}\n草稿: 是\n---\n正文。\n")
        .Write("content/notices/2021/2021-02-02-通知.md", "---\n标题: 通知\n日期: 2021-02-02\n单位: 富源县科协\n文号: 富科协〔2021〕4号\n---\n正文。\n")
        .Write("content/about.md", "---\n标题: 关于\n---\n正文。\n");

    public void Dispose() => site.Dispose();

    [Fact]
    public void Everything_but_the_text_comes_back()
    {
        AssertComesBack(site.Root, at => Assert.All(at, read => Assert.True(KeptCandidates.CanKeep(read), string.Join(' ', read.Diagnostics))));
    }

    [Fact]
    public void So_it_does_for_the_texts_of_the_demonstration_site() =>
        AssertComesBack(RepositoryRoot.Path, at => Assert.True(at.Count(KeptCandidates.CanKeep) > at.Count / 2));

    [Fact]
    public void A_text_is_read_when_it_is_asked_for()
    {
        var (config, texts) = Understand(site.Root);
        var asked = new List<SourcePath>();
        var back = KeptCandidates.Read(KeptCandidates.Write(texts.Select(t => t.Value), config), config, path =>
        {
            asked.Add(path);
            return texts.First(t => t.Value.Source == path).Value.Item!.Body.Text.Value;
        });
        Assert.Empty(asked);
        Assert.Contains("正文", back[new SourcePath("content/about.md")].Item!.Body.PlainText, StringComparison.Ordinal);
        Assert.Equal([new SourcePath("content/about.md")], asked);
    }

    [Theory]
    [InlineData("", "##二")]
    [InlineData("", "::: 数据")]
    [InlineData("extra: {甲: 乙}", "正文。")]
    [InlineData("标题乱: 甲", "正文。")]
    public void A_text_with_a_finding_a_block_or_own_keys_is_not_kept(string lines, string text)
    {
        site.Activity("2021/2021-08-08-其他", lines, text);
        Assert.False(KeptCandidates.CanKeep(Understand(site.Root).Texts.First(t => t.Value.Source.Value.Contains("其他", StringComparison.Ordinal))));
    }

    private static void AssertComesBack(string root, Action<List<Checked<Candidate>>> check)
    {
        var (config, texts) = Understand(root);
        check(texts);
        List<Candidate> kept = [.. texts.Where(KeptCandidates.CanKeep).Select(t => t.Value)];
        var back = KeptCandidates.Read(KeptCandidates.Write(kept, config), config, path => throw new InvalidOperationException(path.Value));
        Assert.Equal(kept.Select(c => c.Source), back.Keys);
        Assert.All(kept, candidate => Assert.Equal(Describe(candidate), Describe(back[candidate.Source])));
    }

    private static (SiteConfig Config, List<Checked<Candidate>> Texts) Understand(string root)
    {
        var tree = SourceTree.List(root);
        var config = SiteConfiguration.Read(tree, null).Value!;
        var documents = tree.Texts.Select(path => DocumentReader.Read(tree.ReadText(path), config.Html));
        return (config, [.. SiteAssembly.Understand(config, documents, new AssemblyOptions(TestSite.Today, true, true))]);
    }

    private static string Describe(object? value) => value switch
    {
        null => "–",
        string or Division or SourcePath or UrlPath => value.ToString()!,
        IEnumerable all => $"[{string.Join(", ", all.Cast<object>().Select(Describe))}]",
        IFormattable plain => plain.ToString(plain is DateTimeOffset ? "o" : null, CultureInfo.InvariantCulture),
        bool or Enum => value.ToString()!,
        _ => $"{value.GetType().Name}({string.Join(", ", PropertiesOf(value).Select(p => $"{p.Name}: {Describe(p.GetValue(value))}"))})",
    };

    private static IEnumerable<PropertyInfo> PropertiesOf(object value) =>
        value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && !(value is MarkdownBody && NotKept.Contains(p.Name)));
}

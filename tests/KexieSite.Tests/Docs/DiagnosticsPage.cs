using System.Collections.Frozen;
using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Tests.Diagnostics;

namespace KexieSite.Tests.Docs;

/// <summary>Makes <c>docs/diagnostics.md</c> from the rules and the text tables.</summary>
internal static class DiagnosticsPage
{
    private const string Head = """
        # 诊断 / Diagnostics

        生成和检查网站时可能看到的全部提示；KX51 到 KX58 只有 `kexie check` 会说，每条的道理和忽略的办法见 [checks.zh-CN.md](checks.zh-CN.md)。有**错误**时什么也不写；**警告**只提醒（加 `--strict` 也算失败）；**提醒**可以不理。
        `{0}`、`{1}` 是文稿里的内容，例如键、值、文件名。

        All that a build or a check can find; KX51 to KX58 are those of `kexie check` alone. An **error** stops the build before anything is written, a **warning** does so with
        `--strict`, a **note** never. `{0}`, `{1}` … stand for what was written: keys, values, file names.

        This page is made from `*Rules.cs` and `generator/KexieSite/Diagnostics/Texts/`; write it anew with
        `UPDATE_GOLDEN=1 dotnet test --filter DiagnosticsPageTests`.

        """;

    private static readonly TextTable Chinese = TextTable.For(Language.Chinese);
    private static readonly TextTable English = TextTable.For(Language.English);

    // The first two digits of a code.
    private static readonly FrozenDictionary<string, string> Areas = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["10"] = "YAML 的写法 / YAML",
        ["11"] = "site.yml 的设置 / Settings in site.yml",
        ["12"] = "文件头 / Front matter",
        ["14"] = "文件与编码 / Files and encodings",
        ["20"] = "正文 / Text",
        ["30"] = "地区 / Regions",
        ["40"] = "网址、链接与索引 / Addresses, links and indexes",
        ["50"] = "主题 / Themes",
        ["51"] = "检查：忽略 / Checks: ignoring",
        ["52"] = "检查：个人信息 / Checks: personal details",
        ["53"] = "检查：文字和标点 / Checks: wording",
        ["54"] = "检查：链接 / Checks: links",
        ["55"] = "检查：更新 / Checks: freshness",
        ["56"] = "检查：数字 / Checks: figures",
        ["57"] = "检查：无障碍 / Checks: accessibility",
        ["58"] = "检查：网页 / Checks: pages",
        ["60"] = "写入 / Writing",
        ["81"] = "导入：网页 / Import: web pages",
        ["82"] = "导入：文本与修复 / Import: texts and their repair",
        ["83"] = "导入：推断文件头 / Import: guessing front matter",
        ["84"] = "导入：批量 / Import: files",
        ["70"] = "新建 / Making new things",
        ["80"] = "读 Word 文件 / Reading Word files",
        ["85"] = "导出 Word 文件 / Exporting Word files",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Make()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var area in EveryRule.All.GroupBy(rule => rule.Code[2..4]))
        {
            page.Append($"\n## KX{area.Key} {Areas[area.Key]}\n\n| 代码 Code | 级别 Severity | 说明与改法 | Message and hint |\n| --- | --- | --- | --- |\n");
            foreach (var rule in area)
            {
                page.Append($"| {rule.Code} | {SeverityIn(Chinese, rule)} {SeverityIn(English, rule)} | {Texts(Chinese, rule)} | {Texts(English, rule)} |\n");
            }
        }

        return page.ToString();
    }

    private static string SeverityIn(TextTable texts, DiagnosticRule rule) => texts[$"cli.severity.{rule.Severity.ToString().ToLowerInvariant()}"];

    private static string Texts(TextTable texts, DiagnosticRule rule) =>
        $"**{Cell(texts[rule.Code + ".message"])}**<br>{Cell(texts[rule.Code + ".hint"])}";

    /// <summary>A text as it is, in a cell of a Markdown table; what stands between backticks is code there too.</summary>
    private static string Cell(string text) =>
        string.Join('`', text.Split('`').Select((part, i) => i % 2 == 0 ? Escaped(part) : part.Replace("|", "\\|", StringComparison.Ordinal)));

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\n' => escaped.Append("<br>"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '\\' or '|' or '*' or '_' or '[' or ']' or '#' or '~' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}

using System.Collections.Frozen;
using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Tests.Diagnostics;
using KexieSite.Tests.Diagnostics.Examples;

namespace KexieSite.Tests.Docs;

/// <summary>Makes <c>docs/diagnostics.md</c> from the rules, the text tables and the examples with what the command said about them.</summary>
internal static class DiagnosticsPage
{
    private const string Head = """
        # 提示一览 / Diagnostics

        新建、生成、检查和发布网站时可能看到的全部提示，每一条都有一个写错的例子和改好的样子。在网页里按 Ctrl+F，输入提示里的代码（例如 `KX1003`），就能找到它。

        - **错误**：什么也不写，上一次的网站原样保留；改好再生成。
        - **警告**：照样生成，请看一看；加了 `--strict` 也算失败。
        - **提醒**：知道就行。

        KX51 到 KX59 只有 `kexie check` 会说，道理和忽略的办法见 [checks.zh-CN.md](checks.zh-CN.md)；KX70 只有 `kexie init`、`new` 和 `schema` 会说，KX71 只有 `kexie publish` 会说，KX59 它也说。例子里 `⟨300 × 字⟩` 表示这个字写 300 遍；提示里的 `{0}`、`{1}` 是文稿里的内容，例如键、值、文件名。

        All that a build, a check, a publication or a new text can find, each with a text in which it is found and one put right. An **error** stops the build before anything is
        written, a **warning** does so with `--strict`, a **note** never. In an example `⟨300 × 字⟩` stands for 300 times 字.

        This page is made from `*Rules.cs`, `generator/KexieSite/Diagnostics/Texts/` and `tests/KexieSite.Tests/Specs/diagnostics/`, by the command itself;
        write it anew with `UPDATE_GOLDEN=1 dotnet test --filter DiagnosticsPageTests`.

        """;

    private static readonly TextTable Chinese = TextTable.For(Language.Chinese);
    private static readonly TextTable English = TextTable.For(Language.English);

    // The first two digits of a code.
    private static readonly FrozenDictionary<string, string> Areas = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["10"] = "YAML 的写法 / YAML",
        ["11"] = "site.yml 的设置 / Settings in site.yml",
        ["12"] = "文件头 / Front matter",
        ["14"] = "文件、编码和图片 / Files, encodings and pictures",
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
        ["59"] = "检查：还没有换成自己的 / Checks: placeholders",
        ["60"] = "写入 / Writing",
        ["70"] = "新建 / Making new things",
        ["71"] = "发布 / Publishing",
        ["80"] = "导入：Word 文件 / Import: Word files",
        ["81"] = "导入：网页 / Import: web pages",
        ["82"] = "导入：文本与修复 / Import: texts and their repair",
        ["83"] = "导入：推断文件头 / Import: guessing front matter",
        ["84"] = "导入：批量 / Import: files",
        ["85"] = "导出 Word 文件 / Exporting Word files",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static async Task<string> MakeAsync()
    {
        var proven = await ProvenExample.AllAsync;
        var examples = ExampleReader.All.ToFrozenDictionary(example => example.Code, StringComparer.Ordinal);
        var areas = EveryRule.All.GroupBy(rule => rule.Code[2..4]).ToArray();
        var page = new StringBuilder(Head.ReplaceLineEndings("\n")).Append('\n');
        foreach (var area in areas)
        {
            page.Append($"- [KX{area.Key} {Areas[area.Key]}](#kx{area.Key})：{string.Join(' ', area.Select(rule => $"[{rule.Code[2..]}](#{rule.Code.ToLowerInvariant()})"))}\n");
        }

        foreach (var area in areas)
        {
            page.Append($"\n<a id=\"kx{area.Key}\"></a>\n\n## KX{area.Key} {Areas[area.Key]}\n\n");
            foreach (var rule in area)
            {
                AppendRule(page, rule, proven.GetValueOrDefault(rule.Code));
                AppendExample(page, examples.GetValueOrDefault(rule.Code));
            }
        }

        return page.Replace("\n\n\n", "\n\n").ToString().TrimEnd() + "\n";
    }

    // The heading is the code alone, so that every renderer makes it the anchor #kx1003.
    private static void AppendRule(StringBuilder page, DiagnosticRule rule, ProvenExample? proven)
    {
        page.Append($"### {rule.Code}\n\n");
        AppendTexts(page, Chinese, rule, "改法：", proven?.Chinese.Findings[0]);
        AppendTexts(page, English, rule, "", proven?.English.Findings[0]);
    }

    private static void AppendTexts(StringBuilder page, TextTable texts, DiagnosticRule rule, string remedy, ToldFinding? told)
    {
        var (message, hint) = (told?.Message ?? texts[rule.Code + ".message"], told?.Hint ?? texts[rule.Code + ".hint"]);
        var severity = texts[$"cli.severity.{rule.Severity.ToString().ToLowerInvariant()}"];
        var lines = hint.Split('\n', 2);
        var mark = texts.Language == Language.English ? "> " : "";
        page.Append($"{mark}**{severity}** {PageText.Escape(message.ReplaceLineEndings(" "))}  \n{mark}{remedy}{PageText.Escape(lines[0])}\n\n");
        if (lines.Length > 1 && texts.Language == Language.Chinese)
        {
            PageText.AppendBlock(page, lines[1] + "\n");
        }
    }

    private static void AppendExample(StringBuilder page, RuleExample? example)
    {
        if (example is null)
        {
            return;
        }

        if (example.Note.Length > 0)
        {
            page.Append(example.Note).Append("\n\n");
        }

        var shown = "";
        foreach (var file in example.Files.Where(file => file.Text.Length > 0).OrderBy(file => file.Role == ExampleRole.Right))
        {
            page.Append($"{Heading(file, shown)}：\n\n");
            PageText.AppendBlock(page, file.Text);
            shown = file.Role == ExampleRole.Wrong && shown.Length == 0 ? file.Path : shown;
        }
    }

    // What is right in the file that was wrong needs no name again.
    private static string Heading(ExampleFile file, string wrong)
    {
        var role = file.Role switch { ExampleRole.Wrong => "**错**", ExampleRole.Right => "**对**", _ => "另有" };
        return file.Kind == ExampleFile.Command ? role + "，命令"
            : file.Role == ExampleRole.Right && file.Path == wrong ? role
            : $"{role}，`{file.Path}`{KindWord(file.Kind)}";
    }

    private static string KindWord(string kind) => kind switch
    {
        "gbk" => "（GBK 编码）",
        "utf-16" => "（UTF-16 编码）",
        "bom" => "（带有 BOM）",
        "cut" => "（最后一个字只写了一半）",
        "damaged" => "（“\uFFFD”处的字节坏了）",
        "hex" => "（十六进制的字节）",
        "picture" => "（图片）",
        "link" => "（链接，指向）",
        _ => "",
    };
}

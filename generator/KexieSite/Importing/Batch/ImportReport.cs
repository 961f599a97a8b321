using System.Collections.Immutable;
using System.Text;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Importing.Repair;
using KexieSite.Parsing.Sanitizing;

namespace KexieSite.Importing.Batch;

/// <summary>The report of an import for the person who has to look at it: one page that needs nothing but a browser and runs nothing.</summary>
/// <param name="texts">The language.</param>
internal sealed class ImportReport(TextTable texts)
{
    /// <summary>By what a report is recognised, so that only a report is ever replaced.</summary>
    public const string Mark = "<meta name=\"generator\" content=\"kexie import\">";

    private const string Style = """
        body{font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1b1b;background:#fff}
        table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border:1px solid #bbb;padding:.3rem .6rem;text-align:left;vertical-align:top}
        th{background:#eee;white-space:nowrap}td.n{text-align:right;white-space:nowrap}.draft{background:#fff4d6}.refused{background:#fde3e0}.known{color:#555}
        td{overflow-wrap:anywhere}
        @media(max-width:44rem){.wide tr,.wide td{display:block}.wide tr{margin:.6rem 0;border:1px solid #bbb}.wide tr:first-child{display:none}.wide td{border:0}
        .wide td.n{text-align:left}.wide td:empty{display:none}.wide td::before{content:attr(data-name) " ";color:#555}}
        section{border-top:1px solid #bbb;margin-top:1.5rem}pre{white-space:pre-wrap;background:#f5f5f5;padding:.6rem;overflow-wrap:anywhere}
        """;

    // A damaged archive may have had a million small repairs: a browser has to open the page.
    private const int MostListedChanges = 30_000;

    private readonly StringBuilder page = new();
    private int listed;

    /// <summary>The page.</summary>
    /// <param name="items">What became of each text and file.</param>
    /// <param name="files">How many files were read.</param>
    /// <param name="isRehearsal">Whether nothing was written.</param>
    public string Write(ImmutableArray<ImportedItem> items, int files, bool isRehearsal)
    {
        var title = texts["import.report.title"];
        _ = page.Append("<!DOCTYPE html>\n<html lang=\"").Append(texts.Language == Language.English ? "en" : "zh-CN").Append("\">\n<head>\n<meta charset=\"utf-8\">\n").Append(Mark)
            .Append("\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(title).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n");
        Element("h1", title);
        Element("p", isRehearsal ? texts["import.report.rehearsal"] : texts["import.report.intro"]);
        Counts(items, files);
        Steps();
        Files(items);
        Places(items);
        Repairs(items);
        Kinds(items);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private void Counts(ImmutableArray<ImportedItem> items, int files)
    {
        Element("h2", texts["import.report.counts"]);
        _ = page.Append("<table>\n");
        Row(texts["import.report.files"], files);
        foreach (var fate in Enum.GetValues<ImportFate>())
        {
            Row(texts[FateKey(fate)], items.Count(i => i.Fate == fate));
        }

        _ = page.Append("</table>\n");
    }

    private void Steps()
    {
        Element("h2", texts["import.report.next"]);
        foreach (var step in texts["import.report.steps"].Split('\n'))
        {
            Element("p", step);
        }
    }

    private void Files(ImmutableArray<ImportedItem> items)
    {
        Element("h2", texts["import.report.each"]);
        string[] names = ["import.report.source", "import.report.fate", "import.report.target", "import.report.kind", "import.report.doubtful"];
        WideTable(names);
        foreach (var item in items)
        {
            _ = page.Append("<tr class=\"").Append(item.Fate.ToString().ToLowerInvariant()).Append("\">");
            Cell(NameOf(item), names[0]);
            Cell(item.Fate is ImportFate.Refused && item.Notes is [var why, ..] ? texts.Format("import.report.why", texts[FateKey(item.Fate)], why.Message(texts)) : texts[FateKey(item.Fate)], names[1]);
            Cell(item.Target?.Value ?? "", names[2]);
            Cell(item.Kind is { } kind ? CommonWords.Kinds.WordOf(kind, texts.Language) : "", names[3]);
            Number(item.Notes.Count(n => n.Severity >= Severity.Warning) + Comments(item), names[4]);
            _ = page.Append("</tr>\n");
        }

        _ = page.Append("</table>\n");
    }

    private void Places(ImmutableArray<ImportedItem> items)
    {
        Element("h2", texts["import.report.places"]);
        foreach (var item in items.Where(i => i.Fate is not (ImportFate.Known or ImportFate.Same) && (!i.Notes.IsEmpty || Comments(i) > 0)))
        {
            _ = page.Append("<section>\n");
            Element("h3", item.Title.Length > 0 ? item.Title : NameOf(item));
            Element("p", item.Target is { } target ? $"{NameOf(item)} → {target.Value}" : NameOf(item));
            if (!item.FrontMatter.IsEmpty)
            {
                Element("pre", string.Join('\n', item.FrontMatter));
            }

            List(item.Notes);
            Changes(item.Changes);
            _ = page.Append("</section>\n");
        }
    }

    private void List(ImmutableArray<Diagnostic> notes)
    {
        if (notes.IsEmpty)
        {
            return;
        }

        _ = page.Append("<ul>\n");
        foreach (var note in notes)
        {
            var told = $"{note.Message(texts)} {note.Hint(texts)}".Trim();
            Element("li", note.Span is { } span ? texts.Format("import.report.line", span.Line, told) : told);
        }

        _ = page.Append("</ul>\n");
    }

    private void Changes(ImmutableArray<TextChange> changes)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        _ = page.Append("<details>\n");
        Element("summary", texts.Format("import.report.changes", changes.Length));
        _ = page.Append("<ol>\n");
        var lines = ChangeLines.Of(changes, texts).ToList();
        var shown = lines.Take(MostListedChanges - listed).ToList();
        foreach (var line in shown)
        {
            Element("li", line);
        }

        _ = page.Append("</ol>\n");
        listed += shown.Count;
        if (shown.Count < lines.Count)
        {
            Element("p", texts.Format("import.report.moreChanges", lines.Count - shown.Count));
        }

        _ = page.Append("</details>\n");
    }

    private void Repairs(ImmutableArray<ImportedItem> items)
    {
        var kinds = items.SelectMany(i => i.Changes).CountBy(c => c.Kind).ToDictionary();
        if (kinds.Count == 0)
        {
            return;
        }

        Element("h2", texts["import.report.repairs"]);
        _ = page.Append("<table>\n");
        Header(["import.report.kindOfRepair", "import.report.number"]);
        foreach (var kind in Enum.GetValues<RepairKind>().Where(kinds.ContainsKey))
        {
            Row(texts[$"import.repair.{kind}"], kinds[kind]);
        }

        _ = page.Append("</table>\n");
    }

    private void Kinds(ImmutableArray<ImportedItem> items)
    {
        Element("h2", texts["import.report.kinds"]);
        string[] names = ["import.report.code", "import.report.number", "import.report.meaning"];
        WideTable(names);
        foreach (var kind in items.SelectMany(i => i.Notes).GroupBy(n => n.Rule).OrderBy(k => k.Key.Code, StringComparer.Ordinal))
        {
            _ = page.Append("<tr>");
            Cell(kind.Key.Code, names[0]);
            Number(kind.Count(), names[1]);
            Cell(kind.First().Message(texts), names[2]);
            _ = page.Append("</tr>\n");
        }

        _ = page.Append("</table>\n");
    }

    private string NameOf(ImportedItem item) => item.Ordinal > 1 ? texts.Format("import.report.ordinal", item.Source.Value, item.Ordinal) : item.Source.Value;

    private static int Comments(ImportedItem item) => item.FrontMatter.Count(line => line.StartsWith('#'));

    private static string FateKey(ImportFate fate) => "import.report." + fate.ToString().ToLowerInvariant();

    // On a narrow screen its cells stand below each other, each with the name of its column.
    private void WideTable(string[] names)
    {
        _ = page.Append("<table class=\"wide\">\n");
        Header(names);
    }

    private void Header(string[] keys)
    {
        _ = page.Append("<tr>");
        foreach (var key in keys)
        {
            Element("th", texts[key]);
        }

        _ = page.Append("</tr>\n");
    }

    private void Row(string name, int number)
    {
        _ = page.Append("<tr><td>");
        page.AppendEscaped(name);
        _ = page.Append("</td><td class=\"n\">").Append(number).Append("</td></tr>\n");
    }

    private void Cell(string text, string column)
    {
        _ = page.Append("<td data-name=\"").Append(texts[column]).Append("\">");
        page.AppendEscaped(text);
        _ = page.Append("</td>");
    }

    private void Number(int number, string column) => _ = page.Append("<td class=\"n\" data-name=\"").Append(texts[column]).Append("\">").Append(number).Append("</td>");

    private void Element(string name, string text)
    {
        _ = page.Append('<').Append(name).Append('>');
        page.AppendEscaped(text);
        _ = page.Append("</").Append(name).Append(">\n");
    }
}

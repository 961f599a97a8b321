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
        th{background:#eee}td.n{text-align:right;white-space:nowrap}.draft{background:#fff4d6}.refused{background:#fde3e0}.known{color:#555}
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
            .Append("\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
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
        _ = page.Append("<table>\n");
        Header("import.report.source", "import.report.fate", "import.report.target", "import.report.kind", "import.report.doubtful");
        foreach (var item in items)
        {
            _ = page.Append("<tr class=\"").Append(item.Fate.ToString().ToLowerInvariant()).Append("\">");
            Cell(NameOf(item));
            Cell(item.Fate is ImportFate.Refused && item.Notes is [var why, ..] ? texts.Format("import.report.why", texts[FateKey(item.Fate)], why.Message(texts)) : texts[FateKey(item.Fate)]);
            Cell(item.Target?.Value ?? "");
            Cell(item.Kind is { } kind ? CommonWords.Kinds.WordOf(kind, texts.Language) : "");
            _ = page.Append("<td class=\"n\">").Append(item.Notes.Count(n => n.Severity >= Severity.Warning) + Comments(item)).Append("</td></tr>\n");
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
        var shown = changes.Take(MostListedChanges - listed).ToList();
        foreach (var change in shown)
        {
            Element("li", change.After.Length == 0 ? texts.Format("import.report.removed", change.Before) : texts.Format("import.report.change", change.Before, change.After));
        }

        _ = page.Append("</ol>\n");
        listed += shown.Count;
        if (shown.Count < changes.Length)
        {
            Element("p", texts.Format("import.report.moreChanges", changes.Length - shown.Count));
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
        Header("import.report.kindOfRepair", "import.report.number");
        foreach (var kind in Enum.GetValues<RepairKind>().Where(kinds.ContainsKey))
        {
            Row(texts[$"import.repair.{kind}"], kinds[kind]);
        }

        _ = page.Append("</table>\n");
    }

    private void Kinds(ImmutableArray<ImportedItem> items)
    {
        Element("h2", texts["import.report.kinds"]);
        _ = page.Append("<table>\n");
        Header("import.report.code", "import.report.number", "import.report.meaning");
        foreach (var kind in items.SelectMany(i => i.Notes).GroupBy(n => n.Rule).OrderBy(k => k.Key.Code, StringComparer.Ordinal))
        {
            _ = page.Append("<tr>");
            Cell(kind.Key.Code);
            _ = page.Append("<td class=\"n\">").Append(kind.Count()).Append("</td>");
            Cell(kind.First().Message(texts));
            _ = page.Append("</tr>\n");
        }

        _ = page.Append("</table>\n");
    }

    private string NameOf(ImportedItem item) => item.Ordinal > 1 ? texts.Format("import.report.ordinal", item.Source.Value, item.Ordinal) : item.Source.Value;

    private static int Comments(ImportedItem item) => item.FrontMatter.Count(line => line.StartsWith('#'));

    private static string FateKey(ImportFate fate) => "import.report." + fate.ToString().ToLowerInvariant();

    private void Header(params ReadOnlySpan<string> keys)
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
        _ = page.Append("<tr>");
        Cell(name);
        _ = page.Append("<td class=\"n\">").Append(number).Append("</td></tr>\n");
    }

    private void Cell(string text)
    {
        _ = page.Append("<td>");
        page.AppendEscaped(text);
        _ = page.Append("</td>");
    }

    private void Element(string name, string text)
    {
        _ = page.Append('<').Append(name).Append('>');
        page.AppendEscaped(text);
        _ = page.Append("</").Append(name).Append(">\n");
    }
}

using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Importing.Repair;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>The report of an import for the person who has to look at it: one page that needs nothing but a browser and runs nothing.</summary>
/// <param name="texts">The language.</param>
/// <param name="address">Where a file of the site lies, seen from the report; null for every file where none is written.</param>
internal sealed class ImportReport(TextTable texts, Func<SourcePath, string?> address)
{
    private static readonly string[] FileColumns = ["import.report.source", "import.report.fate", "import.report.target", "import.report.kind", "import.report.doubtful"];
    private static readonly string[] KindColumns = ["import.report.code", "import.report.number", "import.report.meaning"];

    private readonly ReportPage page = new(texts);

    /// <summary>The page.</summary>
    /// <param name="items">What became of each text and file.</param>
    /// <param name="listing">What was found while the files were looked for.</param>
    /// <param name="isRehearsal">Whether nothing was written.</param>
    public string Write(ImmutableArray<ImportedItem> items, ImmutableArray<Diagnostic> listing, bool isRehearsal)
    {
        _ = page.Head(texts["import.report.title"]).Text("p", isRehearsal ? "import.report.rehearsal" : "import.report.intro");
        Counts(ImportTally.Of(items));
        Steps();
        Files(items);
        Paths("import.report.notUsed", [.. items.Where(i => i.Fate == ImportFate.Unused).Select(i => i.Source.Value)]);
        Paths("import.report.notLookedAt", [.. listing.Select(Told)]);
        new ReportTexts(page, texts, address).Write(items);
        Repairs(items);
        Kinds([.. listing, .. items.SelectMany(i => i.Notes)]);
        return page.Whole();
    }

    private void Counts(ImportTally tally)
    {
        _ = page.Text("h2", "import.report.counts").Open("table", "narrow").Header("import.report.fate", "import.report.files", "import.report.texts");
        foreach (var fate in Enum.GetValues<ImportFate>())
        {
            Count(texts[FateKey(fate)], tally.Files(fate), tally.Texts(fate));
        }

        var all = Enum.GetValues<ImportFate>();
        Count(texts["import.report.all"], tally.Files(all), tally.Texts(all));
        _ = page.Close("table");
    }

    private void Count(string name, int files, int ofTexts) =>
        _ = page.Open("tr").Cell("import.report.fate", name).Number("import.report.files", files).Number("import.report.texts", ofTexts).Close("tr");

    private void Steps()
    {
        _ = page.Text("h2", "import.report.next");
        foreach (var step in texts["import.report.steps"].Split('\n'))
        {
            _ = page.Element("p", step);
        }
    }

    private void Files(ImmutableArray<ImportedItem> items)
    {
        _ = page.Text("h2", "import.report.each").Open("table", "wide").Header(FileColumns);
        foreach (var item in items.Where(i => i.Fate != ImportFate.Unused))
        {
            _ = page.Open("tr", item.Fate.ToString().ToLowerInvariant())
                .Cell(FileColumns[0], ReportTexts.NameOf(item, texts))
                .Cell(FileColumns[1], FateOf(item))
                .Cell(FileColumns[2], item.Target?.Value ?? "", item.Target is { } target ? address(target) : null)
                .Cell(FileColumns[3], item.Kind is { } kind ? CommonWords.Kinds.WordOf(kind, texts.Language) : "")
                .Number(FileColumns[4], item.Notes.Count(n => n.Severity >= Severity.Warning) + ReportTexts.Comments(item))
                .Close("tr");
        }

        _ = page.Close("table");
    }

    private string FateOf(ImportedItem item) => item switch
    {
        { Fate: ImportFate.Refused, Notes: [var why, ..] } => texts.Format("import.report.why", texts[FateKey(item.Fate)], why.Message(texts)),
        { BroughtBy: { } page } => texts.Format("import.report.broughtBy", page.Value),
        _ => texts[FateKey(item.Fate)],
    };

    private void Paths(string key, ImmutableArray<string> lines)
    {
        if (lines.IsEmpty)
        {
            return;
        }

        _ = page.Open("details").Element("summary", texts.Format(key, lines.Length)).Open("ul");
        foreach (var line in lines)
        {
            _ = page.Element("li", line);
        }

        _ = page.Close("ul").Close("details");
    }

    private string Told(Diagnostic note) => note.File is { } file ? texts.Format("import.report.why", file.Value, note.Message(texts)) : note.Message(texts);

    private void Repairs(ImmutableArray<ImportedItem> items)
    {
        var kinds = items.SelectMany(i => i.Changes).CountBy(c => c.Kind).ToDictionary();
        if (kinds.Count == 0)
        {
            return;
        }

        _ = page.Text("h2", "import.report.repairs").Open("table", "narrow").Header("import.report.kindOfRepair", "import.report.number");
        foreach (var kind in Enum.GetValues<RepairKind>().Where(kinds.ContainsKey))
        {
            _ = page.Open("tr").Cell("import.report.kindOfRepair", texts[$"import.repair.{kind}"]).Number("import.report.number", kinds[kind]).Close("tr");
        }

        _ = page.Close("table");
    }

    private void Kinds(ImmutableArray<Diagnostic> notes)
    {
        if (notes.IsEmpty)
        {
            return;
        }

        _ = page.Text("h2", "import.report.kinds").Open("table", "wide").Header(KindColumns);
        foreach (var (rule, number) in notes.CountBy(n => n.Rule).OrderBy(k => k.Key.Code, StringComparer.Ordinal))
        {
            _ = page.Open("tr").Cell(KindColumns[0], rule.Code).Number(KindColumns[1], number).Cell(KindColumns[2], RuleTitle.Of(rule, texts)).Close("tr");
        }

        _ = page.Close("table");
    }

    private static string FateKey(ImportFate fate) => "import.report." + fate.ToString().ToLowerInvariant();
}

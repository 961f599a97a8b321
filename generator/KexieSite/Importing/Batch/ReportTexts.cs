using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Importing.Guessing;
using KexieSite.Importing.Repair;
using KexieSite.Importing.Word;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>The part of a report that goes text by text: first what a person has to do something about, then what was done and needs nobody.</summary>
/// <param name="page">The report.</param>
/// <param name="texts">The language.</param>
/// <param name="address">Where a file of the site lies, seen from the report, or null.</param>
internal sealed class ReportTexts(ReportPage page, TextTable texts, Func<SourcePath, string?> address)
{
    // A damaged archive may have had a million small repairs: a browser has to open the page.
    private const int MostListedChanges = 30_000;

    private static readonly DiagnosticRule[] Settled =
        [FormRules.PaperLine, WordRules.Contents, WordRules.Macros, RepairRules.PinyinNote, RepairRules.StrayMark, ImportRules.ImportedBefore, ImportRules.Same];

    private int listed;

    /// <summary>Writes it; nothing of texts that were left alone.</summary>
    public void Write(ImmutableArray<ImportedItem> items)
    {
        var told = items.Where(i => i.Fate is ImportFate.Written or ImportFate.Draft or ImportFate.Refused).ToList();
        Part("import.report.places", told.Where(IsOpen));
        Part("import.report.done", told.Where(item => !IsOpen(item) && !(item.Notes.IsEmpty && item.Changes.IsEmpty)));
    }

    /// <summary>The file of a text, and which of its texts it is.</summary>
    public static string NameOf(ImportedItem item, TextTable texts) =>
        item.Ordinal > 1 ? texts.Format("import.report.ordinal", item.Source.Value, item.Ordinal) : item.Source.Value;

    /// <summary>How many lines of the front matter wait for a person.</summary>
    public static int Comments(ImportedItem item) => item.FrontMatter.Count(line => line.StartsWith('#'));

    private void Part(string heading, IEnumerable<ImportedItem> items)
    {
        var any = false;
        foreach (var item in items)
        {
            _ = any ? page : page.Text("h2", heading);
            any = true;
            One(item);
        }
    }

    private void One(ImportedItem item)
    {
        _ = page.Open("section").Element("h3", item.Title.Length > 0 ? item.Title : NameOf(item, texts)).Open("p").Words(NameOf(item, texts));
        if (item.Target is { } target)
        {
            _ = page.Words(" → ").Link(target.Value, address(target));
        }

        _ = page.Close("p");
        if (Comments(item) is > 0 and var comments)
        {
            // What the comments say is not said again below.
            _ = page.Element("p", texts.Format("import.report.comments", comments)).Element("pre", string.Join('\n', item.FrontMatter));
        }

        List(item.Notes.Where(n => IsOpen(n) && n.Rule != GuessRules.Doubtful));
        var done = item.Notes.Where(n => !IsOpen(n)).ToList();
        if (done.Count > 0)
        {
            _ = page.Open("details").Element("summary", texts.Format("import.report.settled", done.Count));
            List(done);
            _ = page.Close("details");
        }

        Changes(item.Changes);
        _ = page.Close("section");
    }

    private static bool IsOpen(ImportedItem item) => Comments(item) > 0 || item.Notes.Any(IsOpen);

    private static bool IsOpen(Diagnostic note) => !Settled.Contains(note.Rule);

    // Notes of one kind together, and what to do about them once.
    private void List(IEnumerable<Diagnostic> notes)
    {
        var kinds = notes.GroupBy(n => n.Rule).ToList();
        if (kinds.Count == 0)
        {
            return;
        }

        _ = page.Open("ul");
        foreach (var kind in kinds)
        {
            var hints = kind.Select(n => n.Hint(texts)).Where(h => h.Length > 0).Distinct().ToList();
            _ = page.Open("li");
            foreach (var note in kind)
            {
                _ = page.Element("div", note.Span is { } span ? texts.Format("import.report.line", span.Line, note.Message(texts)) : note.Message(texts));
            }

            foreach (var hint in hints)
            {
                _ = page.Element("div", hint, "hint");
            }

            _ = page.Close("li");
        }

        _ = page.Close("ul");
    }

    private void Changes(ImmutableArray<TextChange> changes)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        _ = page.Open("details").Element("summary", texts.Format("import.report.changes", changes.Length)).Open("ol");
        var lines = ChangeLines.Of(changes, texts).ToList();
        var shown = lines.Take(MostListedChanges - listed).ToList();
        foreach (var line in shown)
        {
            _ = page.Element("li", line);
        }

        _ = page.Close("ol");
        listed += shown.Count;
        if (shown.Count < lines.Count)
        {
            _ = page.Element("p", texts.Format("import.report.moreChanges", lines.Count - shown.Count));
        }

        _ = page.Close("details");
    }
}

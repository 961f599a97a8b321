using KexieSite.Chinese;
using KexieSite.Diagnostics;
using KexieSite.Model;
using OneLine = KexieSite.Importing.Guessing.YamlText;

namespace KexieSite.Importing.Batch;

/// <summary>Puts what an exported text shows in the place of what its front matter says, where the two differ: a person changed it in Word.</summary>
internal sealed class VisibleFacts(ImportedDocument document, FrontMatterLines lines, Func<string, string> keyOf)
{
    /// <summary>What was changed.</summary>
    public List<Diagnostic> Notes { get; } = [];

    /// <summary>Looks at title, document number, signature and date.</summary>
    public void Apply(ContentItem item)
    {
        if (Shown("title") is { Length: > 0 } title && !AreSame(title, item.Title))
        {
            Replace("title", item.Title, title);
        }

        var (issuer, number) = item switch
        {
            Report report => (report.Issuer, report.Number),
            Notice notice => (notice.Issuer, notice.Number),
            _ => ("", ""),
        };
        if (item is not (Report or Notice))
        {
            return;
        }

        Compare("number", number, wasShown: number.Length > 0);

        // Without a day, and where the text itself ends with a signature, none is printed.
        var isSigned = issuer.Length > 0 && item is { Precision: DatePrecision.Day, Day: not null } && !OfficialDocument.IsSigned(document.Blocks);
        Compare("issuer", issuer, isSigned);
        if (Shown("date") is { Length: > 0 } date && date != (item.Day is { } day ? OfficialWords.Written(day) : ""))
        {
            Replace("date", item.Day is { } before ? OfficialWords.Written(before) : "", date);
        }
    }

    private void Compare(string key, string kept, bool wasShown)
    {
        var shown = Shown(key);
        if (shown.Length > 0 && !AreSame(shown, kept))
        {
            Replace(key, kept, shown);
        }
        else if (shown.Length == 0 && wasShown)
        {
            lines.Remove(key);
            Notes.Add(ExportedRules.Removed.At(document.Source, null, keyOf(key), kept));
        }
    }

    private void Replace(string key, string before, string now)
    {
        lines.Set(key, keyOf(key), OneLine.Of(now));
        Notes.Add(before.Length == 0 ? ExportedRules.Added.At(document.Source, null, keyOf(key), now) : ExportedRules.Changed.At(document.Source, null, keyOf(key), before, now));
    }

    private string Shown(string key) => document.Facts.FirstOrDefault(f => f.Key == key && f.IsSure)?.Value ?? "";

    // Word keeps no difference between one blank and several, and a title on two lines has none between them.
    private static bool AreSame(string one, string other) => Close(one) == Close(other);

    private static string Close(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
}

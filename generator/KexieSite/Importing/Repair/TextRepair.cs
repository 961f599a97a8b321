using System.Text.RegularExpressions;

namespace KexieSite.Importing.Repair;

/// <summary>
/// Repairs a damaged text: bytes first, then readings in brackets, punctuation, stray marks, traditional characters, numbers. Nothing is invented: what
/// cannot be known is marked with <see cref="DoubtMark"/>. A clean text comes back as it is.
/// </summary>
public static partial class TextRepair
{
    private const char Unreadable = '\uFFFD';

    /// <summary>Repairs a text by what it shows itself.</summary>
    public static RepairedText Repair(string text) => Repair(text, RepairEvidence.Of(text));

    /// <summary>Repairs a piece of a text by what the whole of it shows.</summary>
    public static RepairedText Repair(string text, RepairEvidence evidence) => Edit(text, evidence).Done();

    /// <summary>Repairs a text that may have been copied from a web page, and takes the lines of the site out.</summary>
    internal static EditedText RepairCopy(string text)
    {
        var edited = Edit(text, RepairEvidence.Of(text));
        edited.Apply(SiteLines.Find(edited.Text));
        return edited;
    }

    private static EditedText Edit(string text, RepairEvidence evidence)
    {
        var edited = new EditedText(text);
        edited.Apply(LostBytes(edited.Text));
        if (evidence.HasPinyinNotes)
        {
            edited.Apply(PinyinNotes.FindOwn(edited.Text));
            edited.Apply(SplitCharacters.Find(edited.Text, evidence.Wording));
            edited.Apply(PinyinNotes.Find(edited.Text));
        }

        edited.Apply(LostCharacters().Matches(edited.Text).Select(mark => new TextChange(mark.Index, mark.Value, DoubtMark.Around(mark.Value), RepairKind.LostBytes, IsSure: false)));
        edited.Apply(StrayMarks.Find(edited.Text));
        edited.Apply(HalfWidthPunctuation.Find(edited.Text, evidence.IsHalfWidth));
        if (evidence.IsTraditional)
        {
            edited.Apply(TraditionalWords.Find(edited.Text));
        }

        edited.Apply(NumberForms.Find(edited.Text));
        return edited;
    }

    // What the decoder could not read is shown as a missing character is in print.
    private static IEnumerable<TextChange> LostBytes(string text)
    {
        for (var start = text.IndexOf(Unreadable, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Unreadable, start))
        {
            var end = start;
            while (end < text.Length && text[end] == Unreadable)
            {
                end++;
            }

            yield return new(start, text[start..end], DoubtMark.Around(new string('□', end - start)), RepairKind.LostBytes, IsSure: false);
            start = end;
            if (start >= text.Length)
            {
                break;
            }
        }
    }

    // A character that an encoding does not have became a question mark; two in the middle of a sentence ask nothing.
    [GeneratedRegex(@"(?<=[\u3400-\u9fff])\?{2,20}(?=[\u3400-\u9fff])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LostCharacters();
}

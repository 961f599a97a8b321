namespace KexieSite.Importing.PlainText;

/// <summary>
/// Finds where one text ends and another begins in a file that holds several: at a line that says so, at a title, behind a signature with its date, at a
/// paragraph that opens a report, and where the numbers begin again with 一、.
/// </summary>
internal sealed class DocumentSplit
{
    private const int LongText = 60;
    private const int Near = 3;

    private readonly List<TextParagraph> paragraphs;
    private readonly List<int> starts = [0];
    private int highest;
    private bool hasText;
    private bool hasSentence;
    private bool hasNumbers;
    private bool isSigned;

    private DocumentSplit(List<TextParagraph> paragraphs) => this.paragraphs = paragraphs;

    /// <summary>The paragraphs of each text, in order, and those that are left out, as where between two texts something has no text of its own.</summary>
    public static (List<List<TextParagraph>> Texts, List<TextParagraph> LeftOut) Split(List<TextParagraph> paragraphs)
    {
        var split = new DocumentSplit(paragraphs);
        split.Find();
        var pieces = split.starts.Zip([.. split.starts.Skip(1), paragraphs.Count], (start, end) => paragraphs[start..end])
            .Select(text => text.Where(p => !TextLine.IsSeparator(p.Text)).ToList())
            .ToLookup(text => text.Exists(p => !TextLine.IsTitle(p.Text)));
        List<List<TextParagraph>> texts = [.. pieces[true]];
        KeepMarks(texts);
        var kept = texts.Count > 1 ? texts.Where(text => text.Exists(p => p.Text.Length >= LongText || IsSignature(p.Text))).ToList() : texts;
        return (kept, [.. pieces[false].Concat(texts.Except(kept)).SelectMany(text => text).OrderBy(p => p.Position)]);
    }

    // A mark of secrecy between two texts may be of either: it counts for both.
    private static void KeepMarks(List<List<TextParagraph>> texts)
    {
        foreach (var (before, after) in texts.Zip(texts.Skip(1)))
        {
            if (SecrecyMark.In(before[^1].Text) is not null)
            {
                after.Insert(0, before[^1] with { Position = after[0].Position });
            }
        }
    }

    private void Find()
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i > starts[^1] && StartAt(i) is { } start)
            {
                starts.Add(start);
                (highest, hasText, hasSentence, hasNumbers, isSigned) = (0, false, false, false, false);
            }

            Note(paragraphs[i].Text);
        }
    }

    private void Note(string text)
    {
        hasText |= text.Length >= LongText;
        hasSentence |= text.EndsWith('。');
        isSigned = hasSentence && (IsSignature(text) || (isSigned && OfficialWords.IsBelowDate(text)));
        if (ChineseHeading.Read(text) is { } number)
        {
            hasNumbers = true;
            highest = number.Form == NumberForm.Han ? number.Number : highest;
        }
    }

    private int? StartAt(int index)
    {
        var text = paragraphs[index].Text;
        if (TextLine.IsSeparator(text))
        {
            return index;
        }

        if (!hasText && !isSigned)
        {
            return null;
        }

        return TextLine.IsTitle(text) || (isSigned && !OfficialWords.IsBelowDate(text)) ? index
            : IsOpening(index) ? index
            : IsRestart(text) ? RestartFrom(index)
            : null;
    }

    private static bool IsSignature(string text) => OfficialWords.Day(text) is not null || OfficialWords.Signature(text) is not null;

    private bool IsOpening(int index) =>
        hasNumbers && TextLine.IsOpening(paragraphs[index].Text) && !IsHeading(paragraphs[index - 1].Text)
        && Enumerable.Range(index + 1, Near).Any(i => i < paragraphs.Count && ChineseHeading.Read(paragraphs[i].Text) is { Number: 1 });

    private bool IsRestart(string text) => highest >= 2 && ChineseHeading.Read(text) is { Form: NumberForm.Han, Number: 1 };

    // The paragraphs that lead up to the new 一、 belong to it; behind 下一步计划 it is the same text that goes on.
    private int? RestartFrom(int index)
    {
        if (TextLine.IsLabel(paragraphs[index - 1].Text))
        {
            highest = 0;
            return null;
        }

        var start = index;
        while (start - 1 > starts[^1] && index - start < 2 && IsLeading(paragraphs[start - 1].Text))
        {
            start--;
        }

        return start;
    }

    private static bool IsLeading(string text) => text[^1] is '：' or ':' && ChineseHeading.Read(text) is null && !TextLine.IsClosing(text);

    private static bool IsHeading(string text) => TextLine.IsLabel(text) || ChineseHeading.IsLine(text);
}

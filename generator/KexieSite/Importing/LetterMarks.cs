using System.Collections.Immutable;

namespace KexieSite.Importing;

/// <summary>What Markdown writes around words.</summary>
[Flags]
internal enum LetterMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>*</c></summary>
    Emphasis = 1,

    /// <summary><c>**</c></summary>
    Strong = 2,

    /// <summary><c>~~</c></summary>
    Struck = 4,
}

/// <summary>Finds what one pair of marks goes around: pieces next to each other that have a mark in common.</summary>
internal static class LetterMarksReader
{
    private static readonly LetterMarks[] Each = [LetterMarks.Strong, LetterMarks.Emphasis, LetterMarks.Struck];

    /// <summary>The marks that a piece has; those of a link are those that all its words have.</summary>
    public static LetterMarks Of(ImportedInline piece) => piece switch
    {
        InlineText text => (text.Strong ? LetterMarks.Strong : LetterMarks.None) | (text.Emphasis ? LetterMarks.Emphasis : LetterMarks.None) | (text.Struck ? LetterMarks.Struck : LetterMarks.None),
        InlineLink { Content: { IsEmpty: false } content } => content.Where(p => !IsBlank(p)).Select(Of).Aggregate(~LetterMarks.None, (all, one) => all & one),
        _ => LetterMarks.None,
    };

    /// <summary>The marks that go the farthest from a place on, and where they end; none where the piece there has no further mark. Stars and tildes are pairs of their own.</summary>
    /// <param name="content">The pieces.</param>
    /// <param name="start">The place.</param>
    /// <param name="end">Where the pieces end.</param>
    /// <param name="open">The marks that are around all of them.</param>
    public static (LetterMarks Marks, int End) GroupAt(ImmutableArray<ImportedInline> content, int start, int end, LetterMarks open)
    {
        var ends = Each.Where(mark => !open.HasFlag(mark)).Select(mark => (Mark: mark, End: EndOf(content, start, end, mark))).ToList();
        var last = ends.Select(e => e.End).DefaultIfEmpty(start).Max();
        var marks = ends.Where(e => e.End == last).Aggregate(LetterMarks.None, (all, e) => all | e.Mark);
        return last == start ? (LetterMarks.None, start + 1) : (marks == LetterMarks.Struck ? marks : marks & ~LetterMarks.Struck, last);
    }

    // A blank looks the same with a mark and without.
    private static int EndOf(ImmutableArray<ImportedInline> content, int start, int end, LetterMarks mark)
    {
        var last = start;
        for (var i = start; i < end && (Of(content[i]).HasFlag(mark) || (i > start && IsBlank(content[i]))); i++)
        {
            last = IsBlank(content[i]) ? last : i + 1;
        }

        return last;
    }

    private static bool IsBlank(ImportedInline piece) => piece is InlineText { Text: " ", IsPlain: true };
}

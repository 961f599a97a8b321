using System.Collections.Immutable;

namespace KexieSite.Importing;

/// <summary>
/// Splits a paragraph that line breaks divide where a numbered line begins, and behind one that is a heading: writers press Shift and Enter, and old
/// pages have nothing but <c>br</c>. Other breaks stay in their paragraph.
/// </summary>
internal static class BrokenLine
{
    /// <summary>The paragraphs that a paragraph holds; itself where its breaks divide none.</summary>
    public static ImmutableArray<ImmutableArray<ImportedInline>> Split(ImmutableArray<ImportedInline> content)
    {
        if (!content.Any(piece => piece is InlineBreak))
        {
            return [content];
        }

        var lines = Lines(content);
        var words = lines.ConvertAll(line => InlineLine.PlainText(line).Trim());
        var numbers = words.ConvertAll(Number);
        var paragraphs = new List<ImmutableArray<ImportedInline>.Builder>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 0 || Begins(numbers, i) || (IsWide(numbers[i - 1]) && ChineseHeading.IsLine(words[i - 1])))
            {
                paragraphs.Add(ImmutableArray.CreateBuilder<ImportedInline>());
            }
            else
            {
                paragraphs[^1].Add(new InlineBreak());
            }

            paragraphs[^1].AddRange(lines[i]);
        }

        return paragraphs.Count == 1 ? [content] : [.. paragraphs.Select(p => p.ToImmutable()).Where(p => p.Length > 0)];
    }

    private static List<ImmutableArray<ImportedInline>.Builder> Lines(ImmutableArray<ImportedInline> content)
    {
        List<ImmutableArray<ImportedInline>.Builder> lines = [ImmutableArray.CreateBuilder<ImportedInline>()];
        foreach (var piece in content)
        {
            if (piece is InlineBreak)
            {
                lines.Add(ImmutableArray.CreateBuilder<ImportedInline>());
            }
            else
            {
                lines[^1].Add(piece);
            }
        }

        return lines;
    }

    // 一、二等奖 and （一）班 begin with no number of their line.
    private static ChineseHeading? Number(string line) =>
        ChineseHeading.Read(line) is { } number && number.Length < line.Length && line[number.Length] is not ('班' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十')
            ? number
            : null;

    // 1. alone may be anything; with 2. it is an item. 一是 is a part of a sentence.
    private static bool Begins(List<ChineseHeading?> numbers, int i) => IsWide(numbers[i])
        || (numbers[i] is { Form: NumberForm.Arabic } number && numbers.Exists(n => n is { Form: NumberForm.Arabic } other && Math.Abs(other.Number - number.Number) == 1));

    private static bool IsWide(ChineseHeading? number) => number is { Form: NumberForm.Part or NumberForm.Chapter or NumberForm.Section or NumberForm.Han or NumberForm.HanInParentheses };
}

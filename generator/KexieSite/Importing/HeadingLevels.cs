using System.Collections.Immutable;

namespace KexieSite.Importing;

/// <summary>A paragraph as the question of headings sees it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Outline">The level that its source gives it, from 0; null where the source does not say that it is a heading.</param>
public readonly record struct HeadingCandidate(string Text, int? Outline = null);

/// <summary>
/// Finds the headings of a text and gives them levels: the widest one is 2, the next one 3, whatever its source calls them. What stands in one form
/// (<c>（一）</c>) is on one level in the whole text.
/// </summary>
public static class HeadingLevels
{
    private const int Highest = 2;
    private const int Lowest = 6;

    /// <summary>The level of every paragraph; 0 where it is no heading.</summary>
    public static ImmutableArray<int> Of(IReadOnlyList<HeadingCandidate> paragraphs)
    {
        var numbers = paragraphs.Select(p => p.Outline is not null || ChineseHeading.IsLine(p.Text) ? ChineseHeading.Read(p.Text) : null).ToArray();
        DropItems(paragraphs, numbers);
        var known = OutlinesOfForms(paragraphs, numbers);
        var deepest = paragraphs.Max(p => p.Outline) ?? -1;
        var ranks = paragraphs.Select((p, i) => p.Outline is { } outline ? outline * Step : numbers[i] is { } number ? Rank(number.Form, known, deepest) : -1).ToList();
        var levels = ranks.Where(r => r >= 0).Distinct().Order().ToList();
        return [.. ranks.Select(r => r < 0 ? 0 : Math.Min(Highest + levels.IndexOf(r), Lowest))];
    }

    // Between two outline levels there is room for every form.
    private const int Step = 100;

    private static int Rank(NumberForm form, Dictionary<NumberForm, int> known, int deepest) =>
        known.TryGetValue(form, out var outline) ? outline * Step
        : known.Keys.Where(f => f < form).DefaultIfEmpty().Max() is var wider && known.TryGetValue(wider, out var above) && wider < form ? above * Step + (int)form + 1
        : deepest < 0 ? (int)form
        : deepest * Step + (int)form + 1;

    private static Dictionary<NumberForm, int> OutlinesOfForms(IReadOnlyList<HeadingCandidate> paragraphs, ChineseHeading?[] numbers)
    {
        var known = new Dictionary<NumberForm, int>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].Outline is { } outline && numbers[i] is { } number)
            {
                _ = known.TryAdd(number.Form, outline);
            }
        }

        return known;
    }

    // 1. 2. 3. right below each other are a list; where there is text between them they are headings. So is none at the end of the text.
    private static void DropItems(IReadOnlyList<HeadingCandidate> paragraphs, ChineseHeading?[] numbers)
    {
        foreach (var form in new[] { NumberForm.Arabic, NumberForm.ArabicInParentheses, NumberForm.Circled, NumberForm.Sentence })
        {
            foreach (var row in Rows(paragraphs, numbers, form))
            {
                if (row.Zip(row.Skip(1)).Any(pair => pair.Second == pair.First + 1) || row[^1] == numbers.Length - 1)
                {
                    row.ForEach(i => numbers[i] = null);
                }
            }
        }
    }

    // Also a numbered sentence, which is no heading, makes its row one of items.
    private static List<List<int>> Rows(IReadOnlyList<HeadingCandidate> paragraphs, ChineseHeading?[] numbers, NumberForm form)
    {
        var rows = new List<List<int>>();
        var last = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (paragraphs[i].Outline is null && ChineseHeading.Read(paragraphs[i].Text) is { } number && number.Form == form)
            {
                if (number.Number != last + 1 || rows.Count == 0)
                {
                    rows.Add([]);
                }

                rows[^1].Add(i);
                last = number.Number;
            }
        }

        return rows;
    }
}

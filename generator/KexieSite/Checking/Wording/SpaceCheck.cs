using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace KexieSite.Checking.Wording;

/// <summary>
/// Finds spaces that Chinese does not have: inside a sentence, between the letters of a stretched word (关 于 开 展), and beside
/// full-width marks. A space may also divide (主办 县科协) or line up names (王 芳): it counts only once in a clause of a text that
/// has sentences, with words on both sides of it.
/// </summary>
internal static partial class SpaceCheck
{
    private const int FewestLetters = 4;

    public static IEnumerable<Finding> Check(Manuscript manuscript) =>
        manuscript.Passages.Where(p => p.Text.AsSpan().IndexOfAny(' ', '\u3000', '\u00A0') >= 0)
            .SelectMany(passage => Inside(manuscript, passage).Concat(Stretched(manuscript, passage)).Concat(AtMarks(manuscript, passage)));

    private static IEnumerable<Finding> Inside(Manuscript manuscript, Passage passage)
    {
        if (passage.Kind != PassageKind.Paragraph || passage.Text.AsSpan().IndexOfAny('。', '，') < 0)
        {
            yield break;
        }

        foreach (var clause in Clause().Matches(passage.Text).AsEnumerable())
        {
            if (Gap().Matches(clause.Value) is [var gap] && IsSlip(gap.Groups["left"].Value, gap.Groups["right"].Value))
            {
                var start = clause.Index + gap.Groups["left"].Index + gap.Groups["left"].Length;
                yield return Finding.Of(manuscript.Found(
                    WordingRules.SpaceInside, passage, start, clause.Index + gap.Groups["right"].Index, gap.Value + gap.Groups["right"].Value));
            }
        }
    }

    // A number or a label may stand apart from what it numbers, a surname from its name.
    private static bool IsSlip(string left, string right) =>
        left.Length + right.Length >= FewestLetters && right.Length > 1 && !Label().IsMatch(left) && !left.All(Letters.IsNumeral) && !Letters.IsSurname(left[^1]);

    private static IEnumerable<Finding> Stretched(Manuscript manuscript, Passage passage) =>
        StretchedWord().Matches(passage.Text).Select(match =>
            Finding.Of(manuscript.Found(WordingRules.SpaceInside, passage, match.Index, match.Index + match.Length, match.Value)));

    private static IEnumerable<Finding> AtMarks(Manuscript manuscript, Passage passage)
    {
        var places = SpaceAtMark().Matches(passage.Text).Where(m => passage.IsInBody && m.Index > 0).ToList();
        if (places.Count == 0)
        {
            yield break;
        }

        var corrections = places.Select(m => manuscript.Correct(passage, m.Index, m.Index + m.Length, "")).OfType<Correction>().ToImmutableArray();
        yield return new Finding(
            manuscript.Found(WordingRules.SpaceAtMark, passage, places[0].Index, places[0].Index + places[0].Length, places.Count),
            corrections.Length == places.Count ? corrections : []);
    }

    [GeneratedRegex("[^，。；：、？！\n\uFFFC（）《》“”]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clause();

    [GeneratedRegex(@"(?<left>\p{IsCJKUnifiedIdeographs}+)[ \u3000\u00A0]+(?=(?<right>\p{IsCJKUnifiedIdeographs}+))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();

    [GeneratedRegex("^(附|附件|附表|图|表|注|第.{1,4}[章节条部届])$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<!\p{IsCJKUnifiedIdeographs})\p{IsCJKUnifiedIdeographs}([ \u3000\u00A0]{1,4}\p{IsCJKUnifiedIdeographs}){3,}(?![\p{IsCJKUnifiedIdeographs}])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StretchedWord();

    // Blanks at the beginning of a line are Markdown's; the ideographic space may indent.
    [GeneratedRegex(@"(?<=[，。、；：？！])[ \u00A0]+(?=[\p{IsCJKUnifiedIdeographs}“《（])|(?<=\p{IsCJKUnifiedIdeographs})[ \u00A0]+(?=[，。、；：？！”》）])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpaceAtMark();
}

using System.Buffers;
using System.Collections.Immutable;
using KexieSite.Chinese;

namespace KexieSite.Checking.Wording;

/// <summary>
/// Finds half-width punctuation beside Han characters (GB/T 15834-2011, 5.1), one finding a passage. Numbers, times, addresses and
/// Latin text keep theirs: a mark counts only where Chinese stands before it, or goes on at once behind it.
/// </summary>
internal static class HalfWidthCheck
{
    private const string Marks = ",;:?!";
    private const string Wide = "，；：？！";

    private static readonly SearchValues<char> AllMarks = SearchValues.Create(",;:?!.()\"");

    public static IEnumerable<Finding> Check(Manuscript manuscript)
    {
        foreach (var passage in manuscript.Passages)
        {
            var slips = Slips(passage).OrderBy(s => s.Start).ToList();
            if (slips.Count == 0)
            {
                continue;
            }

            var corrections = slips.Select(s => manuscript.Correct(passage, s.Start, s.End, s.Right)).OfType<Correction>().ToImmutableArray();
            var marks = string.Concat(slips.SelectMany(s => passage.Text[s.Start..s.End].Trim()).Distinct());
            var right = string.Concat(slips.SelectMany(s => s.Right).Distinct());
            yield return new Finding(
                manuscript.Found(WordingRules.HalfWidth, passage, slips[0].Start, slips[0].End, marks, slips.Count, right),
                corrections.Length == slips.Count ? corrections : []);
        }
    }

    private static IEnumerable<(int Start, int End, string Right)> Slips(Passage passage)
    {
        return passage.Text.AsSpan().IndexOfAny(AllMarks) < 0 ? [] : Pausing(passage).Concat(FullStops(passage)).Concat(Brackets(passage)).Concat(Quotes(passage));
    }

    private static IEnumerable<(int Start, int End, string Right)> Pausing(Passage passage)
    {
        for (var i = 1; i < passage.Text.Length; i++)
        {
            var mark = Marks.IndexOf(passage.Text[i], StringComparison.Ordinal);
            if (mark < 0 || !IsBesideChinese(passage, i))
            {
                continue;
            }

            var spaces = passage.Text.AsSpan(i + 1).IndexOfAnyExcept(' ') is var count and > 0 ? count : 0;
            var next = passage.At(i + 1 + spaces);
            if (passage.Text[i] == ':' && next is '/' or ')' or '(')
            {
                continue;
            }

            // A space is part of the slip where Chinese goes on behind it.
            yield return (i, i + 1 + (Letters.BeginsChinese(next) || char.IsAsciiDigit(next) ? spaces : 0), Wide[mark].ToString());
        }
    }

    // Behind a number or a Latin word, Chinese must go on at once: 5000,其中, but not 5,000 and not 9:30.
    private static bool IsBesideChinese(Passage passage, int mark) =>
        Letters.EndsChinese(passage.At(mark - 1)) || (char.IsAsciiLetterOrDigit(passage.At(mark - 1)) && Letters.BeginsChinese(passage.At(mark + 1)));

    // Between two Han characters it may stand for the point of a foreign name, which nobody but the writer can tell.
    private static IEnumerable<(int Start, int End, string Right)> FullStops(Passage passage)
    {
        for (var i = 1; i < passage.Text.Length; i++)
        {
            var before = passage.At(i - 1);
            if (passage.Text[i] != '.' || !Letters.EndsChinese(before))
            {
                continue;
            }

            var dots = passage.Text.AsSpan(i).IndexOfAnyExcept('.') is var length and > 0 ? length : passage.Text.Length - i;
            if (dots >= 3)
            {
                yield return (i, i + dots, "……");
            }
            else if (dots == 1 && Letters.IsEnd(passage.At(i + 1)) && i > 3 && passage.Kind == PassageKind.Paragraph)
            {
                yield return (i, i + 1, "。");
            }
        }
    }

    private static IEnumerable<(int Start, int End, string Right)> Brackets(Passage passage)
    {
        var open = new Stack<int>();
        for (var i = 0; i < passage.Text.Length; i++)
        {
            if (passage.Text[i] is '(' or '（')
            {
                open.Push(i);
            }
            else if (passage.Text[i] is ')' or '）' && open.TryPop(out var start)
                && passage.Text[start] == '(' && passage.Text[i] == ')' && passage.At(start - 1) != ']'
                && passage.Text.AsSpan(start, i - start).ContainsHan() && passage.Text.AsSpan(start, i - start).IndexOf('\uFFFC') < 0)
            {
                yield return (start, start + 1, "（");
                yield return (i, i + 1, "）");
            }
        }
    }

    private static IEnumerable<(int Start, int End, string Right)> Quotes(Passage passage)
    {
        var places = Enumerable.Range(0, passage.Text.Length).Where(i => passage.Text[i] == '"').ToList();
        for (var i = 0; places.Count % 2 == 0 && i < places.Count; i += 2)
        {
            if (passage.Text.AsSpan(places[i], places[i + 1] - places[i]).ContainsHan())
            {
                yield return (places[i], places[i] + 1, "“");
                yield return (places[i + 1], places[i + 1] + 1, "”");
            }
        }
    }

    private static bool ContainsHan(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Han.Is(c))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KexieSite.Chinese;

namespace KexieSite.Checking.Wording;

/// <summary>
/// Finds quotation marks and brackets without their other half, once a passage and mark. A quotation of several paragraphs
/// begins each with a mark and ends once (GB/T 15834-2011, 4.8.3.5); <c>1）</c> is a number and no half of a pair.
/// </summary>
internal static partial class PairCheck
{
    private const string Opening = "“‘《〈（【〔「『";
    private const string Closing = "”’》〉）】〕」』";

    public static IEnumerable<Finding> Check(Manuscript manuscript)
    {
        for (var i = 0; i < manuscript.Passages.Length; i++)
        {
            var passage = manuscript.Passages[i];
            var isQuoteGoingOn = i + 1 < manuscript.Passages.Length && manuscript.Passages[i + 1].Text is ['“' or '‘' or '「', ..];
            var reported = new HashSet<int>();
            foreach (var (place, pair) in Lonely(passage).OrderBy(l => l.Place))
            {
                var isOpening = Opening.Contains(passage.Text[place], StringComparison.Ordinal);
                if ((isOpening && isQuoteGoingOn && passage.Text[place] is '“' or '‘' or '「') || !reported.Add(pair))
                {
                    continue;
                }

                yield return Finding.Of(manuscript.Found(
                    WordingRules.Unbalanced, passage, place, place + 1, passage.Text[place], isOpening ? Closing[pair] : Opening[pair]));
            }

            foreach (var mixed in Mixed(manuscript, passage))
            {
                yield return mixed;
            }
        }
    }

    private static IEnumerable<(int Place, int Pair)> Lonely(Passage passage)
    {
        var open = new Stack<(int Place, int Pair)>();
        for (var i = 0; i < passage.Text.Length; i++)
        {
            var c = Widened(passage.Text[i]);
            var (opening, closing) = (Opening.IndexOf(c, StringComparison.Ordinal), Closing.IndexOf(c, StringComparison.Ordinal));
            if ((opening < 0 && closing < 0) || IsApostrophe(passage, i))
            {
                continue;
            }

            if (opening >= 0 && c is '“' or '‘' && open.Any(o => o.Pair == opening))
            {
                // The same mark inside of itself: it was to be the closing one.
                yield return (i, opening);
                _ = open.Pop();
            }
            else if (opening >= 0)
            {
                open.Push((i, opening));
            }
            else if (open.Any(o => o.Pair == closing))
            {
                while (open.Pop() is var inner && inner.Pair != closing)
                {
                    yield return inner;
                }
            }
            else if (!IsNumber(passage.Text, i))
            {
                yield return (i, closing);
            }
        }

        foreach (var left in open)
        {
            yield return left;
        }
    }

    // （附件1) and its like; where both halves are half-width it is no matter of pairs.
    private static IEnumerable<Finding> Mixed(Manuscript manuscript, Passage passage)
    {
        var open = new Stack<int>();
        for (var i = 0; i < passage.Text.Length; i++)
        {
            if (passage.Text[i] is '(' or '（')
            {
                open.Push(i);
            }
            else if (passage.Text[i] is ')' or '）' && open.TryPop(out var start) && (passage.Text[start] == '(') != (passage.Text[i] == ')'))
            {
                ImmutableArray<Correction?> corrections = [manuscript.Correct(passage, start, start + 1, "（"), manuscript.Correct(passage, i, i + 1, "）")];
                var isSafe = passage.At(start - 1) != ']' && corrections.All(c => c is not null);
                yield return new Finding(
                    manuscript.Found(WordingRules.MixedPair, passage, start, i + 1, $"{passage.Text[start]}{passage.Text[i]}", "（）"),
                    isSafe ? [.. corrections.OfType<Correction>()] : []);
            }
        }
    }

    private static char Widened(char c) => c is '(' or ')' ? (char)(c + ('（' - '(')) : c;

    private static bool IsApostrophe(Passage passage, int i) =>
        passage.Text[i] is '’' or '‘' && char.IsAsciiLetterOrDigit(passage.At(i - 1)) && !Han.Is(passage.At(i + 1));

    private static bool IsNumber(string text, int bracket) =>
        Widened(text[bracket]) == '）' && (Number().IsMatch(text[Math.Max(0, bracket - 5)..bracket]) || (bracket > 0 && text[bracket - 1] is ':' or '：' or ';' or '；'));

    [GeneratedRegex(@"(^|[\n\s。；，、：;,:（(“])[0-9A-Za-z一二三四五六七八九十]{1,3}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}

using System.Text.RegularExpressions;
using KexieSite.Chinese;

namespace KexieSite.Checking.Wording;

/// <summary>
/// Finds document numbers of another form than 富科协〔2021〕3号 (GB/T 9704-2012, 7.2.5: the year in 〔〕, no 第, no leading zeros),
/// and full-width digits and letters (GB/T 15835-2011, 5.2).
/// </summary>
internal static partial class NumberFormCheck
{
    public static IEnumerable<Finding> Check(Manuscript manuscript)
    {
        foreach (var passage in manuscript.Passages)
        {
            foreach (var match in Number().Matches(passage.Text).AsEnumerable())
            {
                var groups = match.Groups;
                var right = $"〔{groups["year"].Value}〕{groups["number"].Value.TrimStart('0')}号";
                var form = groups["form"];
                if (form.Value != right)
                {
                    yield return Finding.Of(manuscript.Found(
                        WordingRules.DocumentNumber, passage, form.Index, form.Index + form.Length, form.Value, right));
                }
            }

            foreach (var match in WideLetters().Matches(passage.Text).AsEnumerable())
            {
                yield return Wide(manuscript, passage, match);
            }
        }
    }

    // At the beginning of a line, "１." would become a list.
    private static Finding Wide(Manuscript manuscript, Passage passage, Match match)
    {
        var (end, right) = (match.Index + match.Length, FullWidth.Fold(match.Value));
        var isAtStart = Letters.IsEnd(passage.At(match.Index - 1)) && passage.At(end) is '.' or ')' or ' ';
        var correction = isAtStart ? null : manuscript.Correct(passage, match.Index, end, right);
        return new Finding(
            manuscript.Found(WordingRules.FullWidth, passage, match.Index, end, match.Value, right), correction is null ? [] : [correction]);
    }

    [GeneratedRegex(@"(?<=[发函办字通协科教报任电文党组联政规厅委院会局部])\s?(?<form>[\[\(（【［﹝〔]\s?(?<year>(19|20)[0-9]{2})年?\s?[\]\)）】］﹞〕]\s?第?\s?(?<number>[0-9]{1,4})\s?号)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex("[０-９Ａ-Ｚａ-ｚ]+([．％][０-９Ａ-Ｚａ-ｚ]+)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WideLetters();
}

using System.Text.RegularExpressions;
using KexieSite.Chinese;

namespace KexieSite.Importing.PlainText;

/// <summary>
/// Splits paragraphs into which headings have run: a whole report in one line. A number only counts where it is the next one of its form, and where a sentence
/// has ended before it or a heading stands there, so that <c>一、二等奖</c> and <c>3.8万</c> are none. What is quoted, and the points of one sentence
/// (<c>一是经费不足，二是人员不够</c>), stay together.
/// </summary>
internal sealed partial class RunOnText
{
    private const int Shortest = 150;
    private const int LongestHeading = 40;
    private const int FewestParts = 3;

    private readonly string text;
    private readonly Dictionary<NumberForm, NumberRow> rows = [];
    private readonly List<(int Start, NumberForm Form, NumberRow Row)> parts = [];

    private RunOnText(string text) => this.text = text;

    /// <summary>The paragraphs that one paragraph holds, in order, each as it stands there without blanks at its ends; itself where nothing has run into it.</summary>
    public static IReadOnlyList<string> Split(string text) => text.Length < Shortest ? [text] : new RunOnText(text).Split();

    private IReadOnlyList<string> Split()
    {
        var quotations = Quotation().Matches(text);
        var quoted = 0;
        foreach (Match match in Numbers().Matches(text))
        {
            while (quoted < quotations.Count && quotations[quoted].Index + quotations[quoted].Length <= match.Index)
            {
                quoted++;
            }

            if ((quoted == quotations.Count || match.Index < quotations[quoted].Index) && FormOf(match) is var (form, number))
            {
                Note(match.Index, form, number);
            }
        }

        _ = parts.RemoveAll(p => p.Row.IsOfOneSentence(text) && !(p.Start == p.Row.Start && !EndsBefore(p.Start)));
        return IsRunOn() ? [.. Pieces()] : [text];
    }

    private void Note(int index, NumberForm form, int number)
    {
        var row = rows.GetValueOrDefault(form);
        if (IsNext(row, form, number) && IsBeginning(index))
        {
            if (row is null || number == 1)
            {
                row = rows[form] = new NumberRow(index);
            }
            else
            {
                row.Add(index, isJoined: text[index - 1] is '；' or ';');
            }

            foreach (var narrower in rows.Keys.Where(f => f > form).ToList())
            {
                _ = rows.Remove(narrower);
            }

            parts.Add((index, form, row));
        }
        else if (row is not null && number == row.Count + 1 && IsBehindComma(index))
        {
            row.Add(index, isJoined: true);
        }
    }

    // 一是, 二是 in a paragraph of ordinary length are its sentences, and a single number may be anything.
    private bool IsRunOn() => parts.Count >= FewestParts && parts.Any(p => p.Start > 0 && p.Form is NumberForm.Han or NumberForm.HanInParentheses);

    private IEnumerable<string> Pieces()
    {
        var start = 0;
        for (var i = 0; i <= parts.Count; i++)
        {
            var end = i < parts.Count ? parts[i].Start : text.Length;
            if (end > start)
            {
                var form = i > 0 ? parts[i - 1].Form : (NumberForm?)null;
                foreach (var piece in HeadingAndText(text[start..end].Trim(), form))
                {
                    yield return piece;
                }
            }

            start = end;
        }
    }

    // (一)多措并举，加强自身建设为切实做好工作，…: nothing but the wording says where the heading ends.
    private static IEnumerable<string> HeadingAndText(string piece, NumberForm? form)
    {
        var cut = form is NumberForm.Han or NumberForm.HanInParentheses && piece.Length > LongestHeading && HeadingEnd().Match(piece) is { Success: true } match ? match.Length : 0;
        return cut == 0 ? piece.Length == 0 ? [] : [piece] : [piece[..cut], piece[cut..]];
    }

    private static bool IsNext(NumberRow? row, NumberForm form, int number) => number == (row?.Count ?? 0) + 1 || (number == 1 && form > NumberForm.HanInParentheses);

    private bool IsBeginning(int index) => EndsBefore(index)
        || (parts.Count > 0 && !IsBehindComma(index) && index - parts[^1].Start is > 3 and <= LongestHeading && !text.AsSpan(parts[^1].Start, index - parts[^1].Start).ContainsAny('。', '；', '：'));

    private bool EndsBefore(int index) => index == 0 || text[index - 1] is '。' or '：' or '；' or '！' or '？' or ':' or ';' or ' ' or '”';

    private bool IsBehindComma(int index) => index > 0 && text[index - 1] is '，' or '、' or ',';

    private static (NumberForm Form, int Number)? FormOf(Match match)
    {
        foreach (var form in new[] { NumberForm.Han, NumberForm.HanInParentheses, NumberForm.Arabic, NumberForm.Sentence })
        {
            if (match.Groups[form.ToString()] is { Success: true } found && ChineseNumber.ReadSmall(found.ValueSpan) is { } number)
            {
                return (form, number);
            }
        }

        return null;
    }

    [GeneratedRegex("""
          (?<Han>[一二三四五六七八九十]{1,3}) 、
        | [(（] (?<HanInParentheses>[一二三四五六七八九十]{1,3}) [)）]
        | (?<![0-9.．]) (?<Arabic>[0-9]{1,2}) (?: [、．] | \.(?![0-9]) )
        | (?<Sentence>[一二三四五六七八九十]) 是 (?![由在否])
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex("“[^“”]*”", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quotation();

    // Behind a word with which headings end, and before one with which a text begins.
    [GeneratedRegex("^[^。；：]{5,28}?(?:建设|工作|实效|重点|水平|能力|作用|服务|管理|发展|机制|活动)(?=(?:为了?|围绕|按照|根据|结合|通过|今年|去年|一年来|[0-9]{4}年)[^，。；：]{3})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingEnd();
}

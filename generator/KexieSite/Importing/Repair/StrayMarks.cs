using System.Text.RegularExpressions;

namespace KexieSite.Importing.Repair;

/// <summary>
/// Marks that mean nothing and are left over from copying. Redactions (<c>xx县</c>, <c>20xx年</c>, <c>**</c>, <c>__</c>) are none: they are the source's own.
/// </summary>
internal static partial class StrayMarks
{
    /// <summary>The marks of a text. Blanks that became <c>? ??</c> were the indents of paragraphs, and become line breaks.</summary>
    public static IEnumerable<TextChange> Find(string text) => Marks().Matches(text).Select(mark => Change(text, mark)).OfType<TextChange>();

    private static TextChange? Change(string text, Match mark) => mark switch
    {
        _ when mark.Groups["blanks"].Success => AreIndents(mark.Value) ? Of(mark, "\n") : null,
        _ when mark.Groups["lone"].Success => IsLone(text, mark) ? Of(mark, "") : null,
        _ when mark.Groups["dash"].Success => Of(mark, "——"),
        _ when mark.Groups["first"] is { Success: true } first => Of(mark, first.Value is "," ? "，" : first.Value, first.Value is not ("。" or "，")),
        _ => null,
    };

    private static TextChange Of(Match mark, string after, bool isSure = true) => new(mark.Index, mark.Value, after, RepairKind.StrayMark, isSure);

    // Two question marks and more, each by itself or with two others at most.
    private static bool AreIndents(string blanks) =>
        blanks.Split(' ', '\u3000') is var groups && groups.Count(g => g.Length > 0) >= 2 && groups.All(g => g.Length <= 3);

    // A pair of them in a line is code or a quotation.
    private static bool IsLone(string text, Match mark)
    {
        var behind = text.AsSpan(mark.Index + 1);
        var before = text.AsSpan(0, mark.Index);
        return behind.IndexOfAny('\n', mark.Value[0]) is var next && (next < 0 || behind[next] == '\n')
            && before.LastIndexOfAny('\n', mark.Value[0]) is var last && (last < 0 || before[last] == '\n');
    }

    [GeneratedRegex("""
        (?<blanks> [ \u3000] [ \u3000?]{2,200} )
        | (?<= [\u3400-\u9fff，。] ) (?<lone> [`'] ) (?= [\u3400-\u9fff] )
        | (?<= [\u3400-\u9fff] ) (?<dash> -{3,12} ) (?= [\u3400-\u9fff] )
        | (?<= [\u3400-\u9fff”》）] ) (?<first> ,(?=,) | [，。；](?=[,，]) ) [,，]{1,8}
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();
}

using System.Text.RegularExpressions;

namespace KexieSite.Importing.Web;

/// <summary>Finds the lines of a page that were left at the ends of its text: the byline before its first sentence, the page's foot behind its last line.</summary>
internal static partial class PageEdges
{
    private const int Reach = 20;
    private const int Longest = 120;

    /// <summary>The bylines above a text, by their places.</summary>
    /// <param name="lines">The lines of the text; null where something stands that is no line: a table, a list.</param>
    public static IEnumerable<int> Head(IReadOnlyList<string?> lines)
    {
        var others = 0;
        for (var i = 0; i < Math.Min(Reach, lines.Count) && lines[i] is { } line; i++)
        {
            // Behind more than a title, 作者：限本县干部职工 may be a line of the text.
            if (Byline.Read(line) is { } byline && (byline.IsOfPage || others < 2))
            {
                yield return i;
            }
            else if (Byline.BeginsText(line))
            {
                yield break;
            }
            else
            {
                others++;
            }
        }
    }

    /// <summary>The lines of the page's foot, by their places: all that follow the text's last line.</summary>
    /// <param name="lines">The lines of the text; null where something stands that is no line.</param>
    public static IEnumerable<int> Foot(IReadOnlyList<string?> lines)
    {
        var foot = Enumerable.Range(0, lines.Count).Reverse().TakeWhile(i => lines[i] is { } line && (IsFoot(line) || Support().IsMatch(line))).Reverse().ToList();

        // 技术支持：县气象站 may be the last line of a text.
        return foot.Exists(i => IsFoot(lines[i]!)) ? foot : [];
    }

    private static bool IsFoot(string line) => line.Length <= Longest && !line.Contains('。', StringComparison.Ordinal) && (Byline.Read(line) is { IsOfPage: true } || Mark().IsMatch(line));

    [GeneratedRegex(@"^\s*(?:版权所有\s*[:：©(（\s]|[Cc]opyright\b|©|【?[上下]一[篇条]】?\s?[:：])|ICP[备证][0-9]{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*技术支持\s?[:：]\s*[^，。；]{2,30}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Support();
}

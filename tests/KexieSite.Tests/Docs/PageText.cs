using System.Text;
using System.Text.RegularExpressions;

namespace KexieSite.Tests.Docs;

/// <summary>Texts of the program as Markdown that shows them as they are.</summary>
internal static partial class PageText
{
    /// <summary>A text on one line; what stands between backticks is code there too.</summary>
    public static string Escape(string text) => string.Join('`', text.Split('`').Select((part, i) => i % 2 == 0 ? Escaped(part) : part));

    /// <summary>A block of code whose fence is longer than any in it. A character that cannot be seen is shown as a sign for it.</summary>
    public static void AppendBlock(StringBuilder page, string text)
    {
        var fence = new string('`', Math.Max(3, Backticks().Matches(text).Select(run => run.Length + 1).DefaultIfEmpty().Max()));
        var seen = string.Concat(text.Select(c => c switch { '\n' or '\t' => c, '\u007F' => '\u2421', < ' ' => (char)('\u2400' + c), _ => c }));
        page.Append($"{fence}text\n{seen}{fence}\n\n");
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '\\' or '|' or '*' or '_' or '[' or ']' or '#' or '~' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    [GeneratedRegex("`{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Backticks();
}

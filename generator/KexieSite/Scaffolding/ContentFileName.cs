using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Scaffolding;

/// <summary>Names for new content files that every system takes (Win32, "Naming Files, Paths, and Namespaces") and that links can be written to.</summary>
internal static class ContentFileName
{
    private const int LongestStem = 60; // with the folders above, far below the 260 characters of Windows
    private const int MostBytes = 180; // of the 255 that Linux has for one name

    // A character that Windows forbids, or that would have to be escaped in a link, becomes its full-width form.
    private static readonly FrozenSet<char> Widened = FrozenSet.Create(':', '?', '*', '"', '<', '>', '|', '#', '%', '&', '[', ']', '(', ')', '`', '^', '{', '}');

    /// <summary>The name, with its ending, of a text with this date and title.</summary>
    /// <param name="date">What the name begins with, as <c>2021-09-17</c>; empty for none.</param>
    /// <param name="title">The title, with at least one letter or digit.</param>
    /// <param name="language">The site's language: in English, words are joined by hyphens, and there are no full-width forms.</param>
    public static string Of(string date, string title, Language language)
    {
        var stem = Cut(language == Language.Chinese ? Safe(title) : Hyphenated(title), LongestStem, MostBytes);
        var isTaken = date.Length == 0 && (!UrlPath.IsSafeSegment(stem) || string.Equals(stem, "index", StringComparison.OrdinalIgnoreCase));
        return (date.Length == 0 ? stem : $"{date}-{stem}") + (isTaken ? "_.md" : ".md");
    }

    private static string Safe(string title)
    {
        var safe = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            safe.Append(c switch
            {
                '/' or '\\' => '-',
                _ when Widened.Contains(c) => (char)(c - '!' + '！'),
                _ when char.IsControl(c) || char.IsWhiteSpace(c) => ' ',
                _ => c,
            });
        }

        var words = safe.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).Replace("： ", "：", StringComparison.Ordinal).TrimStart('.', '_', '~', '$', '-', ' ').TrimEnd('.', ' ');
    }

    private static string Hyphenated(string title) => string.Join('-', Safe(title)
        .Split([' ', '-', .. Widened.Select(c => (char)(c - '!' + '！'))], StringSplitOptions.RemoveEmptyEntries)).TrimStart('.', '_', '~', '$').TrimEnd('.');

    // Between what a reader takes for one character.
    private static string Cut(string text, int mostCharacters, int mostBytes)
    {
        var cut = new StringBuilder();
        var bytes = 0;
        foreach (var element in Elements(text))
        {
            bytes += Encoding.UTF8.GetByteCount(element);
            if (cut.Length + element.Length > mostCharacters || bytes > mostBytes)
            {
                break;
            }

            cut.Append(element);
        }

        return cut.ToString().TrimEnd('.', ' ', '-');
    }

    private static IEnumerable<string> Elements(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            yield return elements.GetTextElement();
        }
    }
}

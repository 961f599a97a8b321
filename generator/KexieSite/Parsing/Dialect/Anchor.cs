using System.Collections.Frozen;
using System.Text;

namespace KexieSite.Parsing.Dialect;

/// <summary>
/// Names for places in a text. They never equal a name that a theme needs for itself: <c>main</c> and its like, and
/// whatever begins with <c>kx-</c>, are left to themes.
/// </summary>
internal static class Anchor
{
    private const int MaximumLength = 60;
    private const string ChineseDigits = "一二三四五六七八九十百〇零两";

    private static readonly FrozenSet<string> ThemeNames = FrozenSet.ToFrozenSet(
        ["banner", "breadcrumb", "content", "footer", "header", "main", "menu", "nav", "search", "sidebar", "skip", "toc", "top"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a writer may use this name: letters of any script, digits, <c>-</c> and <c>_</c>.</summary>
    public static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!IsLetter(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return name.Length is > 0 and <= MaximumLength && IsLetter(name[0]);
    }

    /// <summary>Whether themes keep this name for themselves.</summary>
    public static bool IsReserved(string name) =>
        ThemeNames.Contains(name) || name.StartsWith("kx-", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The name of a heading: its letters and digits in lower case, whatever stands between them as one <c>-</c>.
    /// The number in front is left out (<c>（二）学会工作</c> is <c>学会工作</c>), so that a link outlives a new section
    /// above it. A heading of nothing but a number keeps it, one without letters and digits is <c>section</c>.
    /// </summary>
    public static string FromHeading(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var name = Slug(trimmed[NumberLength(trimmed)..]);
        name = name.Length > 0 ? name : Slug(trimmed);
        return name.Length > 0 ? name : "section";
    }

    private static string Slug(ReadOnlySpan<char> text)
    {
        var name = new StringBuilder();
        foreach (var c in text)
        {
            if (IsLetter(c) || c == '_')
            {
                _ = name.Append(char.ToLowerInvariant(c));
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                _ = name.Append('-');
            }

            if (name.Length >= MaximumLength && !char.IsHighSurrogate(c))
            {
                break;
            }
        }

        return name.ToString().Trim('-');
    }

    // 一、 （一） (1) 1. 1、 1．2 第三章 第二部分
    private static int NumberLength(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] is '（' or '(')
        {
            var inner = DigitsLength(text[1..]);
            return inner > 0 && inner + 1 < text.Length && text[inner + 1] is '）' or ')' ? inner + 2 : 0;
        }

        var start = text.Length > 0 && text[0] == '第' ? 1 : 0;
        var digits = start + DigitsLength(text[start..]);
        if (digits == start || digits == text.Length)
        {
            return 0;
        }

        if (start == 1)
        {
            return text[digits..].StartsWith("部分", StringComparison.Ordinal) ? digits + 2 : text[digits] is '章' or '节' ? digits + 1 : 0;
        }

        var isMark = text[digits] is '、' or '.' or '．';
        return !isMark ? 0 : digits + 1 < text.Length && char.IsAsciiDigit(text[digits + 1]) ? Decimal(text, digits + 1) : digits + 1;
    }

    // 1.2 标题 is numbered, 3.8万人次 is not: after the last digit a number in front of a heading has a space.
    private static int Decimal(ReadOnlySpan<char> text, int from)
    {
        var end = from;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or '．'))
        {
            end++;
        }

        return end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] == '、') ? end + 1 : 0;
    }

    private static int DigitsLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || ChineseDigits.Contains(text[length], StringComparison.Ordinal)))
        {
            length++;
        }

        return length;
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}

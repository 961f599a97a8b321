using KexieSite.Parsing.Dialect;

namespace KexieSite.Parsing.Sanitizing;

/// <summary>Which values an allowed attribute may have.</summary>
internal static class AttributeValues
{
    /// <summary>
    /// The value to write, or null when the attribute goes. An empty string stands for an attribute without a value.
    /// </summary>
    /// <param name="name">An attribute that the allow-list has; not an address.</param>
    /// <param name="value">The value as parsed.</param>
    public static string? Clean(string name, string value) => name switch
    {
        "alt" or "title" => value,
        "class" => Classes(value),
        "id" => IsOwnId(value) || (Anchor.IsName(value) && !Anchor.IsReserved(value)) ? value : null,
        "dir" => OneOf(value, "ltr", "rtl", "auto"),
        "lang" => IsMadeOf(value, 35, "-") ? value : null,
        "role" => OneOf(value, "doc-endnotes", "doc-noteref", "doc-backlink"),
        "tabindex" => OneOf(value, "0"),
        "scope" => OneOf(value, "row", "col", "rowgroup", "colgroup"),
        "preload" => OneOf(value, "none", "metadata", "auto"),
        "datetime" => IsMadeOf(value, 40, "-:+. ") ? value : null,
        "start" or "value" => IsNumber(value.StartsWith('-') ? value[1..] : value) ? value : null,
        "colspan" or "rowspan" or "span" or "width" or "height" => IsNumber(value) ? value : null,
        "checked" or "controls" or "disabled" or "loop" or "muted" or "open" or "reversed" => "",
        "type" => value is "1" or "a" or "A" or "i" or "I" or "checkbox" || IsMadeOf(value, 60, "/.+-") ? value : null,
        _ => null,
    };

    private static string? Classes(string value)
    {
        var names = value.Split(Html.WhiteSpace, StringSplitOptions.RemoveEmptyEntries).Where(n => Anchor.IsName(n)).ToList();
        return names.Count == 0 ? null : string.Join(' ', names);
    }

    // Footnotes: fn:1, fnref:1.
    private static bool IsOwnId(string value) =>
        (value.StartsWith("fn:", StringComparison.Ordinal) && IsNumber(value[3..]))
        || (value.StartsWith("fnref:", StringComparison.Ordinal) && IsNumber(value[6..]));

    private static string? OneOf(string value, params ReadOnlySpan<string> allowed) =>
        allowed.Contains(value.ToLowerInvariant()) ? value.ToLowerInvariant() : null;

    private static bool IsNumber(string value) => value.Length is > 0 and <= 5 && value.All(char.IsAsciiDigit);

    private static bool IsMadeOf(string value, int length, string marks) =>
        value.Length > 0 && value.Length <= length && value.All(c => char.IsAsciiLetterOrDigit(c) || marks.Contains(c, StringComparison.Ordinal));
}

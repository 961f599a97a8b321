namespace KexieSite.Parsing.Sanitizing;

/// <summary>Reads the <c>style</c> attribute of SVG, where drawing programs write colours and lines.</summary>
internal static class SvgStyle
{
    /// <summary>
    /// The declarations that are presentation attributes too, the last one of a property first, as CSS lets it win.
    /// Properties of drawing programs (<c>-inkscape-…</c>) and those without an attribute have no effect as attributes
    /// and are left out.
    /// </summary>
    public static IEnumerable<(string Property, string Value)> Declarations(string style) =>
        style.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(declaration => declaration.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2 && SvgAllowList.IsPresentation(pair[0]))
            .Select(pair => (pair[0], pair[1].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim()))
            .Reverse();
}

using System.Text.RegularExpressions;

namespace KexieSite.Theming;

/// <summary>
/// A place in a stylesheet or script that names another file: <c>url(…)</c> and <c>@import</c> in CSS, <c>import</c> and
/// <c>export … from</c> with a relative path in JavaScript.
/// </summary>
/// <param name="Start">Where the address begins in the text.</param>
/// <param name="Written">The address as written.</param>
internal readonly partial record struct AssetReference(int Start, string Written)
{
    /// <summary>Whether references are looked for in a file of this name: in stylesheets and scripts.</summary>
    public static bool IsReadIn(string path) => IsStylesheet(path) || Path.GetExtension(path).ToLowerInvariant() is ".js" or ".mjs";

    /// <summary>Whether a file of this name is a stylesheet. In a script, what looks like a reference may be any string.</summary>
    public static bool IsStylesheet(string path) => Path.GetExtension(path).Equals(".css", StringComparison.OrdinalIgnoreCase);

    /// <summary>The references of a stylesheet or script, in order.</summary>
    public static IEnumerable<AssetReference> In(string path, string text) => Of(IsStylesheet(path) ? InStylesheet() : InScript(), text);

    private static IEnumerable<AssetReference> Of(Regex pattern, string text) =>
        from match in pattern.Matches(text)
        let address = match.Groups["address"]
        where address.Success && address.Length > 0
        select new AssetReference(address.Index, address.Value);

    // Comments and strings come first, so that an address inside one of them is none.
    [GeneratedRegex(
        """
        /\*.*?(\*/|$)
        | url\(\s*("(?<address>[^"\n]*)"|'(?<address>[^'\n]*)'|(?<address>[^"'()\s]+))\s*\)
        | @import\s*("(?<address>[^"\n]*)"|'(?<address>[^'\n]*)')
        | "(\\.|[^"\\\n])*" | '(\\.|[^'\\\n])*'
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex InStylesheet();

    [GeneratedRegex(
        """\b(from|import)\s*\(?\s*("(?<address>\.{1,2}/[^"\n]*)"|'(?<address>\.{1,2}/[^'\n]*)')""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex InScript();
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KexieSite.Diagnostics;
using KexieSite.Parsing;

namespace KexieSite.Exporting;

/// <summary>Finds words of a page that a Word file does not have: those that appear beside other words, which only HTML can say.</summary>
internal static partial class LostForms
{
    /// <summary>The forms, each once; the texts of their keys name them.</summary>
    public static IEnumerable<TextKey> In(ImmutableArray<BodyPart> parts) => parts.OfType<BodyPart.Markup>()
        .SelectMany(part => Form().Matches(part.Html)).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal).Select(name => new TextKey("export.form." + name));

    // Words of the text have &lt; for <.
    [GeneratedRegex(@"<(?<name>abbr)\s[^<>]*title=|<(?<name>rt)[\s>]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KexieSite.Diagnostics;
using KexieSite.Parsing;

namespace KexieSite.Exporting;

/// <summary>Finds the forms of a page that a Word file does not have: what is struck, above all, would be read as if it counted.</summary>
internal static partial class LostForms
{
    /// <summary>The forms, each once; the texts of their keys name them.</summary>
    public static IEnumerable<TextKey> In(ImmutableArray<BodyPart> parts) => parts.OfType<BodyPart.Markup>()
        .SelectMany(part => Form().Matches(part.Html)).Select(KeyOf).Distinct().Order(StringComparer.Ordinal).Select(key => new TextKey("export.form." + key));

    private static string KeyOf(Match match) => match.Groups["name"].Value switch
    {
        "code" or "pre" => "code",
        "hr" => "rule",
        _ => "struck",
    };

    // Words of the text have &lt; for <.
    [GeneratedRegex("<(?<name>code|pre|del|s|strike|hr)[\\s/>]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}

using System.Text.RegularExpressions;
using KexieSite.Paths;

namespace KexieSite.Configuration;

/// <summary>Writes values that are read back as they were.</summary>
internal static partial class YamlText
{
    private static readonly SourcePath Nowhere = new("value.yml");

    /// <summary>
    /// A text of one line as a value: as it is where <see cref="YamlReader"/> reads it back without a finding and no other program would
    /// take it for a number or a truth value; else in double quotes.
    /// </summary>
    public static string Value(string text)
    {
        var (mapping, found) = YamlReader.Read([$"a: {text}"], Nowhere, 1);
        var isPlain = found.IsEmpty && !OtherThanText().IsMatch(text) && mapping.Entries is [{ Value: YamlScalar { IsEmpty: false } scalar }] && scalar.Text == text;
        return isPlain ? text : YamlValueScan.Quote(text);
    }

    // What the core schema of YAML 1.2.2, 10.3, and the older 1.1 do not read as a text.
    [GeneratedRegex(@"^([-+.0-9][-+.0-9a-fxo_:eE]*|true|false|yes|no|on|off|y|n|null|~|\.inf|\.nan)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherThanText();
}

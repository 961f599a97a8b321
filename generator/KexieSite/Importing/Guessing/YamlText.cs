using System.Text.RegularExpressions;
using KexieSite.Configuration;

namespace KexieSite.Importing.Guessing;

/// <summary>Writes texts as YAML values, in quotes only where they need them.</summary>
internal static partial class YamlText
{
    /// <summary>The value on one line, as the YAML reader reads it back.</summary>
    public static string Of(string text)
    {
        var line = Blanks().Replace(text, " ").Trim();
        return Plain().IsMatch(line) ? line : YamlValueScan.Quote(line);
    }

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    // No mark that means something in YAML, in a list or in a comment; no word that is a number with a sign.
    [GeneratedRegex(@"^[\p{L}\p{N}〔《（](?:[\p{L}\p{N}〔〕《》（）·、，。；—…./%+_]|(?<=\S) (?=[\p{L}\p{N}《（])|(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}]))*$", RegexOptions.None, 1000)]
    private static partial Regex Plain();
}

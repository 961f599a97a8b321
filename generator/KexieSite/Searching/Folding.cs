using KexieSite.Chinese;

namespace KexieSite.Searching;

/// <summary>
/// What makes texts comparable for the search: full-width forms become half-width, traditional characters simplified, capital
/// letters small, and a space of any kind is a space. Every UTF-16 unit becomes one unit, so places stay true.
/// The script of the search page does the same.
/// </summary>
public static class Folding
{
    // Case is folded up to Cyrillic, where every version of Unicode agrees.
    private const char FirstWithoutCase = '\u0530';
    private const char DottedCapitalI = '\u0130';
    private const char NoBreakSpace = '\u00A0';

    private static readonly Lazy<char[]> Table = new(() =>
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = WidthAndCase((char)i);
        }

        var pairs = SimplifiedHan.Pairs;
        for (var i = 0; i < pairs.Length; i += 2)
        {
            table[pairs[i]] = pairs[i + 1];
        }

        return table;
    });

    /// <summary>The folded text, as long as the text itself.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) => Fold(source, folded));

    /// <summary>Writes the folded text, as long as the text itself.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var table = Table.Value;
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = table[text[i]];
        }
    }

    /// <summary>The character without its width and case; its form stays traditional.</summary>
    public static char WidthAndCase(char character)
    {
        var narrow = FullWidth.Fold(character);
        return narrow switch
        {
            NoBreakSpace or '\t' => ' ',
            DottedCapitalI or >= FirstWithoutCase => narrow,
            _ => char.ToLowerInvariant(narrow),
        };
    }
}

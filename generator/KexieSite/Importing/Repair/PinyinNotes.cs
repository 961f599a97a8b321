using System.Text;
using System.Text.RegularExpressions;
using KexieSite.Chinese;

namespace KexieSite.Importing.Repair;

/// <summary>
/// The readings that a program wrote in brackets behind traditional characters: <c>協(xié)</c>. A genuine bracket such as <c>(一)</c> never has the form of
/// one, and a text with few of them has glosses of its own, which stay.
/// </summary>
internal static partial class PinyinNotes
{
    private const int LongestReading = 6;
    private const int Fewest = 5;
    private const int HanForOne = 200;

    /// <summary>Whether a text was sown with readings: five at least, and one for every two hundred Han characters.</summary>
    public static bool AreIn(string text) => Note().Count(text) is var notes and >= Fewest && notes * HanForOne >= Han.Count(text);

    /// <summary>Takes out those that are a reading of their character.</summary>
    public static IEnumerable<TextChange> FindOwn(string text) => Note().Matches(text).Where(note => Reads(text[note.Index - 1], note.ValueSpan[1..^1])).Select(TakenOut);

    /// <summary>Takes out all of them.</summary>
    public static IEnumerable<TextChange> Find(string text) => Note().Matches(text).Select(TakenOut);

    /// <summary>The text without them.</summary>
    public static string Without(string text) => Note().Replace(text, "");

    /// <summary>The length of the reading in brackets that begins at a place, or 0.</summary>
    public static int LengthAt(string text, int start)
    {
        if (start >= text.Length || text[start] != '(')
        {
            return 0;
        }

        var end = start + 1;
        while (end < text.Length && end - start <= LongestReading && IsLetter(text[end]))
        {
            end++;
        }

        return end > start + 1 && end < text.Length && text[end] == ')' ? end + 1 - start : 0;
    }

    /// <summary>Whether a reading is the commonest one of a character, whatever its tone.</summary>
    public static bool Reads(char character, ReadOnlySpan<char> reading) =>
        Pinyin.Of(Rune.TryCreate(character, out var rune) ? rune : Rune.ReplacementChar) is { } syllable && syllable == Toneless(reading);

    /// <summary>Whether a letter can stand in a reading.</summary>
    public static bool IsLetter(char c) => c is >= 'a' and <= 'z' || "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü".Contains(c, StringComparison.Ordinal);

    private static TextChange TakenOut(Match note) => new(note.Index, note.Value, "", RepairKind.PinyinNote);

    private static string Toneless(ReadOnlySpan<char> reading)
    {
        var toneless = new StringBuilder();
        foreach (var letter in reading)
        {
            toneless.Append(letter switch
            {
                'ā' or 'á' or 'ǎ' or 'à' => 'a',
                'ē' or 'é' or 'ě' or 'è' => 'e',
                'ī' or 'í' or 'ǐ' or 'ì' => 'i',
                'ō' or 'ó' or 'ǒ' or 'ò' => 'o',
                'ū' or 'ú' or 'ǔ' or 'ù' => 'u',
                'ǖ' or 'ǘ' or 'ǚ' or 'ǜ' or 'ü' => 'v',
                _ => letter,
            });
        }

        return toneless.ToString();
    }

    [GeneratedRegex(@"(?<=[\u3400-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Note();
}

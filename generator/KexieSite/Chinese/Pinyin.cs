using System.Text;

namespace KexieSite.Chinese;

/// <summary>
/// The commonest reading of a Han character, without tone, in lower-case ASCII; ü is written <c>v</c>, as on a keyboard
/// (<c>lvliang</c>). Source: pinyin-pro 3.29.4, see <c>NOTICE</c>.
/// </summary>
public static class Pinyin
{
    private const int First = 0x3007;
    private const int Last = 0x9FFF;

    private static readonly Lazy<string?[]> Readings = new(Load);

    /// <summary>The reading of a character, or null when it has none in the table.</summary>
    public static string? Of(Rune rune) => rune.Value is >= First and <= Last ? Readings.Value[rune.Value - First] : null;

    private static string?[] Load()
    {
        var readings = new string?[Last - First + 1];
        foreach (var line in EmbeddedText.Read("pinyin").AsSpan().EnumerateLines())
        {
            var space = line.IndexOf(' ');
            if (space < 0)
            {
                continue;
            }

            var syllable = line[..space].ToString();
            foreach (var character in line[(space + 1)..])
            {
                readings[character - First] = syllable;
            }
        }

        return readings;
    }
}

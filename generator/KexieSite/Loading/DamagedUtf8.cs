using System.Buffers;
using System.Text;
using KexieSite.Diagnostics;

namespace KexieSite.Loading;

/// <summary>Recognises UTF-8 of which bytes were lost, as in a file that was written or copied by half.</summary>
internal static class DamagedUtf8
{
    // Read as UTF-8, a text in GBK is damaged at nearly every character and Chinese almost nowhere.
    private const int SoundForEachDamaged = 2;

    /// <summary>
    /// Reads bytes that are not valid UTF-8: U+FFFD stands at each damaged place, and a character that is cut at the end is left out. Null
    /// where they are rather of another encoding: two sound Chinese characters are asked for each damaged place.
    /// </summary>
    public static (string Text, DiagnosticRule Rule)? Read(ReadOnlySpan<byte> bytes)
    {
        var isMarked = bytes.StartsWith("\uFEFF"u8);
        var text = new StringBuilder(bytes.Length);
        var (damaged, sound, isCut) = (0, 0, false);
        for (var at = isMarked ? 3 : 0; at < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length);
            isCut = status == OperationStatus.NeedMoreData;
            damaged += status == OperationStatus.Done ? 0 : 1;
            sound += IsChinese(rune) ? 1 : 0;
            text.Append(isCut ? "" : rune.ToString());
            at += length;
        }

        return isMarked || sound >= damaged * SoundForEachDamaged
            ? (text.ToString(), isCut && damaged == 1 ? LoadingRules.CutOff : LoadingRules.Damaged)
            : null;
    }

    private static bool IsChinese(Rune rune) => rune.Value is (>= 0x3000 and <= 0x303F) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xFF00 and <= 0xFFEF);
}

using System.Collections.Frozen;
using System.Text;

namespace KexieSite.Importing.Repair;

/// <summary>
/// The characters of two bytes in GBK (GB 18030 without its four-byte part and its private area): the bytes of a character and the character of two
/// bytes.
/// </summary>
internal static class Gbk
{
    public const byte FirstLead = 0x81;
    public const byte FirstTrail = 0x40;
    public const byte Last = 0xFE;

    private const int Trails = Last - FirstTrail + 1;

    private static readonly Lazy<(char[] Characters, FrozenDictionary<char, ushort> Codes)> Table = new(Load);

    /// <summary>The character of two bytes, or null where they are none.</summary>
    public static char? Character(byte lead, byte trail) =>
        lead is >= FirstLead and <= Last && trail is >= FirstTrail and <= Last && Table.Value.Characters[Index(lead, trail)] is var found && found != '\0'
            ? found
            : null;

    /// <summary>The two bytes of a character; null for ASCII and for what GBK does not have.</summary>
    public static (byte Lead, byte Trail)? Bytes(char character) =>
        Table.Value.Codes.TryGetValue(character, out var code) ? ((byte)(code >> 8), (byte)code) : null;

    /// <summary>How common a character is by the order of GB 2312-1980: 1 for the first level and its traditional forms, 2 for the second, else 3.</summary>
    public static int Level(char simplified) => Bytes(simplified) switch
    {
        ( >= 0xB0 and <= 0xD7, >= 0xA1) => 1,
        ( >= 0xD8 and <= 0xF7, >= 0xA1) => 2,
        _ => 3,
    };

    private static int Index(int lead, int trail) => ((lead - FirstLead) * Trails) + trail - FirstTrail;

    private static (char[] Characters, FrozenDictionary<char, ushort> Codes) Load()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        var characters = new char[(Last - FirstLead + 1) * Trails];
        var codes = new Dictionary<char, ushort>();
        for (var lead = FirstLead; lead <= Last; lead++)
        {
            for (var trail = FirstTrail; trail <= Last; trail++)
            {
                if (encoding.GetString([lead, trail]) is [var character] && character is not (>= '\uE000' and <= '\uF8FF' or '\uFFFD') && character > '\u007F')
                {
                    characters[Index(lead, trail)] = character;
                    codes[character] = (ushort)((lead << 8) | trail);
                }
            }
        }

        return (characters, codes.ToFrozenDictionary());
    }
}

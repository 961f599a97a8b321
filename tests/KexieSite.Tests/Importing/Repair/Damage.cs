using System.Text;
using KexieSite.Chinese;
using KexieSite.Importing.Repair;

namespace KexieSite.Tests.Importing.Repair;

/// <summary>
/// Does to a clean text what programs did to the texts of old websites: makes it traditional, writes readings behind the characters that changed, one of them
/// into the middle of GBK characters, and folds full-width ASCII without minding where characters begin.
/// </summary>
internal static class Damage
{
    private static readonly Dictionary<char, char> TraditionalOf = SimplifiedHan.Pairs.Chunk(2)
        .Where(pair => Gbk.Bytes(pair[0]) is not null && SimplifiedText.From(pair[0].ToString()) == pair[1].ToString())
        .GroupBy(pair => pair[1]).ToDictionary(group => group.Key, group => group.First()[0]);

    /// <summary>A simplified text in traditional characters, one for one.</summary>
    public static string Traditional(string simplified) => string.Concat(simplified.Select(c => TraditionalOf.GetValueOrDefault(c, c)));

    /// <summary>A traditional text with readings behind its traditional characters.</summary>
    public static string Annotated(string traditional)
    {
        var annotated = new StringBuilder();
        foreach (var character in traditional)
        {
            annotated.Append(character).Append(Note(character));
        }

        return annotated.ToString();
    }

    /// <summary>The traditional text with readings, and one of them written between the bytes of the character behind a place; null where none fits.</summary>
    public static string? SplitAt(string traditional, int place)
    {
        if (Gbk.Bytes(traditional[place]) is not var (_, trail) || Gbk.Bytes(traditional[place + 1]) is not var (lead, _)
            || Gbk.Character(trail, lead) is not { } wrong || Note(wrong) is not { Length: > 0 } note)
        {
            return null;
        }

        // 93 28 is no character: both bytes became one question mark.
        var behind = BytesOf(traditional[(place + 1)..])[1..];
        return Annotated(traditional[..(place + 1)]) + "?" + note[1..] + Misread(behind, traditional[(place + 1)..], 1);
    }

    /// <summary>The traditional text with readings, and the bytes A3 xx around the end of the character at a place taken for full-width punctuation and folded; null where there are none.</summary>
    public static string? FoldAt(string traditional, int place)
    {
        if (Gbk.Bytes(traditional[place]) is not (_, 0xA3) || Gbk.Bytes(traditional[place + 1]) is not ((0xA1 or 0xAC or 0xBA or 0xBB or 0xBF) and var lead, _))
        {
            return null;
        }

        var behind = BytesOf(traditional[(place + 1)..])[1..];
        return Annotated(traditional[..place]) + (char)(lead - 0x80) + Misread(behind, traditional[(place + 1)..], 1);
    }

    // The commonest reading, with a tone somewhere, as a program would write it.
    private static string Note(char character) =>
        SimplifiedText.From(character) != character && Pinyin.Of(new Rune(character)) is { } reading
            ? $"({reading.Replace("v", "ǜ", StringComparison.Ordinal).Replace("a", "à", StringComparison.Ordinal)})"
            : "";

    // Pairs bytes up until they pair up with the characters again; what then is no character is left out.
    private static string Misread(byte[] bytes, string characters, int from)
    {
        var read = new StringBuilder();
        var i = 0;
        while (i < bytes.Length)
        {
            if (bytes[i] < 0x80)
            {
                read.Append((char)bytes[i++]);
            }
            else if (i + 1 < bytes.Length && bytes[i + 1] >= 0x40)
            {
                read.Append(Gbk.Character(bytes[i], bytes[i + 1]) is { } character ? FullWidth.Fold(character) : null);
                i += 2;
            }
            else
            {
                i++;
            }

            if (Boundary(characters, from + i) is { } next)
            {
                return read + Annotated(characters[next..]);
            }
        }

        return read.ToString();
    }

    // The character that begins at a byte, or null where it is in the middle of one.
    private static int? Boundary(string characters, int position)
    {
        var i = 0;
        for (var at = 0; at < position && i < characters.Length; i++)
        {
            at += Gbk.Bytes(characters[i]) is null ? 1 : 2;
            if (at > position)
            {
                return null;
            }
        }

        return i;
    }

    private static byte[] BytesOf(string text) => [.. text.SelectMany(c => Gbk.Bytes(c) is var (lead, trail) ? new[] { lead, trail } : [(byte)c])];
}

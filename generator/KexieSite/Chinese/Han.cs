using System.Text;

namespace KexieSite.Chinese;

/// <summary>Han characters after Unicode's property <c>Script=Han</c>: the unified ideographs with their extensions, and 〇.</summary>
public static class Han
{
    /// <summary>Whether <paramref name="rune"/> is a Han character; punctuation such as 《 is none.</summary>
    public static bool Is(Rune rune) => rune.Value switch
    {
        0x3007 => true,
        < 0x3400 => false,
        <= 0x4DBF => true,
        < 0x4E00 => false,
        <= 0x9FFF => true,
        < 0xF900 => false,
        <= 0xFAFF => true,
        < 0x20000 => false,
        _ => rune.Value <= 0x3FFFF,
    };

    /// <summary>As <see cref="Is(Rune)"/> for the characters of the basic plane; half of a surrogate pair is none.</summary>
    public static bool Is(char character) => Rune.TryCreate(character, out var rune) && Is(rune);

    /// <summary>How many Han characters a text holds; a character outside the basic plane counts once.</summary>
    public static int Count(string text)
    {
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            count += Is(rune) ? 1 : 0;
        }

        return count;
    }
}

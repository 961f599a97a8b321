namespace KexieSite.Searching;

/// <summary>What a folded character is to the search.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Space, punctuation, control: not in the index; a phrase that holds some is compared with the text.</summary>
    Separator,

    /// <summary>Latin, Greek and Cyrillic letters and digits.</summary>
    Letter,

    /// <summary>Han and everything else: kana, symbols, each half of a surrogate pair.</summary>
    Sign,
}

/// <summary>The classes of characters, by ranges that no version of Unicode changes. The script of the search page has the same.</summary>
internal static class Alphabet
{
    private static readonly CharacterClass[] Table = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => Classify((char)c))];

    /// <summary>The class of each character, by the character.</summary>
    public static ReadOnlySpan<CharacterClass> Classes => Table;

    public static CharacterClass Of(char character) => Table[character];

    private static CharacterClass Classify(char c) => c switch
    {
        (>= '0' and <= '9') or (>= 'a' and <= 'z') => CharacterClass.Letter,
        < '\u00C0' or '\u00D7' or '\u00F7' => CharacterClass.Separator,
        < '\u0250' or (>= '\u0370' and < '\u0530') => CharacterClass.Letter,
        (>= '\u2000' and <= '\u206F') or (>= '\u3000' and <= '\u3004') or (>= '\u3008' and <= '\u3020') => CharacterClass.Separator,
        >= '\uFE30' => CharacterClass.Separator,
        _ => CharacterClass.Sign,
    };
}

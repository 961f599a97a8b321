namespace KexieSite.Searching;

/// <summary>
/// The grams of a text: every character, every two neighbours, and of letters and digits also every three and four, the last of
/// which may be the character behind them (17号). So a word, a part of a word and 第17号 are all found, and one or two characters
/// of Han, or up to four digits, are found without reading a text. Nothing reaches over a separator.
/// </summary>
internal static class Grams
{
    private const char Edge = '\n';
    private const ulong Pair = 0xFFFF_FFFF;
    private const ulong Triple = 0xFFFF_FFFF_FFFF;

    /// <summary>Told of a gram and of the characters beside it; at the edge of a text these are line ends.</summary>
    public delegate void Reader(Gram gram, char before, char after);

    /// <summary>Tells the grams of a folded text one after the other; one that is there twice is told twice.</summary>
    public static void Read(ReadOnlySpan<char> folded, Reader read)
    {
        var units = 0UL;
        var letters = 0;
        var last = CharacterClass.Separator;
        for (var i = 0; i < folded.Length; i++)
        {
            var kind = Alphabet.Of(folded[i]);
            var span = kind == CharacterClass.Separator ? 0 : letters + 1;
            if (kind != CharacterClass.Separator)
            {
                units = (units << 16) | folded[i];
                var after = i + 1 < folded.Length ? folded[i + 1] : Edge;
                read(new Gram(folded[i]), Before(folded, i - 1), after);
                if (last != CharacterClass.Separator)
                {
                    read(new Gram(units & Pair), Before(folded, i - 2), after);
                }

                if (span >= 3)
                {
                    read(new Gram(units & Triple), Before(folded, i - 3), after);
                }

                if (span >= 4)
                {
                    read(new Gram(units), Before(folded, i - 4), after);
                }
            }

            letters = kind == CharacterClass.Letter ? span : 0;
            last = kind;
        }
    }

    private static char Before(ReadOnlySpan<char> folded, int place) => place < 0 ? Edge : folded[place];
}

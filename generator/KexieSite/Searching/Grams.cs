namespace KexieSite.Searching;

/// <summary>
/// The grams of a text: every character, every two neighbours, and of letters and digits also every three and four, the last of
/// which may be the character behind them (17号), and the first two with a sign before them (第17). So a word, a part of a word and
/// 第17号 are all found, and one or two characters of Han, or up to four digits, are found without reading a text. Nothing reaches
/// over a separator.
/// </summary>
internal static class Grams
{
    private const ulong Edge = 0x000A_000A_000A_000A;
    private const ulong Pair = 0xFFFF_FFFF;
    private const ulong Triple = 0xFFFF_FFFF_FFFF;
    private const int UnitBits = 16;

    /// <summary>
    /// Told of a gram and of the four units on each side, the nearest in the lowest bits; beyond the text there are line ends.
    /// </summary>
    public delegate void Reader(Gram gram, ulong before, ulong after);

    /// <summary>Tells the grams of a folded text one after the other; one that is there twice is told twice.</summary>
    public static void Read(ReadOnlySpan<char> folded, Reader read)
    {
        // The units up to one, two, three and four places back.
        var (past1, past2, past3, past4) = (Edge, Edge, Edge, Edge);
        var after = Ahead(folded);
        var letters = 0;
        var classes = Alphabet.Classes;
        var (last, lead) = (CharacterClass.Separator, CharacterClass.Separator);
        for (var i = 0; i < folded.Length; i++)
        {
            var kind = classes[folded[i]];
            var span = kind == CharacterClass.Separator ? 0 : letters + 1;
            var units = (past1 << UnitBits) | folded[i];
            var coming = i + Neighbours.Most < folded.Length ? folded[i + Neighbours.Most] : '\n';
            after = (after >> UnitBits) | ((ulong)coming << (UnitBits * (Neighbours.Most - 1)));
            if (kind != CharacterClass.Separator)
            {
                read(new Gram(folded[i]), past1, after);
                if (last != CharacterClass.Separator)
                {
                    read(new Gram(units & Pair), past2, after);
                }

                if (span >= 3 || (kind == CharacterClass.Letter && span == 2 && lead == CharacterClass.Sign))
                {
                    read(new Gram(units & Triple), past3, after);
                }

                if (span >= 4)
                {
                    read(new Gram(units), past4, after);
                }
            }

            (past1, past2, past3, past4) = (units, past1, past2, past3);
            lead = letters == 0 ? last : lead;
            letters = kind == CharacterClass.Letter ? span : 0;
            last = kind;
        }
    }

    // The first four units, the first in the lowest bits: what stands behind the place before the text.
    private static ulong Ahead(ReadOnlySpan<char> folded)
    {
        var ahead = Edge;
        for (var i = Math.Min(Neighbours.Most, folded.Length) - 1; i >= 0; i--)
        {
            ahead = (ahead & ~((ulong)char.MaxValue << (UnitBits * i))) | ((ulong)folded[i] << (UnitBits * i));
        }

        return ahead;
    }
}

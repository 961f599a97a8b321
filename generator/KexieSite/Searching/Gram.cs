namespace KexieSite.Searching;

/// <summary>
/// What the index knows of a text: one to four neighbouring characters of it, packed as UTF-16 units, the last in the lowest
/// bits. No unit of a gram is zero, so its length is known.
/// </summary>
internal readonly record struct Gram(ulong Units)
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>How many units it has, 1 to 4.</summary>
    public int Length => Units <= 0xFFFF ? 1 : Units <= 0xFFFF_FFFF ? 2 : Units <= 0xFFFF_FFFF_FFFF ? 3 : 4;

    public static Gram Of(string text) => new(text.Aggregate(0UL, (units, c) => (units << 16) | c));

    /// <summary>The unit at a place, from 0.</summary>
    public char this[int place] => (char)(Units >> (16 * (Length - 1 - place)));

    /// <summary>The number of the shard that holds it: FNV-1a over the units, mixed, so that the lowest bits depend on all.</summary>
    /// <param name="shards">How many there are, a power of two.</param>
    public int Shard(int shards)
    {
        var hash = Basis;
        for (var i = 0; i < Length; i++)
        {
            hash = (hash ^ this[i]) * Prime;
        }

        hash ^= hash >> 15;
        return (int)(hash & (uint)(shards - 1));
    }

    /// <summary>A place in a table of 2 to the power of <paramref name="bits"/>: the highest bits of a product depend on all units.</summary>
    public int Place(int bits) => (int)((Units * 0x9E37_79B9_7F4A_7C15) >> (64 - bits));

    public override string ToString() => string.Create(Length, this, static (text, gram) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = gram[i];
        }
    });
}

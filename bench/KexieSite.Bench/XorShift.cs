namespace KexieSite.Bench;

/// <summary>
/// Numbers that look random and are the same on every machine (xorshift64*, Vigna 2016, "An experimental exploration of
/// Marsaglia's xorshift generators, scrambled"). Not for anything that must be unpredictable.
/// </summary>
public sealed class XorShift
{
    private const ulong Multiplier = 0x2545F4914F6CDD1D;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong state;

    /// <summary>Starts a sequence; different seeds give unrelated sequences.</summary>
    public XorShift(ulong seed)
    {
        // A few rounds of splitmix64 keep neighbouring seeds apart and the state away from zero.
        var mixed = seed + Golden;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        state = (mixed ^ (mixed >> 31)) | 1;
    }

    /// <summary>A number from 0 up to, but not including, <paramref name="limit"/>.</summary>
    public int Below(int limit)
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return (int)((state * Multiplier >> 33) % (ulong)limit);
    }

    /// <summary>A number from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of the choices.</summary>
    public T OneOf<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}

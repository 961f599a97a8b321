using System.Text;

namespace KexieSite.Chinese;

/// <summary>
/// The order of Chinese lists: what is no Han character first, by code point without regard to ASCII case, then Han
/// characters by syllable. Names that are read alike are ordered by code point, so that the order is total and the same
/// on every machine.
/// </summary>
public sealed class PinyinOrder : IComparer<string>
{
    private readonly PhraseReadings phrases;

    /// <summary>An order that reads phrases as given.</summary>
    public PinyinOrder(PhraseReadings phrases) => this.phrases = phrases;

    /// <summary>The order with <see cref="PhraseReadings.Common"/>.</summary>
    public static PinyinOrder Default { get; } = new(PhraseReadings.Common);

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return string.CompareOrdinal(x, y);
        }

        var right = phrases.Read(y).GetEnumerator();
        foreach (var left in phrases.Read(x))
        {
            var order = right.MoveNext() ? Compare(left, right.Current) : 1;
            if (order != 0)
            {
                return order;
            }
        }

        return right.MoveNext() ? -1 : string.CompareOrdinal(x, y);
    }

    private static int Compare((Rune Rune, string? Syllable) a, (Rune Rune, string? Syllable) b)
    {
        var kind = Kind(a).CompareTo(Kind(b));
        return kind != 0 ? kind
            : a.Syllable is not null ? string.CompareOrdinal(a.Syllable, b.Syllable)
            : Lower(a.Rune).CompareTo(Lower(b.Rune));
    }

    private static int Kind((Rune Rune, string? Syllable) read) => read.Syllable is not null ? 1 : Han.Is(read.Rune) ? 2 : 0;

    private static Rune Lower(Rune rune) => rune.IsAscii ? Rune.ToLowerInvariant(rune) : rune;
}

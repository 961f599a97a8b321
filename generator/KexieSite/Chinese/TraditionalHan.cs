using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace KexieSite.Chinese;

/// <summary>
/// Characters that stand only in traditional texts: those of <see cref="SimplifiedHan"/> that GB 2312-1980, the character set of
/// simplified Chinese, does not have. So 著 in 著名 and 乾 in 乾隆 are none, and 協 is one.
/// </summary>
public static class TraditionalHan
{
    private static readonly Lazy<FrozenDictionary<char, char>> Table = new(() =>
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        return SimplifiedHan.Pairs.Chunk(2)
            .Where(pair => !IsInGb2312(gb18030.GetBytes(pair, 0, 1)))
            .DistinctBy(pair => pair[0])
            .ToFrozenDictionary(pair => pair[0], pair => pair[1]);
    });

    private static readonly Lazy<SearchValues<char>> All = new(() => SearchValues.Create([.. Table.Value.Keys]));

    /// <summary>The simplified form of a character that stands only in traditional texts; null for any other.</summary>
    public static char? Simplified(char character) => Table.Value.TryGetValue(character, out var simplified) ? simplified : null;

    /// <summary>The offset of the first such character, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(All.Value);

    // Rows 16 to 87 hold the Han characters of GB 2312.
    private static bool IsInGb2312(byte[] bytes) => bytes is [>= 0xB0 and <= 0xF7, >= 0xA1 and <= 0xFE];
}

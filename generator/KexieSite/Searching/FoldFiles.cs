using System.Text;
using KexieSite.Chinese;

namespace KexieSite.Searching;

/// <summary>
/// The pairs of <see cref="SimplifiedHan"/> spread over a few files by the code points of the traditional characters, so that a query reads
/// only those of its own characters.
/// </summary>
internal static class FoldFiles
{
    private const int Count = 16;

    /// <summary>The files, compressed.</summary>
    public static byte[][] Make()
    {
        var pairs = SimplifiedHan.Pairs.Chunk(2).ToLookup(pair => pair[0] % Count, pair => new string(pair));
        return [.. Enumerable.Range(0, Count).Select(file => Compression.Compress(Encoding.UTF8.GetBytes(string.Concat(pairs[file]))))];
    }
}

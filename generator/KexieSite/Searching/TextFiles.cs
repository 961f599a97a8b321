using KexieSite.Configuration;
using KexieSite.Model;

namespace KexieSite.Searching;

/// <summary>
/// The files of texts, a few documents each. A result costs one of them, so they are small; so that they compress well all the same,
/// all are packed as what follows a sample, which is read once. The sample is how the oldest documents begin: new ones leave it alone.
/// </summary>
internal sealed class TextFiles
{
    /// <summary>Documents in a file.</summary>
    public const int Size = 4;

    private const int LongestSample = 12 * 1024;

    private readonly ContentItem[] documents;
    private readonly SiteUrl url;
    private readonly byte[] sample;

    /// <param name="documents">All documents, the oldest first; at least one.</param>
    /// <param name="url">Where the site will be.</param>
    public TextFiles(ContentItem[] documents, SiteUrl url)
    {
        this.documents = documents;
        this.url = url;
        using var block = NewBlock();
        var oldest = Block(0, block);
        sample = oldest[..Math.Min(oldest.Length, LongestSample)].ToArray();
    }

    /// <summary>How many files there are.</summary>
    public int Count => (documents.Length + Size - 1) / Size;

    /// <summary>The sample, compressed; every file goes on behind it.</summary>
    public byte[] Sample => Compression.Compress(sample, []).Sample;

    /// <summary>How many bytes of what is unpacked are the sample.</summary>
    public int Skip => sample.Length;

    /// <summary>What files are written with, one after the other.</summary>
    public SearchBlock NewBlock() => new(url);

    /// <summary>A file, compressed; the grams of its documents are added to those that are known.</summary>
    public byte[] Write(int file, SearchBlock block, GramIndex grams) =>
        Compression.Compress(sample, Block(file, block, grams)).Further;

    private ReadOnlySpan<byte> Block(int file, SearchBlock block, GramIndex? grams = null)
    {
        block.Begin();
        for (var i = file * Size; i < Math.Min((file + 1) * Size, documents.Length); i++)
        {
            block.Add(documents[i]);
            grams?.Add(i, block.Text.Folded);
        }

        return block.Complete();
    }
}

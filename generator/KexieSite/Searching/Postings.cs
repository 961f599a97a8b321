using System.Buffers;

namespace KexieSite.Searching;

/// <summary>Where one gram is found, and what always stands beside it.</summary>
/// <param name="gram">The gram.</param>
/// <param name="before">The four units before its first occurrence, the nearest in the lowest bits.</param>
/// <param name="after">The four units behind it.</param>
internal struct Postings(Gram gram, ulong before, ulong after)
{
    // A gram in few documents has the same neighbours by chance, and their texts are read quickly.
    private const int LeastForNeighbours = 16;

    private Neighbours neighbours = new(before, after);
    private DocumentList all;
    private DocumentList titles;

    /// <summary>The gram; none in a place that was never given one.</summary>
    public readonly Gram Gram => gram;

    /// <summary>How many bytes <see cref="WriteTo"/> writes, about.</summary>
    public readonly int Size => all.Size + titles.Size + 2;

    /// <summary>Adds an occurrence with the four units on each side, the nearest in the lowest bits.</summary>
    public void Add(int document, bool isTitle, ulong before, ulong after)
    {
        all.Add(document);
        if (isTitle)
        {
            titles.Add(document);
        }

        neighbours.Add(before, after);
    }

    /// <summary>Adds the postings of the same gram in documents that all lie behind these.</summary>
    public void Append(in Postings later)
    {
        all.Append(later.all);
        titles.Append(later.titles);
        neighbours.Add(later.neighbours);
    }

    /// <summary>Writes the neighbours, the documents that hold the gram anywhere, then those that hold it in their title.</summary>
    public readonly void WriteTo(IBufferWriter<byte> buffer)
    {
        var told = all.Size > LeastForNeighbours ? neighbours : default;
        told.WriteTo(buffer);
        all.WriteTo(buffer);
        titles.WriteTo(buffer);
    }
}

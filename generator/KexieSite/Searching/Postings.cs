using System.Buffers;

namespace KexieSite.Searching;

/// <summary>Where one gram is found, and what always stands beside it.</summary>
internal sealed class Postings
{
    // A gram in few documents has the same neighbours by chance, and their texts are read quickly.
    private const int LeastForNeighbours = 16;

    private DocumentList all;
    private DocumentList titles;
    private Neighbours before;
    private Neighbours after;

    /// <summary>How many bytes <see cref="WriteTo"/> writes, about.</summary>
    public int Size => all.Size + titles.Size + 2;

    /// <summary>Adds an occurrence with the four units on each side, the nearest in the lowest bits.</summary>
    public void Add(int document, bool isTitle, ulong before, ulong after)
    {
        all.Add(document);
        if (isTitle)
        {
            titles.Add(document);
        }

        this.before.Add(before);
        this.after.Add(after);
    }

    public void Append(Postings later)
    {
        all.Append(later.all);
        titles.Append(later.titles);
        before.Add(later.before);
        after.Add(later.after);
    }

    /// <summary>Writes the neighbours, the documents that hold the gram anywhere, then those that hold it in their title.</summary>
    public void WriteTo(IBufferWriter<byte> buffer)
    {
        if (all.Size > LeastForNeighbours)
        {
            before.WriteTo(buffer);
            after.WriteTo(buffer);
        }
        else
        {
            default(Neighbours).WriteTo(buffer);
            default(Neighbours).WriteTo(buffer);
        }

        all.WriteTo(buffer);
        titles.WriteTo(buffer);
    }
}

using System.Buffers;
using System.Buffers.Binary;

namespace KexieSite.Searching;

/// <summary>Where one gram is found, and what always stands beside it.</summary>
internal sealed class Postings
{
    private DocumentList all;
    private DocumentList titles;
    private Neighbour before;
    private Neighbour after;

    /// <summary>How many bytes <see cref="WriteTo"/> writes, about.</summary>
    public int Size => all.Size + titles.Size + (2 * sizeof(char));

    public void Add(int document, bool isTitle, char before, char after)
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
        before.Add(later.before.Only);
        after.Add(later.after.Only);
    }

    /// <summary>Writes the neighbours, the documents that hold the gram anywhere, then those that hold it in their title.</summary>
    public void WriteTo(IBufferWriter<byte> buffer)
    {
        Write(buffer, before.Only);
        Write(buffer, after.Only);
        all.WriteTo(buffer);
        titles.WriteTo(buffer);
    }

    private static void Write(IBufferWriter<byte> buffer, char unit)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(buffer.GetSpan(sizeof(char)), unit);
        buffer.Advance(sizeof(char));
    }
}

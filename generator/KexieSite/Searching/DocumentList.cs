using System.Buffers;

namespace KexieSite.Searching;

/// <summary>The numbers of documents in ascending order, as the distances between them. The first is the distance from -1.</summary>
internal struct DocumentList
{
    private const int BitsOfByte = 8;

    private byte[]? bytes;
    private int length;
    private int first;
    private int last;

    public readonly bool IsEmpty => length == 0;

    /// <summary>Adds a document that is not below the last one; the last one itself is not added twice.</summary>
    public void Add(int document)
    {
        if (length == 0)
        {
            first = document;
            last = -1;
        }
        else if (document == last)
        {
            return;
        }

        Reserve(VariableInteger.MostBytes);
        length += VariableInteger.Write(bytes.AsSpan(length), (uint)(document - last));
        last = document;
    }

    /// <summary>Adds a list whose documents all lie behind this one's.</summary>
    public void Append(in DocumentList later)
    {
        if (later.length == 0)
        {
            return;
        }

        Add(later.first);
        Span<byte> distance = stackalloc byte[VariableInteger.MostBytes];
        var rest = later.bytes.AsSpan(0, later.length)[VariableInteger.Write(distance, (uint)(later.first + 1))..];
        Reserve(rest.Length);
        rest.CopyTo(bytes.AsSpan(length));
        length += rest.Length;
        last = later.last;
    }

    /// <summary>
    /// Writes twice the number of bytes and the distances; or, where that is shorter, one more than twice and a bit for each document up
    /// to the last, the lowest bit first.
    /// </summary>
    public readonly void WriteTo(IBufferWriter<byte> buffer)
    {
        var row = (last / BitsOfByte) + 1;
        if (length <= row)
        {
            VariableInteger.Write(buffer, (uint)length << 1);
            buffer.Write(bytes.AsSpan(0, length));
            return;
        }

        VariableInteger.Write(buffer, ((uint)row << 1) | 1);
        WriteBits(buffer.GetSpan(row)[..row]);
        buffer.Advance(row);
    }

    /// <summary>How many bytes the distances take, and one.</summary>
    public readonly int Size => length + 1;

    private readonly void WriteBits(Span<byte> row)
    {
        row.Clear();
        var document = -1;
        for (var at = 0; at < length;)
        {
            document += (int)VariableInteger.Read(bytes.AsSpan(0, length), ref at);
            row[document / BitsOfByte] |= (byte)(1 << (document % BitsOfByte));
        }
    }

    private void Reserve(int more)
    {
        if (bytes is null || bytes.Length < length + more)
        {
            Array.Resize(ref bytes, Math.Max(length + more, length * 2));
        }
    }
}

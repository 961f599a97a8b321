using System.Buffers;
using System.Numerics;

namespace KexieSite.Searching;

/// <summary>The numbers of documents in ascending order, as the distances between them. The first is the distance from -1.</summary>
internal struct DocumentList
{
    private const int BitsOfByte = 8;
    private const uint LeastRoom = 8;

    private byte[]? bytes;
    private int length;

    // One more than the last document, so that an empty list needs no care.
    private int end;

    /// <summary>How many bytes the distances take, and one.</summary>
    public readonly int Size => length + 1;

    private readonly ReadOnlySpan<byte> Distances => bytes.AsSpan(0, length);

    /// <summary>Adds a document that is not below the last one; the last one itself is not added twice.</summary>
    public void Add(int document)
    {
        var distance = document + 1 - end;
        if (distance == 0)
        {
            return;
        }

        end = document + 1;
        if (distance <= VariableInteger.MostOfOneByte && bytes is not null && length < bytes.Length)
        {
            bytes[length++] = (byte)distance;
            return;
        }

        Reserve(VariableInteger.MostBytes);
        length += VariableInteger.Write(bytes.AsSpan(length), (uint)distance);
    }

    /// <summary>Adds a list whose documents all lie behind this one's.</summary>
    public void Append(in DocumentList later)
    {
        if (later.length == 0)
        {
            return;
        }

        var read = 0;
        Add((int)VariableInteger.Read(later.Distances, ref read) - 1);
        var rest = later.Distances[read..];
        Reserve(rest.Length);
        rest.CopyTo(bytes.AsSpan(length));
        length += rest.Length;
        end = later.end;
    }

    /// <summary>
    /// Writes twice the number of bytes and the distances; or, where that is shorter, one more than twice and a bit for each document up
    /// to the last, the lowest bit first.
    /// </summary>
    public readonly void WriteTo(IBufferWriter<byte> buffer)
    {
        var row = (end + BitsOfByte - 1) / BitsOfByte;
        if (length <= row)
        {
            VariableInteger.Write(buffer, (uint)length << 1);
            buffer.Write(Distances);
            return;
        }

        VariableInteger.Write(buffer, ((uint)row << 1) | 1);
        WriteBits(buffer.GetSpan(row)[..row]);
        buffer.Advance(row);
    }

    private readonly void WriteBits(Span<byte> row)
    {
        row.Clear();
        var document = -1;
        for (var at = 0; at < length;)
        {
            document += (int)VariableInteger.Read(Distances, ref at);
            row[document / BitsOfByte] |= (byte)(1 << (document % BitsOfByte));
        }
    }

    private void Reserve(int more)
    {
        if (bytes is null || bytes.Length < length + more)
        {
            Array.Resize(ref bytes, (int)Math.Max(LeastRoom, BitOperations.RoundUpToPowerOf2((uint)(length + more))));
        }
    }
}

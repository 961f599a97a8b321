using System.Buffers.Binary;

namespace KexieSite.Pictures.Cleaning;

/// <summary>The order of the bytes in a TIFF: <c>MM</c>, the most significant first, or <c>II</c>.</summary>
internal readonly record struct TiffOrder(bool IsBig)
{
    /// <summary>How the block begins.</summary>
    public ReadOnlySpan<byte> Start => IsBig ? "MM\0*"u8 : "II*\0"u8;

    public ushort UInt16(ReadOnlySpan<byte> bytes) => IsBig ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    public uint UInt32(ReadOnlySpan<byte> bytes) => IsBig ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    public void Write(Span<byte> bytes, ushort number)
    {
        if (IsBig)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes, number);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, number);
        }
    }

    public byte[] Bytes(uint number)
    {
        var bytes = BitConverter.GetBytes(number);
        if (BitConverter.IsLittleEndian == IsBig)
        {
            Array.Reverse(bytes);
        }

        return bytes;
    }
}

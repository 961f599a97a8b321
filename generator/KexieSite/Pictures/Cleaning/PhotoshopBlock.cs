using System.Buffers.Binary;

namespace KexieSite.Pictures.Cleaning;

/// <summary>
/// Keeps of Photoshop's segment what people wrote with the picture (IPTC: by-line, copyright, caption); previews and copies of EXIF and XMP
/// go (Adobe Photoshop File Formats Specification, image resource blocks).
/// </summary>
internal static class PhotoshopBlock
{
    private const ushort Iptc = 0x0404;

    /// <summary>How the segment begins.</summary>
    public static ReadOnlySpan<byte> Mark => "Photoshop 3.0\0"u8;

    /// <summary>The block of IPTC; nothing where there is none.</summary>
    public static ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> blocks)
    {
        while (blocks.Length >= 12 && blocks.StartsWith("8BIM"u8))
        {
            var start = 6 + Even(1 + blocks[6]); // an identifier, then a name of a counted length
            var length = start + 4 <= blocks.Length ? BinaryPrimitives.ReadUInt32BigEndian(blocks[start..]) : uint.MaxValue;
            if (length > blocks.Length - start - 4)
            {
                return [];
            }

            var end = Math.Min(blocks.Length, start + 4 + Even((int)length));
            if (BinaryPrimitives.ReadUInt16BigEndian(blocks[4..]) == Iptc)
            {
                return blocks[..end];
            }

            blocks = blocks[end..];
        }

        return [];
    }

    private static int Even(int length) => length + (length & 1);
}

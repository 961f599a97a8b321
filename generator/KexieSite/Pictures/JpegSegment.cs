using System.Buffers.Binary;

namespace KexieSite.Pictures;

/// <summary>A segment of a JPEG: where it lies in the file.</summary>
/// <param name="Marker">The second byte of its marker.</param>
/// <param name="Content">What stands behind its length; nothing for a marker that has no length.</param>
/// <param name="End">Where the next one may begin.</param>
internal readonly record struct JpegSegment(byte Marker, Range Content, int End)
{
    public const byte StartOfScan = 0xDA;
    public const byte EndOfImage = 0xD9;
    public const byte App1 = 0xE1;

    /// <summary>Whether the marker stands alone: TEM, RST0 to RST7, SOI, EOI.</summary>
    public bool IsBare => Marker is 0x01 or (>= 0xD0 and <= 0xD9);

    /// <summary>Whether it holds the size: SOF0 to SOF15 without DHT, JPG and DAC (ISO/IEC 10918-1, table B.1).</summary>
    public bool IsFrame => Marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>The next segment from a place on; null where the bytes end before it does.</summary>
    public static JpegSegment? Next(ReadOnlySpan<byte> jpeg, int from)
    {
        // Readers pass over stray bytes, and over any number of FF before the marker itself.
        var at = from;
        while (at < jpeg.Length && jpeg[at..].IndexOf((byte)0xFF) is var next and >= 0)
        {
            at += next;
            at += jpeg[at..].IndexOfAnyExcept((byte)0xFF) is var marker and >= 0 ? marker : jpeg.Length - at;
            if (at < jpeg.Length && jpeg[at] != 0)
            {
                return At(jpeg, at);
            }
        }

        return null;
    }

    private static JpegSegment? At(ReadOnlySpan<byte> jpeg, int marker)
    {
        var bare = new JpegSegment(jpeg[marker], default, marker + 1);
        if (bare.IsBare)
        {
            return bare;
        }

        if (marker + 3 > jpeg.Length)
        {
            return null;
        }

        var end = marker + 1 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(marker + 1)..]);
        return end >= marker + 3 && end <= jpeg.Length ? new JpegSegment(jpeg[marker], (marker + 3)..end, end) : null;
    }
}

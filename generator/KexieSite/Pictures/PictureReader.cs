using System.Buffers;

namespace KexieSite.Pictures;

/// <summary>
/// Reads the size of picture files. Nothing in a file makes it throw, and it never holds more than 64 MB of one; of an
/// ordinary file it reads 128 KB.
/// </summary>
public static class PictureReader
{
    // A JPEG tells its size behind what the camera noted: 64 KB at most for each note, and seldom more than one.
    private static readonly int[] Portions = [128 * 1024, 64 * 1024 * 1024];

    /// <summary>Reads a file; one that cannot be opened counts as damaged.</summary>
    public static PictureHeader Read(string file)
    {
        try
        {
            using var handle = File.OpenHandle(file, options: FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(handle);
            var header = new PictureHeader(PictureFormat.Unknown, null, false, length);
            foreach (var portion in Portions.Where((p, i) => i == 0 || length > Portions[i - 1]))
            {
                var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(portion, length));
                var read = RandomAccess.Read(handle, buffer.AsSpan(0, (int)Math.Min(portion, length)), 0);
                header = Read(buffer.AsSpan(0, read)) with { Length = length };
                ArrayPool<byte>.Shared.Return(buffer);
                if (header.Size is not null || header.Format == PictureFormat.Unknown)
                {
                    return header;
                }
            }

            return header;
        }
        catch (IOException)
        {
            return new(PictureFormat.Unknown, null, false, 0);
        }
        catch (UnauthorizedAccessException)
        {
            return new(PictureFormat.Unknown, null, false, 0);
        }
    }

    /// <summary>Reads the first bytes of a file, or all of them. The size is null where it lies behind them.</summary>
    public static PictureHeader Read(ReadOnlySpan<byte> bytes) => FormatOf(bytes) switch
    {
        PictureFormat.Jpeg => JpegHeader.Read(bytes),
        PictureFormat.Png => PngHeader.Read(bytes),
        PictureFormat.Webp => WebpHeader.Read(bytes),
        PictureFormat.Avif => AvifHeader.Read(bytes),
        PictureFormat.Gif => new(PictureFormat.Gif, bytes.Length >= 10 ? PictureSize.Of(bytes[6] | bytes[7] << 8, bytes[8] | bytes[9] << 8) : null, false, bytes.Length),
        var other => new(other, null, false, bytes.Length),
    };

    /// <summary>What a file is by its first bytes; an SVG is not known here.</summary>
    public static PictureFormat FormatOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => PictureFormat.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PictureFormat.Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => PictureFormat.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => PictureFormat.Webp,
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => PictureFormat.Tiff,
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => PictureFormat.Bitmap,
        [0, 0, 0, var length, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => Brand(bytes[..Math.Min(bytes.Length, (int)length)]),
        _ => PictureFormat.Unknown,
    };

    // ISO/IEC 14496-12: the box names the brands that a reader must know one of.
    private static PictureFormat Brand(ReadOnlySpan<byte> box) =>
        box.IndexOf("avif"u8) >= 0 || box.IndexOf("avis"u8) >= 0 ? PictureFormat.Avif
        : box.IndexOf("heic"u8) >= 0 || box.IndexOf("heix"u8) >= 0 || box.IndexOf("mif1"u8) >= 0 ? PictureFormat.Heic
        : PictureFormat.Unknown;
}

using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.IO;

namespace KexieSite.Pictures;

/// <summary>What a camera noted that matters here.</summary>
/// <param name="IsTurned">Whether the picture lies on its side and is shown upright: orientation 5 to 8.</param>
/// <param name="HasLocation">Whether it tells where it was taken.</param>
internal sealed record ExifFacts(bool IsTurned, bool HasLocation)
{
    public static readonly ExifFacts None = new(false, false);

    /// <summary>Reads a block of EXIF (a TIFF); one that is damaged tells nothing.</summary>
    public static ExifFacts Read(ReadOnlySpan<byte> tiff)
    {
        var directories = new ExifReader().Extract(new ByteArrayReader(tiff.ToArray()));
        var main = directories.OfType<ExifIfd0Directory>().FirstOrDefault();
        var isTurned = main is not null && main.TryGetInt32(ExifDirectoryBase.TagOrientation, out var orientation) && orientation is >= 5 and <= 8;
        return new(isTurned, directories.OfType<GpsDirectory>().Any(d => d.ContainsTag(GpsDirectory.TagLatitude)));
    }

    /// <summary>Whether a packet of XMP tells where the picture was taken.</summary>
    public static bool IsPlaced(ReadOnlySpan<byte> xmp) => xmp.IndexOf("GPSLatitude"u8) >= 0;
}

using System.Buffers;
using System.Text;
using KexieSite.Pictures;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;

namespace KexieSite.Tests.Pictures;

public sealed class PublishedPictureTests
{
    private static readonly byte[] Exif = TinyTiff.Block(6, isPlaced: true);

    public static TheoryData<byte[]> Placed => new(
        TinyPicture.Jpeg(8, 6, Exif, TinyPicture.Xmp), TinyPicture.Png(8, 6, Exif, TinyPicture.Xmp), TinyPicture.Webp(8, 6, Exif, TinyPicture.Xmp));

    [Theory]
    [MemberData(nameof(Placed))]
    public void Neither_place_nor_serial_number_is_published(byte[] file)
    {
        var published = Publish(file);
        var directories = ImageMetadataReader.ReadMetadata(new MemoryStream(published));
        Assert.Contains(directories, d => d is ExifIfd0Directory);
        Assert.DoesNotContain(directories, d => d is GpsDirectory);
        var text = Encoding.Latin1.GetString(published);
        Assert.DoesNotContain("GPS", text, StringComparison.Ordinal);
        Assert.DoesNotContain(TinyTiff.Serial, text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Placed))]
    public void Orientation_author_day_and_the_mark_of_a_generated_picture_stay(byte[] file)
    {
        var published = Publish(file);
        var directories = ImageMetadataReader.ReadMetadata(new MemoryStream(published));
        Assert.Equal(6, directories.OfType<ExifIfd0Directory>().Single().GetInt32(ExifDirectoryBase.TagOrientation));
        Assert.Equal("2021:09:17 09:00:00", directories.OfType<ExifSubIfdDirectory>().Single().GetString(ExifDirectoryBase.TagDateTimeOriginal));
        Assert.True(published.AsSpan().IndexOf(Encoding.UTF8.GetBytes(TinyTiff.Author)) > 0);
        Assert.Contains("TC260:AIGC=\"1\"", Encoding.Latin1.GetString(published), StringComparison.Ordinal);
        Assert.Equal(PictureReader.Read(file).Size, PictureReader.Read(published).Size);
        Assert.False(PictureReader.Read(published).HasLocation);
    }

    [Theory]
    [MemberData(nameof(Placed))]
    public void What_is_published_is_the_same_each_time_and_has_nothing_left_to_remove(byte[] file)
    {
        Assert.Equal(Publish(file), Publish(file));
        Assert.Equal(Publish(file), Publish(Publish(file)));
    }

    [Fact]
    public void A_picture_without_notes_is_published_byte_for_byte() =>
        Assert.All([TinyPicture.Jpeg(8, 6), TinyPicture.Png(8, 6, comment: "Title\0x"), TinyPicture.Gif(8, 6), TinyPicture.LossyWebp(8, 6), TinyPicture.Avif(8, 6), "x"u8.ToArray()], file => Assert.Equal(file, Publish(file)));

    [Fact]
    public void Pixels_and_colour_profile_stay_as_they_are()
    {
        var published = Publish(TinyPicture.Jpeg(8, 6, Exif));
        Assert.True(published.AsSpan().IndexOf(TinyPicture.Pixels) > 0);
        Assert.True(published.AsSpan().IndexOf(TinyPicture.Profile) > 0);
    }

    [Fact]
    public void What_follows_the_end_of_a_picture_is_not_published() =>
        Assert.Equal(TinyPicture.Jpeg(8, 6), Publish(TinyPicture.Jpeg(8, 6, behind: TinyPicture.Jpeg(80, 60, Exif))));

    [Fact]
    public void A_profile_of_exif_disguised_as_a_text_is_not_published() =>
        Assert.Equal(TinyPicture.Png(8, 6), Publish(TinyPicture.Png(8, 6, comment: "Raw profile type exif\0457869660000")));

    [Fact]
    public void Xmp_that_cannot_be_read_is_not_published() =>
        Assert.Equal(TinyPicture.Jpeg(8, 6), Publish(TinyPicture.Jpeg(8, 6, xmp: "<x exif:GPSLatitude='25'")));

    [Fact]
    public void Exif_that_cannot_be_read_is_not_published() =>
        Assert.Equal(TinyPicture.Jpeg(8, 6), Publish(TinyPicture.Jpeg(8, 6, exif: [.. "MM\0*\x7f\xff\xff\xff"u8])));

    [Fact]
    public void Checksums_of_written_chunks_are_right()
    {
        var png = Publish(TinyPicture.Png(8, 6, Exif));
        var at = png.AsSpan().IndexOf("eXIf"u8);
        var length = png[at - 1] | (png[at - 2] << 8);
        var crc = TinyPicture.Crc(png.AsSpan(at, 4 + length));
        Assert.Equal(crc, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 4 + length)));
    }

    internal static byte[] Publish(byte[] file)
    {
        var output = new ArrayBufferWriter<byte>();
        PublishedPicture.Write(file, output);
        return output.WrittenSpan.ToArray();
    }
}

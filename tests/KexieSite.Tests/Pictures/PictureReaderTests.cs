using KexieSite.Pictures;

namespace KexieSite.Tests.Pictures;

public sealed class PictureReaderTests
{
    public static TheoryData<string, byte[]> Pictures => new()
    {
        { "Jpeg", TinyPicture.Jpeg(1600, 900) },
        { "Png", TinyPicture.Png(1600, 900) },
        { "Gif", TinyPicture.Gif(1600, 900) },
        { "Webp", TinyPicture.Webp(1600, 900) },
        { "Webp", TinyPicture.Webp(1600, 900, TinyTiff.Block(6, isPlaced: false)) },
        { "Webp", TinyPicture.LossyWebp(1600, 900) },
        { "Webp", TinyPicture.LosslessWebp(1600, 900) },
        { "Avif", TinyPicture.Avif(1600, 900) },
    };

    public static TheoryData<string, byte[]> Sideways => new()
    {
        { "Jpeg", TinyPicture.Jpeg(1600, 900, TinyTiff.Block(6, isPlaced: false)) },
        { "Png", TinyPicture.Png(1600, 900, TinyTiff.Block(8, isPlaced: false)) },
        { "Avif", TinyPicture.Avif(1600, 900, quarters: 3) },
    };

    public static TheoryData<byte[]> Placed => new(
        TinyPicture.Jpeg(8, 6, TinyTiff.Block(1, isPlaced: true)), TinyPicture.Jpeg(8, 6, xmp: TinyPicture.Xmp),
        TinyPicture.Png(8, 6, TinyTiff.Block(1, isPlaced: true)), TinyPicture.Png(8, 6, xmp: TinyPicture.Xmp),
        TinyPicture.Webp(8, 6, TinyTiff.Block(1, isPlaced: true)), TinyPicture.Webp(8, 6, xmp: TinyPicture.Xmp),
        TinyPicture.Avif(8, 6, hasNotes: true));

    [Theory]
    [MemberData(nameof(Pictures))]
    public void The_size_of_every_format_is_read(string format, byte[] file) =>
        Assert.Equal((format, new PictureSize(1600, 900), false), Read(file));

    [Theory]
    [MemberData(nameof(Sideways))]
    public void A_picture_that_lies_on_its_side_has_the_size_at_which_it_is_shown(string format, byte[] file) =>
        Assert.Equal((format, new PictureSize(900, 1600), false), Read(file));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_picture_that_stands_on_its_feet_or_on_its_head_keeps_its_size(int orientation) =>
        Assert.Equal(new PictureSize(16, 9), PictureReader.Read(TinyPicture.Jpeg(16, 9, TinyTiff.Block(orientation, isPlaced: false))).Size);

    [Theory]
    [MemberData(nameof(Placed))]
    public void A_place_is_found_wherever_a_camera_or_a_program_notes_it(byte[] file) => Assert.True(PictureReader.Read(file).HasLocation);

    [Fact]
    public void Sizes_of_large_files_are_read_behind_large_notes_of_the_camera()
    {
        byte[] note = [0xFF, 0xE4, 0xFF, 0xFF, .. new byte[65533]];
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, [0xFF, 0xD8, .. Enumerable.Repeat(note, 5).SelectMany(n => n), .. TinyPicture.Jpeg(1600, 900).AsSpan(2)]);
        Assert.Equal(new PictureSize(1600, 900), PictureReader.Read(file).Size);
        File.Delete(file);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("/9j/4AAQSkZJRg==")]
    public void What_is_no_picture_has_no_format(string text) =>
        Assert.Equal((PictureFormat.Unknown, null), (Read(text).Format, Read(text).Size));

    [Fact]
    public void A_picture_that_is_cut_off_before_its_size_has_none() =>
        Assert.Equal(new PictureHeader(PictureFormat.Jpeg, null, false, 40), PictureReader.Read(TinyPicture.Jpeg(8, 6).AsSpan(0, 40)));

    [Theory]
    [InlineData("ftypheic", PictureFormat.Heic)]
    [InlineData("ftypisom", PictureFormat.Unknown)]
    public void A_telephones_picture_is_known_by_its_brand(string box, PictureFormat format) =>
        Assert.Equal(format, PictureReader.FormatOf([0, 0, 0, 16, .. System.Text.Encoding.ASCII.GetBytes(box), 0, 0, 0, 0]));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='400' height='300px'/>", 400, 300)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='100%' viewBox='0 0 800 600'/>", 800, 600)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='400' viewBox='-5,-5,800,600'/>", 400, 300)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='210mm' height='1in'/>", 794, 96)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12.5 9.2'/>", 13, 10)]
    public void An_svg_has_the_size_that_it_names(string svg, int width, int height) => Assert.Equal(new PictureSize(width, height), SvgHeader.Size(svg));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='1e999'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 10'/>")]
    public void An_svg_without_a_usable_size_has_none(string svg) => Assert.Null(SvgHeader.Size(svg));

    private static (string Format, PictureSize? Size, bool HasLocation) Read(byte[] file)
    {
        var header = PictureReader.Read(file);
        return (header.Format.ToString(), header.Size, header.HasLocation);
    }

    private static PictureHeader Read(string text) => PictureReader.Read(System.Text.Encoding.ASCII.GetBytes(text));
}

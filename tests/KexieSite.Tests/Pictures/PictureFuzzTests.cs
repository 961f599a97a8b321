using System.Diagnostics;
using KexieSite.Pictures;
using KexieSite.Tests.Chinese;

namespace KexieSite.Tests.Pictures;

public sealed class PictureFuzzTests
{
    private const int Files = 2000;
    private const int LargestGrowth = 4096; // a packet of XMP may be written with longer escapes

    private static readonly byte[] Exif = TinyTiff.Block(6, isPlaced: true);

    private static readonly byte[][] Sound =
    [
        TinyPicture.Jpeg(1600, 900, Exif, TinyPicture.Xmp), TinyPicture.Png(1600, 900, Exif, TinyPicture.Xmp, "Raw profile type exif\0"),
        TinyPicture.Gif(1600, 900), TinyPicture.Webp(1600, 900, Exif, TinyPicture.Xmp), TinyPicture.Avif(1600, 900, 1, hasNotes: true),
    ];

    [Fact]
    public void Damaged_files_neither_throw_nor_take_long_nor_grow()
    {
        var random = new XorShift(20211112);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Files; i++)
        {
            var file = Mutated(Sound[i % Sound.Length], random);
            var header = PictureReader.Read(file);
            Assert.True(header.Size is not ( <= 0, _) and not (_, <= 0));
            Assert.InRange(PublishedPictureTests.Publish(file).Length, 0, file.Length + LargestGrowth);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void Entries_that_all_claim_one_large_value_do_not_multiply_it()
    {
        var block = new byte[60_000];
        "MM\0*\0\0\0\b"u8.CopyTo(block);
        (block[8], block[9]) = (0x0F, 0xA0);
        for (var i = 0; i < 4000; i++)
        {
            byte[] entry = [(byte)(i >> 8), (byte)i, 0, 7, 0, 0, 0xC3, 0x50, 0, 0, 0, 8];
            entry.CopyTo(block, 10 + (12 * i));
        }

        Assert.InRange(PublishedPictureTests.Publish(TinyPicture.Jpeg(8, 6, block)).Length, 0, 61_000);
    }

    [Fact]
    public void Deeply_nested_xmp_is_taken_calmly()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 9000)) + "<GPSx/>" + string.Concat(Enumerable.Repeat("</a>", 9000));
        Assert.DoesNotContain("GPSx", System.Text.Encoding.Latin1.GetString(PublishedPictureTests.Publish(TinyPicture.Jpeg(8, 6, xmp: deep))), StringComparison.Ordinal);
    }

    private static byte[] Mutated(byte[] sound, XorShift random)
    {
        var file = sound.ToList();
        for (var changes = random.Next(8) + 1; changes > 0 && file.Count > 0; changes--)
        {
            var at = random.Next(file.Count);
            switch (random.Next(5))
            {
                case 0:
                    file[at] = (byte)random.Next(256);
                    break;
                case 1:
                    file[at] = 0xFF;
                    break;
                case 2:
                    file.RemoveRange(at, file.Count - at);
                    break;
                case 3:
                    file.RemoveAt(at);
                    break;
                default:
                    file.InsertRange(at, file.GetRange(at, Math.Min(file.Count - at, 40)));
                    break;
            }
        }

        return [.. file];
    }
}

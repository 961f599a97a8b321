using System.Buffers;
using KexieSite.Pictures.Cleaning;

namespace KexieSite.Pictures;

/// <summary>
/// Makes of a picture file what is published of it. Nothing of what a camera or telephone noted stays that tells where
/// and with whose device it was taken: place, serial numbers, the owner's name, the maker's own notes, previews and whatever lies behind
/// the picture's end. Pixels, colours, orientation, author, copyright and marks of generated pictures stay as they are.
/// </summary>
public static class PublishedPicture
{
    /// <summary>
    /// Writes the bytes to publish; the same for the same file. JPEG, PNG and WebP are cleaned, every other file is written as it is.
    /// </summary>
    public static void Write(ReadOnlySpan<byte> file, IBufferWriter<byte> output)
    {
        switch (PictureReader.FormatOf(file))
        {
            case PictureFormat.Jpeg:
                JpegCleaner.Clean(file, output);
                break;
            case PictureFormat.Png:
                PngCleaner.Clean(file, output);
                break;
            case PictureFormat.Webp:
                WebpCleaner.Clean(file, output);
                break;
            default:
                output.Write(file);
                break;
        }
    }
}

using System.Globalization;
using System.Text;
using KexieSite.Pictures;

namespace KexieSite.Rendering;

/// <summary>Writes the pictures of a text. A width or height that the writer gave stands, and the other side follows from it.</summary>
internal static class PictureTag
{
    private const string WidthMark = " width=\"";
    private const string HeightMark = " height=\"";

    /// <summary>Appends an <c>img</c>.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="src">The address, escaped.</param>
    /// <param name="size">The picture's own size; null leaves out what the writer did not give.</param>
    /// <param name="attributes">Further attributes, escaped, each with a space before it.</param>
    /// <param name="isLate">Whether it is loaded only when the reader comes near.</param>
    public static void Append(StringBuilder html, string src, PictureSize? size, string attributes, bool isLate)
    {
        html.Append("<img src=\"").Append(src).Append('"').Append(attributes);
        if (size is var (width, height))
        {
            var (writtenWidth, writtenHeight) = (Written(attributes, WidthMark), Written(attributes, HeightMark));
            Append(html, WidthMark, writtenWidth, writtenHeight is { } h ? h * (long)width / height : width);
            Append(html, HeightMark, writtenHeight, writtenWidth is { } w ? w * (long)height / width : height);
        }

        html.Append(isLate ? " loading=\"lazy\" decoding=\"async\">" : ">");
    }

    private static void Append(StringBuilder html, string mark, int? written, long own)
    {
        if (written is null)
        {
            html.Append(mark).Append(CultureInfo.InvariantCulture, $"{Math.Max(own, 1)}\"");
        }
    }

    private static int? Written(string attributes, string mark)
    {
        var start = attributes.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var end = start < mark.Length ? -1 : attributes.IndexOf('"', start);
        return end > start && int.TryParse(attributes.AsSpan(start, end - start), CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

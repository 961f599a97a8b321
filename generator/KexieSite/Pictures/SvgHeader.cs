using System.Globalization;
using System.Xml;

namespace KexieSite.Pictures;

/// <summary>Reads the size of an SVG from <c>width</c> and <c>height</c>, else from <c>viewBox</c>.</summary>
public static class SvgHeader
{
    /// <summary>The size at which browsers show an SVG that names none (CSS 2.2, 10.3.2).</summary>
    public static readonly PictureSize Default = new(300, 150);

    // Absolute units of CSS in pixels.
    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        [""] = 1,
        ["px"] = 1,
        ["pt"] = 96.0 / 72,
        ["pc"] = 16,
        ["in"] = 96,
        ["cm"] = 96 / 2.54,
        ["mm"] = 96 / 25.4,
        ["Q"] = 96 / 101.6,
        ["em"] = 16,
        ["ex"] = 8,
    };

    /// <summary>The size that a well-formed SVG names; null when it names none.</summary>
    public static PictureSize? Size(string svg)
    {
        using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        if (reader.MoveToContent() != XmlNodeType.Element)
        {
            return null;
        }

        var (width, height) = (Length(reader.GetAttribute("width")), Length(reader.GetAttribute("height")));
        var box = reader.GetAttribute("viewBox")?.Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(Length).ToArray();
        if (box is not [_, _, { } boxWidth, { } boxHeight])
        {
            return Rounded(width, height);
        }

        return Rounded(width ?? (height is { } h ? h * boxWidth / boxHeight : boxWidth), height ?? (width is { } w ? w * boxHeight / boxWidth : boxHeight));
    }

    private static PictureSize? Rounded(double? width, double? height) =>
        width is < 1e6 && height is < 1e6 ? PictureSize.Of((long)Math.Ceiling(width.Value), (long)Math.Ceiling(height.Value)) : null;

    // A percentage is no length: it is one of the place that the picture is given.
    private static double? Length(string? written)
    {
        var text = written.AsSpan().Trim();
        var unit = text.LastIndexOfAnyInRange('0', '9') + 1;
        return double.TryParse(text[..unit], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0
            && Units.TryGetValue(text[unit..].TrimStart('.').ToString(), out var pixels) ? number * pixels : null;
    }
}

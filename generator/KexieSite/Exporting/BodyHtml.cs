using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using KexieSite.Parsing;

namespace KexieSite.Exporting;

/// <summary>A body as HTML in which links and pictures carry the number of their piece.</summary>
internal static class BodyHtml
{
    private const string Number = "data-part";

    public static string Of(ImmutableArray<BodyPart> parts)
    {
        var html = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            _ = parts[i] switch
            {
                BodyPart.Markup markup => html.Append(markup.Html),
                BodyPart.LinkStart => html.Append(CultureInfo.InvariantCulture, $"<a {Number}=\"{i}\">"),
                BodyPart.LinkEnd => html.Append("</a>"),
                BodyPart.Picture => html.Append(CultureInfo.InvariantCulture, $"<img {Number}=\"{i}\">"),
                BodyPart.Block { Content: BodyBlock.Gallery } => html.Append(CultureInfo.InvariantCulture, $"<kx-gallery {Number}=\"{i}\"></kx-gallery>"),
                BodyPart.Block => html.Append(CultureInfo.InvariantCulture, $"<kx-block {Number}=\"{i}\"></kx-block>"),
                _ => html,
            };
        }

        return html.ToString();
    }

    /// <summary>The piece that an element stands for.</summary>
    public static T? PartOf<T>(IElement element, ImmutableArray<BodyPart> parts)
        where T : BodyPart =>
        int.TryParse(element.GetAttribute(Number), NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < parts.Length ? parts[i] as T : null;

    /// <summary>The pictures of a gallery.</summary>
    public static ImmutableArray<BodyPicture> Gallery(IElement element, ImmutableArray<BodyPart> parts) =>
        PartOf<BodyPart.Block>(element, parts)?.Content is BodyBlock.Gallery gallery ? gallery.Pictures : [];
}

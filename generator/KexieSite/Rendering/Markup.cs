using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using KexieSite.Configuration;
using KexieSite.Parsing;
using KexieSite.Planning;

namespace KexieSite.Rendering;

/// <summary>Writes a text's HTML with the addresses of what it links to.</summary>
/// <param name="links">Where published sources are found.</param>
/// <param name="url">Where the site is served.</param>
internal sealed class Markup(LinkMap links, SiteUrl url)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The HTML for a page of the site.</summary>
    /// <param name="body">The text.</param>
    /// <param name="isBelowPicture">Whether the page shows a picture above the text: then all of the text's are loaded late.</param>
    public string Html(MarkdownBody body, bool isBelowPicture) => Write(body, page: null, isBelowPicture);

    /// <summary>The HTML for a reader elsewhere, such as a feed: every address is complete.</summary>
    /// <param name="body">The text.</param>
    /// <param name="page">The complete address of the text's own page.</param>
    public string AbsoluteHtml(MarkdownBody body, string page) => Write(body, page, isBelowPicture: false);

    private string Write(MarkdownBody body, string? page, bool isBelowPicture)
    {
        if (body.Parts is [BodyPart.Markup only])
        {
            return only.Html;
        }

        var html = new StringBuilder();
        var isLink = false;
        var isFirst = !isBelowPicture;
        foreach (var part in body.Parts)
        {
            switch (part)
            {
                case BodyPart.Markup markup:
                    html.Append(markup.Html);
                    break;
                case BodyPart.LinkStart start:
                    var href = Address(start.Link.Target, page);
                    isLink = href is not null;
                    html.Append(isLink ? $"<a href=\"{href}\"" : "<span").Append(start.Attributes).Append('>');
                    break;
                case BodyPart.LinkEnd:
                    html.Append(isLink ? "</a>" : "</span>");
                    break;
                case BodyPart.Picture picture:
                    PictureTag.Append(html, Address(picture.Image.Target, page), links.Size(picture.Image.Target), picture.Attributes, isLate: page is null && !isFirst);
                    isFirst = false;
                    break;
                case BodyPart.Address address:
                    html.Append(Address(address.Link.Target, page));
                    break;
            }
        }

        return html.ToString();
    }

    private string? Address(LinkTarget target, string? page)
    {
        if (links.Href(target, url) is not { } href)
        {
            return null;
        }

        var complete = page is null || target is LinkTarget.Outside ? href : target is LinkTarget.SameDocument ? page + href : url.Origin + href;
        return Encoder.Encode(complete);
    }
}

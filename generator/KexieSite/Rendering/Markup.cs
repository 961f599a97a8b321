using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Parsing;
using KexieSite.Planning;
using KexieSite.Views;

namespace KexieSite.Rendering;

/// <summary>Writes a text's HTML with the addresses of what it links to, and with what its blocks show.</summary>
/// <param name="links">Where published sources are found.</param>
/// <param name="url">Where the site is served.</param>
/// <param name="blocks">Makes what blocks show.</param>
/// <param name="texts">Words.</param>
internal sealed class Markup(LinkMap links, SiteUrl url, BlockViewMaker blocks, TextTable texts)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly PlainBlock plain = new(Encoder, url, texts);

    /// <summary>The text for a page of the site.</summary>
    /// <param name="body">The text.</param>
    /// <param name="isBelowPicture">Whether the page shows a picture above the text: then all of the text's are loaded late.</param>
    public BodyView Body(MarkdownBody body, bool isBelowPicture)
    {
        if (body.Parts is [BodyPart.Markup only])
        {
            return new BodyView(only.Html);
        }

        var segments = ImmutableArray.CreateBuilder<BodySegment>();
        var html = new StringBuilder();
        var number = 0;
        Write(body, page: null, isBelowPicture, html, block =>
        {
            EndMarkup();
            segments.Add(new BodySegment.Block("blocks/" + block.Name, blocks.Of(block, ++number)));
        });
        EndMarkup();
        return new BodyView(segments.ToImmutable());

        void EndMarkup()
        {
            if (html.Length > 0)
            {
                segments.Add(new BodySegment.Markup(html.ToString()));
                _ = html.Clear();
            }
        }
    }

    /// <summary>The HTML for a reader elsewhere, such as a feed: every address is complete, and blocks are plain tables and lists.</summary>
    /// <param name="body">The text.</param>
    /// <param name="page">The complete address of the text's own page.</param>
    public string AbsoluteHtml(MarkdownBody body, string page)
    {
        var html = new StringBuilder();
        Write(body, page, isBelowPicture: false, html, block => html.Append(plain.Html(blocks.Of(block, 1))));
        return html.ToString();
    }

    // A preview shows what does not exist with the address that was written: an empty one would fetch the page itself.
    private void Write(MarkdownBody body, string? page, bool isBelowPicture, StringBuilder html, Action<BodyBlock> writeBlock)
    {
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
                    PictureTag.Append(html, Address(picture.Image.Target, page) ?? Encoder.Encode(picture.Image.Written), links.Size(picture.Image.Target), picture.Attributes, isLate: page is null && !isFirst);
                    isFirst = false;
                    break;
                case BodyPart.Address address:
                    html.Append(Address(address.Link.Target, page) ?? Encoder.Encode(address.Link.Written));
                    break;
                case BodyPart.Block block when blocks.Has(block.Content):
                    writeBlock(block.Content);
                    break;
            }
        }
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

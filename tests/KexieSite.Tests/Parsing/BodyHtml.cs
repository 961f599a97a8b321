using System.Net;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Tests.Parsing;

/// <summary>Reads a text as <c>content/notices/a.md</c> and writes its body as rendering will, with <c>@</c> before a file's path.</summary>
internal static class BodyHtml
{
    public static readonly SourcePath File = new("content/notices/a.md");

    public static Checked<MarkdownBody> Read(string text, HtmlPolicy policy = HtmlPolicy.Sanitized) => MarkdownReader.Read(text, File, 1, policy);

    public static string Of(string text, HtmlPolicy policy = HtmlPolicy.Sanitized) => Of(Read(text, policy).Value);

    public static string Of(MarkdownBody body) => string.Concat(body.Parts.Select(part => part switch
    {
        BodyPart.Markup markup => markup.Html,
        BodyPart.LinkStart link => $"<a href=\"{WebUtility.HtmlEncode(Url(link.Link.Target))}\"{link.Attributes}>",
        BodyPart.LinkEnd => "</a>",
        BodyPart.Picture picture => $"<img src=\"{WebUtility.HtmlEncode(Url(picture.Image.Target))}\"{picture.Attributes}>",
        BodyPart.Address address => WebUtility.HtmlEncode(Url(address.Link.Target)),
        BodyPart.Block block => $"[{block.Content.Name}]\n",
        _ => throw new InvalidOperationException(part.ToString()),
    }));

    private static string Url(LinkTarget target) => target switch
    {
        LinkTarget.Outside outside => outside.Url,
        LinkTarget.File file => "@" + file.Path.Value + Fragment(file.Fragment),
        LinkTarget.Address address => address.Path.Value + address.Query + Fragment(address.Fragment),
        LinkTarget.SameDocument same => "#" + same.Fragment,
        _ => throw new InvalidOperationException(target.ToString()),
    };

    private static string Fragment(string fragment) => fragment.Length == 0 ? "" : "#" + fragment;
}

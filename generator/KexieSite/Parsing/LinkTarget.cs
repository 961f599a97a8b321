using KexieSite.Paths;

namespace KexieSite.Parsing;

/// <summary>Where a link or a picture leads, before it is known what the site publishes.</summary>
public abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>Another site, an e-mail address or a telephone number.</summary>
    /// <param name="Url">An address with the scheme http, https, mailto or tel, safe in an <c>href</c> once it is HTML-escaped.</param>
    public sealed record Outside(string Url) : LinkTarget;

    /// <summary>A file beside the text or elsewhere in the site's sources: <c>../reports/2021/年度总结.md#学会工作</c>.</summary>
    /// <param name="Path">The file, resolved against the text's folder; whether it exists is not known here.</param>
    /// <param name="Fragment">The anchor in it, decoded and without <c>#</c>; empty for the file itself.</param>
    public sealed record File(SourcePath Path, string Fragment) : LinkTarget;

    /// <summary>An address of the built site: <c>/activities/2021/#九月</c>.</summary>
    /// <param name="Path">The address, decoded.</param>
    /// <param name="Query">As written, with its <c>?</c>; empty without one.</param>
    /// <param name="Fragment">The anchor, decoded and without <c>#</c>; empty for the page itself.</param>
    public sealed record Address(UrlPath Path, string Query, string Fragment) : LinkTarget;

    /// <summary>A place in the same text: <c>#学会工作</c>.</summary>
    /// <param name="Fragment">The anchor, decoded and without <c>#</c>; empty for the top of the page.</param>
    public sealed record SameDocument(string Fragment) : LinkTarget;
}

using System.Text;
using Microsoft.AspNetCore.Http;

namespace KexieSite.Cli.Serving;

/// <summary>What is sent for an address.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="ContentType">The type of the content.</param>
/// <param name="Bytes">The content.</param>
internal sealed record PageAnswer(int Status, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>Where the browser is sent, if it is.</summary>
    public string? Location { get; init; }

    /// <summary>A mark of what the browser shows, without the preview's own tags; another mark is a reason to load it again. Null for what is no page.</summary>
    public string? Digest { get; init; }

    /// <summary>Whether the browser may keep it: what its address gives never changes, because the address is made from the content.</summary>
    public bool IsLasting { get; init; }

    /// <summary>A line of text.</summary>
    public static PageAnswer Plain(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text + "\n"));

    /// <summary>A page, with the preview's own tags in its head.</summary>
    public static PageAnswer Page(int status, ReadOnlyMemory<byte> html, string digest) => new(status, Html, PreviewTags.AddTo(html, digest)) { Digest = digest };

    /// <summary>Another address.</summary>
    public static PageAnswer Redirect(string href) =>
        new(StatusCodes.Status302Found, "text/plain; charset=utf-8", ReadOnlyMemory<byte>.Empty) { Location = href };
}

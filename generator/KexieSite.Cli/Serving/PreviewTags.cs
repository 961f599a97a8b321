using System.Text;

namespace KexieSite.Cli.Serving;

/// <summary>The two tags by which a page in preview differs from the published one.</summary>
internal static class PreviewTags
{
    private static ReadOnlySpan<byte> EndOfHead => "</head>"u8;

    /// <summary>The page with the tags at the end of its head; where it has none, at its own end.</summary>
    /// <param name="html">The page as it is published.</param>
    /// <param name="digest">The mark of what is shown.</param>
    public static ReadOnlyMemory<byte> AddTo(ReadOnlyMemory<byte> html, string digest)
    {
        var found = html.Span.IndexOf(EndOfHead);
        var place = found < 0 ? html.Length : found;
        return (byte[])[.. html.Span[..place], .. Encoding.UTF8.GetBytes(Text(digest)), .. html.Span[place..]];
    }

    /// <summary>The tags.</summary>
    public static string Text(string digest) =>
        $"<link rel=\"stylesheet\" href=\"{ClientFiles.Stylesheet}\"><script src=\"{ClientFiles.Script}\" defer data-seen=\"{digest}\"></script>";
}

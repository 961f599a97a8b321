using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KexieSite.Parsing.Dialect;

/// <summary>
/// Makes a link of <c>https://…</c>, <c>http://…</c> and <c>www.…</c> in running text. It ends before the first
/// character that is not ASCII, so that Chinese text and punctuation after an address stay text (Markdig's own
/// parser takes them in), and it leaves punctuation at the end of a sentence out, as GFM does.
/// </summary>
internal sealed class BareLinkParser : InlineParser
{
    private const string Trailing = "?!.,:;*_~'";

    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    public BareLinkParser() => OpeningCharacters = ['h', 'H', 'w', 'W'];

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var host = HostStart(text);
        if (host == 0 || char.IsAsciiLetterOrDigit(slice.PeekCharExtra(-1)))
        {
            return false;
        }

        var length = Length(text);
        if (length < host + 3 || !text[host..length].Contains('.') || !char.IsAsciiLetterOrDigit(text[host]))
        {
            return false;
        }

        var address = text[..length].ToString();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var link = new LinkInline
        {
            Url = host == 4 ? "https://" + address : address,
            Span = new SourceSpan(start, start + length - 1),
            Line = line,
            Column = column,
            IsAutoLink = true,
            IsClosed = true,
        };
        _ = link.AppendChild(new LiteralInline(address) { Span = link.Span, Line = line, Column = column, IsClosed = true });
        processor.Inline = link;
        slice.Start += length;
        return true;
    }

    private static int HostStart(ReadOnlySpan<char> text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
        : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
        : text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 4
        : 0;

    private static int Length(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(AddressCharacters) is var stop and >= 0 ? stop : text.Length;
        var open = 0;
        for (var i = 0; i < end; i++)
        {
            open += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            if (open < 0)
            {
                end = i;
            }
        }

        while (end > 0 && Trailing.Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return end;
    }
}

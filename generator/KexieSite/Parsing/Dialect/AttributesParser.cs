using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KexieSite.Parsing.Dialect;

/// <summary>
/// Reads <c>{#id .class}</c> at the end of a heading or right after a link or a picture. Markdig's own generic
/// attributes take any attribute anywhere, <c>onclick</c> among them, and swallow braces of ordinary text; here
/// braces that hold anything else stay text.
/// </summary>
internal sealed class AttributesParser : InlineParser
{
    private const int MaximumLength = 200;

    public AttributesParser() => OpeningCharacters = ['{'];

    /// <inheritdoc />
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var length = text[..Math.Min(text.Length, MaximumLength)].IndexOf('}') + 1;
        if (length == 0 || Words(text[1..(length - 1)]) is not { } words || Owner(processor, slice, length) is not { } owner)
        {
            return false;
        }

        var attributes = owner.GetAttributes();
        foreach (var word in words)
        {
            if (word[0] == '#')
            {
                attributes.Id = word[1..];
            }
            else
            {
                attributes.AddClass(word[1..]);
            }
        }

        slice.Start += length;
        return true;
    }

    private static string[]? Words(ReadOnlySpan<char> inner)
    {
        var words = inner.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.All(w => w[0] is '#' or '.' && Anchor.IsName(w.AsSpan(1))) ? words : null;
    }

    private static MarkdownObject? Owner(InlineProcessor processor, StringSlice slice, int length)
    {
        if (processor.Block is HeadingBlock heading && slice.AsSpan()[length..].IsWhiteSpace())
        {
            return heading;
        }

        return processor.Inline is LinkInline link && link.Span.End == processor.GetSourcePosition(slice.Start) - 1 ? link : null;
    }
}

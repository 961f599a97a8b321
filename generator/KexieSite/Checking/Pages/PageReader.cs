using System.Buffers;
using System.Collections.Immutable;
using System.Net;

namespace KexieSite.Checking.Pages;

/// <summary>
/// Reads of a rendered page what the checks ask. A scan, no tree: a page that templates wrote is well formed, and ten thousand of them are
/// read in the time in which a parser builds the trees of five hundred.
/// </summary>
internal ref struct PageReader(ReadOnlySpan<char> html)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \n\t=>/");
    private static readonly ImmutableArray<string> RawText = ["script", "style", "textarea", "title"];

    private readonly ReadOnlySpan<char> html = html;
    private readonly HashSet<string> ids = [];
    private int position;
    private string title = "";
    private bool hasDescription;

    /// <summary>Reads a page.</summary>
    public static PageFacts Read(ReadOnlySpan<char> html)
    {
        var reader = new PageReader(html);
        var (links, pictures, repeated) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        while (reader.NextTag() is { Length: > 0 } name)
        {
            reader.ReadTag(name, links, pictures, repeated);
        }

        return new PageFacts(reader.title, reader.hasDescription, [.. repeated], links, pictures);
    }

    private ReadOnlySpan<char> NextTag()
    {
        while (html[position..].IndexOf('<') is var offset and >= 0)
        {
            position += offset + 1;
            if (html[position..].StartsWith("!--", StringComparison.Ordinal))
            {
                var end = html[position..].IndexOf("-->", StringComparison.Ordinal);
                position = end < 0 ? html.Length : position + end;
            }
            else if (position < html.Length && char.IsAsciiLetter(html[position]))
            {
                var end = html[position..].IndexOfAny(NameEnds);
                var name = html.Slice(position, end < 0 ? html.Length - position : end);
                position += name.Length;
                return name;
            }
        }

        return [];
    }

    private void ReadTag(ReadOnlySpan<char> name, HashSet<string> links, HashSet<string> pictures, HashSet<string> repeated)
    {
        var (isDescription, hasContent) = (false, false);
        while (NextAttribute(out var attribute, out var value))
        {
            switch (attribute)
            {
                case "id" when value.Length > 0 && !ids.Add(value.ToString()):
                    _ = repeated.Add(value.ToString());
                    break;
                case "href" or "action" when name is "a" or "area" or "form" && value is ['/', ..]:
                    _ = links.Add(Decoded(Path(value)));
                    break;
                case "src" when name is "img" && value is ['/', ..]:
                    _ = pictures.Add(Decoded(Path(value)));
                    break;
                case "name" when name is "meta" && value is "description":
                    isDescription = true;
                    break;
                case "content" when name is "meta":
                    hasContent = !value.IsWhiteSpace();
                    break;
            }
        }

        hasDescription |= isDescription && hasContent;
        if (RawText.Contains(name.ToString()))
        {
            SkipText(name);
        }
    }

    private void SkipText(ReadOnlySpan<char> name)
    {
        var end = html[position..].IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        var text = html.Slice(position, end < 0 ? html.Length - position : end);
        if (name is "title" && title.Length == 0)
        {
            title = WebUtility.HtmlDecode(text.ToString()).Trim();
        }

        position += text.Length;
    }

    private bool NextAttribute(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = [];
        value = [];
        var start = html[position..].IndexOfAnyExcept(" \n\t/");
        if (start < 0 || html[position + start] == '>')
        {
            position = start < 0 ? html.Length : position + start + 1;
            return false;
        }

        position += start;
        var length = html[position..].IndexOfAny(NameEnds) is var end and > 0 ? end : 1;
        name = html.Slice(position, length);
        position += length;
        if (position < html.Length && html[position] == '=')
        {
            position++;
            value = Value();
        }

        return true;
    }

    private ReadOnlySpan<char> Value()
    {
        var quote = position < html.Length && html[position] is '"' or '\'' ? html[position] : '\0';
        position += quote == '\0' ? 0 : 1;
        var length = quote == '\0' ? html[position..].IndexOfAny(" \n\t>") : html[position..].IndexOf(quote);
        var value = html.Slice(position, length < 0 ? html.Length - position : length);
        position += value.Length + (quote == '\0' ? 0 : 1);
        position = Math.Min(position, html.Length);
        return value;
    }

    private static ReadOnlySpan<char> Path(ReadOnlySpan<char> address) => address.IndexOfAny('?', '#') is var end and >= 0 ? address[..end] : address;

    private static string Decoded(ReadOnlySpan<char> value) => value.Contains('&') ? WebUtility.HtmlDecode(value.ToString()) : value.ToString();
}

/// <summary>What the checks ask of a page.</summary>
/// <param name="Title">The window's title; empty where there is none.</param>
/// <param name="HasDescription">Whether it describes itself to search engines.</param>
/// <param name="RepeatedIds">Ids that stand more than once.</param>
/// <param name="Links">The addresses of this site that it links to, without what follows <c>?</c> or <c>#</c>.</param>
/// <param name="Pictures">The addresses of this site's pictures that it shows.</param>
internal sealed record PageFacts(
    string Title, bool HasDescription, ImmutableArray<string> RepeatedIds, IReadOnlySet<string> Links, IReadOnlySet<string> Pictures);

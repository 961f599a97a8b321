using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace KexieSite.Parsing.Dialect;

/// <summary>
/// Reads the finished pieces once more, for their text, their anchors and their headings: what it says holds for what
/// is published, whether Markdown or raw HTML made it.
/// </summary>
internal sealed class MarkupReader
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\n\r");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Blocks = Set(
        "address article aside blockquote br caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul");

    // Read in a row, what stands beside the sentences makes no sense between them.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beside = Set("caption figcaption h1 h2 h3 h4 h5 h6 table");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Silent = Set("rt rp script style template");

    private readonly StringBuilder text;
    private readonly ImmutableArray<string>.Builder anchors = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<OutlineHeading>.Builder outline = ImmutableArray.CreateBuilder<OutlineHeading>();
    private (string? Id, int Start)? heading;
    private readonly ImmutableArray<(int Start, int End)>.Builder asides = ImmutableArray.CreateBuilder<(int Start, int End)>();
    private (string Name, int Start)? aside;
    private string? silentUntil;
    private int preformatted;

    private MarkupReader(int length) => text = new StringBuilder(length);

    public static MarkupText Read(ImmutableArray<BodyPart> parts)
    {
        var reader = new MarkupReader(parts.Sum(part => part is BodyPart.Markup markup ? markup.Html.Length : 0));
        foreach (var part in parts)
        {
            switch (part)
            {
                case BodyPart.Markup markup:
                    reader.ReadMarkup(markup.Html);
                    break;
                case BodyPart.LinkStart link:
                    reader.ReadId(link.Attributes);
                    break;
                case BodyPart.Picture picture:
                    reader.ReadId(picture.Attributes);
                    break;
                case BodyPart.Block { Content: BodyBlock.Gallery gallery }:
                    reader.ReadCaptions(gallery);
                    break;
            }
        }

        return new MarkupText(Trimmed(reader.text), reader.asides.ToImmutable(), reader.anchors.ToImmutable(), reader.outline.ToImmutable());
    }

    private void ReadCaptions(BodyBlock.Gallery gallery)
    {
        BreakLine();
        var start = text.Length;
        foreach (var caption in gallery.Pictures.Select(p => p.Caption))
        {
            BreakLine();
            _ = text.Append(caption);
        }

        BreakLine();
        asides.Add((start, text.Length));
    }

    private void ReadMarkup(string html)
    {
        var position = 0;
        while (position < html.Length)
        {
            var tag = html.IndexOf('<', position);
            var end = tag < 0 ? -1 : html.IndexOf('>', tag);
            ReadText(html.AsSpan(position, (tag < 0 ? html.Length : tag) - position));
            if (end > 0)
            {
                ReadTag(html.AsSpan(tag + 1, end - tag - 1));
            }

            position = end > 0 ? end + 1 : html.Length;
        }
    }

    private void ReadText(ReadOnlySpan<char> written)
    {
        if (silentUntil is not null || written.IsEmpty)
        {
            return;
        }

        var decoded = written.Contains('&') ? WebUtility.HtmlDecode(written.ToString()).AsSpan() : written;
        if (preformatted > 0)
        {
            _ = text.Append(decoded);
            return;
        }

        for (var blank = decoded.IndexOfAny(Blanks); blank >= 0; blank = decoded.IndexOfAny(Blanks))
        {
            _ = text.Append(decoded[..blank]);
            if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                _ = text.Append(' ');
            }

            decoded = decoded[(blank + 1)..];
        }

        _ = text.Append(decoded);
    }

    private void ReadTag(ReadOnlySpan<char> tag)
    {
        var isEnd = tag.StartsWith('/');
        var named = isEnd ? tag[1..] : tag;
        var name = named[..(named.IndexOfAny(' ', '\n', '/') is var stop and >= 0 ? stop : named.Length)];
        if (silentUntil is not null)
        {
            silentUntil = isEnd && name.SequenceEqual(silentUntil) ? null : silentUntil;
            return;
        }

        if (!isEnd && (Silent.Contains(name) || tag.SequenceEqual("sup class=\"footnote-ref\"") || tag.SequenceEqual("span class=\"footnote-back\"")))
        {
            silentUntil = name.ToString();
        }

        if (Blocks.Contains(name))
        {
            BreakLine();
        }
        else if (isEnd && name is "td" or "th")
        {
            ReadText(" ");
        }

        ReadAside(name, isEnd, Beside.Contains(name) || tag.StartsWith("section class=\"footnotes\""));
        preformatted = Math.Max(0, preformatted + (name is not "pre" ? 0 : isEnd ? -1 : 1));
        ReadHeading(name, isEnd, isEnd ? null : ReadId(tag));
    }

    // The outermost one counts: a table's caption is within it.
    private void ReadAside(ReadOnlySpan<char> name, bool isEnd, bool isBeside)
    {
        if (!isEnd && aside is null && isBeside)
        {
            aside = (name.ToString(), text.Length);
        }
        else if (isEnd && aside is var (outer, start) && name.SequenceEqual(outer))
        {
            asides.Add((start, text.Length));
            aside = null;
        }
    }

    private void ReadHeading(ReadOnlySpan<char> name, bool isEnd, string? id)
    {
        if (name is not ['h', >= '2' and <= '6'])
        {
            return;
        }

        if (!isEnd)
        {
            heading = (id, text.Length);
        }
        else if (heading is var (anchor, start))
        {
            if (anchor is not null)
            {
                outline.Add(new OutlineHeading(name[1] - '0', text.ToString(start, text.Length - start).Trim(), anchor));
            }

            heading = null;
        }
    }

    private string? ReadId(ReadOnlySpan<char> attributes)
    {
        var start = attributes.IndexOf(" id=\"", StringComparison.Ordinal) + 5;
        if (start < 5)
        {
            return null;
        }

        var length = attributes[start..].IndexOf('"');
        var id = attributes.Slice(start, Math.Max(length, 0)).ToString();
        anchors.Add(id);
        return id;
    }

    private void BreakLine()
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        if (text.Length > 0 && text[^1] != '\n')
        {
            _ = text.Append('\n');
        }
    }

    private static string Trimmed(StringBuilder text)
    {
        var end = text.Length;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return text.ToString(0, end);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

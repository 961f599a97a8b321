using System.Collections.Immutable;

namespace KexieSite.Parsing.Dialect;

/// <summary>Cuts rendered HTML into pieces at the marks for addresses.</summary>
internal static class BodyAssembler
{
    private const string LinkOpening = "<a href=\"";
    private const string LinkClosing = "</a>";
    private const string PictureOpening = "<img src=\"";

    /// <summary>The pieces of <paramref name="html"/>.</summary>
    public static ImmutableArray<BodyPart> Cut(string html, BodyReferences references)
    {
        var parts = ImmutableArray.CreateBuilder<BodyPart>();
        var (done, searched, isInLink) = (0, 0, false);
        for (var at = NextCut(html, 0, isInLink); at >= 0; at = NextCut(html, searched, isInLink))
        {
            var part = html[at] == '<' ? (new BodyPart.LinkEnd(), at, at + LinkClosing.Length) : AtMark(html, at, references);
            if (part is not var (piece, start, end))
            {
                searched = at + 1;
                continue;
            }

            AddMarkup(parts, html, done, start);
            parts.Add(piece);
            isInLink = piece is BodyPart.LinkStart || (isInLink && piece is not BodyPart.LinkEnd);
            done = searched = end;
        }

        AddMarkup(parts, html, done, html.Length);
        return parts.ToImmutable();
    }

    // A mark counts only where the renderer and the sanitizer put marks: an entity can put one anywhere else.
    private static (BodyPart Piece, int Start, int End)? AtMark(string html, int at, BodyReferences references)
    {
        var before = html.AsSpan(0, at);
        var markEnd = html.IndexOf(BodyReferences.End, at) + 1;
        var mark = markEnd > 0 ? html.AsSpan(at, markEnd - at) : [];
        if (before.EndsWith(LinkOpening, StringComparison.Ordinal) && references.TryLink(mark, out var link))
        {
            var end = TagEnd(html, markEnd, out var attributes);
            return (new BodyPart.LinkStart(link, attributes), at - LinkOpening.Length, end);
        }

        if (before.EndsWith(PictureOpening, StringComparison.Ordinal) && references.TryPicture(mark, out var picture))
        {
            var end = TagEnd(html, markEnd, out var attributes);
            return (new BodyPart.Picture(picture, attributes), at - PictureOpening.Length, end);
        }

        if (before.EndsWith(BodyReferences.BlockOpening, StringComparison.Ordinal) && references.TryBlock(mark, out var block)
            && html.AsSpan(markEnd).StartsWith(BodyReferences.BlockClosing, StringComparison.Ordinal))
        {
            return (new BodyPart.Block(block), at - BodyReferences.BlockOpening.Length, markEnd + BodyReferences.BlockClosing.Length);
        }

        return before.EndsWith(" src=\"", StringComparison.Ordinal) && references.TryLink(mark, out var address)
            ? (new BodyPart.Address(address), at, markEnd)
            : null;
    }

    private static int NextCut(string html, int from, bool isInLink)
    {
        var mark = html.IndexOf(BodyReferences.Begin, from);
        var closing = isInLink ? html.IndexOf(LinkClosing, from, StringComparison.Ordinal) : -1;
        return closing >= 0 && (mark < 0 || closing < mark) ? closing : mark;
    }

    // No attribute value holds a bare '>'.
    private static int TagEnd(string html, int markEnd, out string attributes)
    {
        var end = html.IndexOf('>', markEnd);
        attributes = html[(markEnd + 1)..end];
        return end + 1;
    }

    private static void AddMarkup(ImmutableArray<BodyPart>.Builder parts, string html, int start, int end)
    {
        if (end > start)
        {
            parts.Add(new BodyPart.Markup(html[start..end]));
        }
    }
}

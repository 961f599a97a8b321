using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KexieSite.Parsing.Dialect;

/// <summary>
/// The links and pictures of a body while it is rendered. In the rendered HTML a number between two characters that
/// no text can hold stands for each address, until the HTML is cut into pieces.
/// </summary>
internal sealed class BodyReferences(BodySource source, BodyFindings findings)
{
    public const char Begin = '\uFDD0';
    public const char End = '\uFDD1';

    /// <summary>Around the mark of a block: an element that closes a paragraph before it.</summary>
    public const string BlockOpening = "<div>";
    public const string BlockClosing = "</div>";

    private const string BlockMark = "b";

    private readonly List<BodyBlock> blocks = [];
    private readonly List<BodyLink> links = [];
    private readonly List<BodyPicture> pictures = [];
    private readonly HashSet<BodyLink> made = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the writer calls each of the footnotes, by their numbers.</summary>
    public Dictionary<int, string> NoteLabels { get; } = [];

    /// <summary>The mark for a writer's link, or null, with a finding, when it leads nowhere.</summary>
    public string? Link(string written, int start, int end)
    {
        if (Read(written, start, end) is not { } target)
        {
            return null;
        }

        links.Add(new BodyLink(written, target, source.Span(start, end)));
        return Mark(links.Count - 1);
    }

    /// <summary>The mark for a link that the renderer makes by itself to a place in the same text.</summary>
    public string Own(string fragment, int start, int end)
    {
        var link = new BodyLink("#" + fragment, new LinkTarget.SameDocument(fragment), source.Span(start, end));
        _ = made.Add(link);
        links.Add(link);
        return Mark(links.Count - 1);
    }

    /// <summary>The mark for a picture of the site, or the mark for a link to a picture elsewhere, or, with a finding, neither.</summary>
    public (string? Picture, string? Link) Picture(string written, string alt, string title, int start, int end)
    {
        switch (Read(written, start, end))
        {
            case null:
                return default;
            case LinkTarget.Outside outside:
                findings.Add(MarkdownRules.OutsidePicture, start, end, outside.Url);
                links.Add(new BodyLink(written, outside, source.Span(start, end)));
                return (null, Mark(links.Count - 1));
            case LinkTarget.SameDocument:
                findings.Add(MarkdownRules.NoPicture, start, end, written);
                return default;
            case var target:
                pictures.Add(new BodyPicture(written, target, alt, title, source.Span(start, end)));
                return (Mark(pictures.Count - 1), null);
        }
    }

    /// <summary>A picture of the site without a mark, for a gallery; null, with a finding, for anything else.</summary>
    public BodyPicture? OwnPicture(string written, string alt, string title, int start, int end)
    {
        switch (Read(written, start, end))
        {
            case null:
                return null;
            case LinkTarget.Outside outside:
                findings.Add(MarkdownRules.OutsideGalleryPicture, start, end, outside.Url);
                return null;
            case LinkTarget.SameDocument:
                findings.Add(MarkdownRules.NoPicture, start, end, written);
                return null;
            case var target:
                return new BodyPicture(written, target, alt, title, source.Span(start, end));
        }
    }

    /// <summary>The mark for a block.</summary>
    public string Mark(BodyBlock block)
    {
        blocks.Add(block);
        return string.Create(CultureInfo.InvariantCulture, $"{Begin}{BlockMark}{blocks.Count - 1}{End}");
    }

    /// <summary>Whether the renderer made the link, not the writer.</summary>
    public bool IsOwn(BodyLink link) => made.Contains(link);

    public bool TryLink(ReadOnlySpan<char> mark, [NotNullWhen(true)] out BodyLink? link) => TryAt(links, mark, out link);

    public bool TryPicture(ReadOnlySpan<char> mark, [NotNullWhen(true)] out BodyPicture? picture) => TryAt(pictures, mark, out picture);

    public bool TryBlock(ReadOnlySpan<char> mark, [NotNullWhen(true)] out BodyBlock? block)
    {
        var isBlock = mark.Length > 3 && mark[1..].StartsWith(BlockMark, StringComparison.Ordinal);
        block = null;
        return isBlock && TryAt(blocks, string.Concat(mark[..1], mark[(1 + BlockMark.Length)..]), out block);
    }

    private LinkTarget? Read(string written, int start, int end)
    {
        var reading = LinkReader.Read(written, source.File);
        if (reading.Broken is { } rule)
        {
            findings.Add(rule, start, end, reading.Arguments);
        }

        return reading.Target;
    }

    private static string Mark(int index) => string.Create(CultureInfo.InvariantCulture, $"{Begin}{index}{End}");

    private static bool TryAt<T>(List<T> list, ReadOnlySpan<char> mark, [NotNullWhen(true)] out T? item)
        where T : class
    {
        var isMark = mark.Length > 2 && mark[0] == Begin && mark[^1] == End;
        item = isMark && int.TryParse(mark[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count
            ? list[index]
            : null;
        return item is not null;
    }
}

using System.Text;
using AngleSharp.Dom;
using KexieSite.Diagnostics;
using KexieSite.Parsing.Dialect;

namespace KexieSite.Parsing.Sanitizing;

/// <summary>Writes the allowed part of a tree. With <paramref name="origin"/> it tells what it leaves out, and where that stood.</summary>
internal sealed class TreeWriter(StringBuilder output, BodyReferences references, BodyFindings findings, RawPlaces? origin)
{
    // Far above what HtmlDepth and Markdig's own limit let pass: the stack is safe even if both were wrong.
    private const int MaximumDepth = 1_000;

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> kept = new(StringComparer.Ordinal);
    private bool isInLink;

    /// <summary>Keeps the names of the text's own headings and notes for them, whatever raw HTML before them calls itself.</summary>
    public void KeepIds(IEnumerable<INode> nodes)
    {
        foreach (var element in nodes.OfType<IElement>().SelectMany(e => e.QuerySelectorAll("[id]").Prepend(e)))
        {
            if (element.Id is { } id && !IsRaw(element))
            {
                _ = kept.Add(id);
            }
        }
    }

    /// <summary>Writes a node and what it holds.</summary>
    public void Write(INode node, int depth)
    {
        if (node is IText text)
        {
            output.AppendEscaped(text.Data);
        }
        else if (node is IElement element && depth < MaximumDepth)
        {
            WriteElement(element, depth);
        }
    }

    private void WriteElement(IElement element, int depth)
    {
        var name = element.LocalName == "h1" ? "h2" : element.LocalName;
        if (AllowList.IsRemovedWhole(name) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
        {
            Tell(element, MarkdownRules.ElementRemoved, element.LocalName);
            return;
        }

        switch (name)
        {
            case "a":
                WriteLink(element, depth);
                break;
            case "img":
                WritePicture(element);
                break;
            case "div" when IsBlock(element):
                _ = output.Append(BodyReferences.BlockOpening).Append(element.TextContent).Append(BodyReferences.BlockClosing);
                break;
            case "input" when element.GetAttribute("type") != "checkbox":
                Tell(element, MarkdownRules.ElementRemoved, name);
                break;
            case var _ when AllowList.Allows(name):
                WriteAllowed(element, name, depth);
                break;
            default:
                Tell(element, MarkdownRules.ElementRemoved, name);
                WriteChildren(element, depth);
                break;
        }
    }

    private void WriteAllowed(IElement element, string name, int depth)
    {
        _ = output.Append('<').Append(name);
        if (name is "audio" or "video" or "source")
        {
            WriteMediaAddress(element);
        }

        WriteRequired(element, name);

        WriteAttributes(element, name);
        _ = output.Append('>');
        if (!AllowList.IsVoid(name))
        {
            // A parser drops the first line break in <pre>.
            _ = name == "pre" && element.FirstChild is IText { Data: ['\n', ..] } ? output.Append('\n') : output;
            WriteChildren(element, depth);
            _ = output.Append("</").Append(name).Append('>');
        }
    }

    // Without controls a sound is not there for the reader, and the box of a task list is nobody's to tick.
    private void WriteRequired(IElement element, string name)
    {
        var required = name switch
        {
            "audio" or "video" => "controls",
            "input" => "disabled",
            _ => null,
        };
        if (required is not null && !element.HasAttribute(required))
        {
            output.AppendAttribute(required, "");
        }
    }

    private void WriteLink(IElement link, int depth)
    {
        var href = link.GetAttribute("href");
        var mark = href is null || isInLink ? null : references.TryLink(href, out _) ? href : NewLink(link, href);
        var name = mark is null ? "span" : "a";
        _ = output.Append('<').Append(name);
        if (mark is not null)
        {
            _ = output.Append(" href=\"").Append(mark).Append('"');
        }

        WriteAttributes(link, "a");
        _ = output.Append('>');
        var wasInLink = isInLink;
        isInLink |= mark is not null;
        WriteChildren(link, depth);
        isInLink = wasInLink;
        _ = output.Append("</").Append(name).Append('>');
    }

    private string? NewLink(IElement link, string href)
    {
        var (start, end) = Place(link);
        return origin is null ? null : references.Link(href, start, end);
    }

    private void WritePicture(IElement picture)
    {
        var (alt, title) = (picture.GetAttribute("alt") ?? "", picture.GetAttribute("title") ?? "");
        var src = picture.GetAttribute("src") ?? "";
        var (mark, link) = references.TryPicture(src, out _) ? (src, null) : NewPicture(picture, src, alt, title);
        if (mark is not null)
        {
            _ = output.Append("<img src=\"").Append(mark).Append('"');
            if (!picture.HasAttribute("alt"))
            {
                output.AppendAttribute("alt", "");
            }

            WriteAttributes(picture, "img");
            _ = output.Append('>');
        }
        else if (link is not null && !isInLink)
        {
            _ = output.Append("<a href=\"").Append(link).Append("\">");
            output.AppendEscaped(alt.Length > 0 ? alt : src);
            _ = output.Append("</a>");
        }
        else
        {
            output.AppendEscaped(alt);
        }
    }

    private (string? Picture, string? Link) NewPicture(IElement picture, string src, string alt, string title)
    {
        var (start, end) = Place(picture);
        return origin is null ? default : references.Picture(src, alt, title, start, end);
    }

    // Sounds and films of other sites would tell them who reads the page, as pictures would.
    private void WriteMediaAddress(IElement media)
    {
        if (media.GetAttribute("src") is not { } src)
        {
            return;
        }

        var (start, end) = Place(media);
        var mark = references.TryLink(src, out _) ? src : origin is null ? null : references.Link(src, start, end);
        if (mark is not null && references.TryLink(mark, out var link) && link.Target is (LinkTarget.File or LinkTarget.Address))
        {
            _ = output.Append(" src=\"").Append(mark).Append('"');
        }
        else
        {
            Tell(media, MarkdownRules.AttributeRemoved, "src", media.LocalName);
        }
    }

    private void WriteAttributes(IElement element, string name)
    {
        foreach (var attribute in element.Attributes)
        {
            var key = attribute.Name;
            if (key is ("href" or "src") && AllowList.Allows(name, key))
            {
                continue;
            }

            var value = AllowList.Allows(name, key) ? AttributeValues.Clean(key, attribute.Value) : null;
            if (value is null || (key == "id" && ((IsRaw(element) && kept.Contains(value)) || !ids.Add(value))))
            {
                Tell(element, MarkdownRules.AttributeRemoved, key, name);
            }
            else
            {
                output.AppendAttribute(key, value);
            }
        }
    }

    private void WriteChildren(IElement element, int depth)
    {
        foreach (var child in element.ChildNodes)
        {
            Write(child, depth + 1);
        }
    }

    private void Tell(IElement element, DiagnosticRule rule, params ReadOnlySpan<object> arguments)
    {
        if (origin is not null)
        {
            var (start, end) = Place(element);
            findings.AddOncePerLine(rule, start, end, arguments);
        }
    }

    private (int Start, int End) Place(IElement element)
    {
        var start = RawPlace(element) ?? 0;
        return (start, start + element.LocalName.Length + 1);
    }

    // The mark of a ::: block; a writer's own HTML cannot make one.
    private bool IsBlock(IElement element) =>
        element is { ChildElementCount: 0, FirstChild: IText { Data: [BodyReferences.Begin, ..] } } && !IsRaw(element) && references.TryBlock(element.TextContent, out _);

    private bool IsRaw(IElement element) => RawPlace(element) is not null;

    private int? RawPlace(IElement element) =>
        element.SourceReference is { } reference ? origin?.Source(reference.Position.Position - 1) : null;
}

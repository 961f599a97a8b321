using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using KexieSite.Importing;
using KexieSite.Parsing;

namespace KexieSite.Exporting;

/// <summary>Reads the running text of a body into a line.</summary>
internal sealed class BodyLine(InlineLine line, ImmutableArray<BodyPart> parts)
{
    /// <summary>Reads a node and what is in it.</summary>
    public void Read(INode node) => Read(node, strong: false, emphasis: false);

    private void Read(INode node, bool strong, bool emphasis)
    {
        if (node is IText text)
        {
            line.Text(text.Data, strong, emphasis);
        }
        else if (node is IElement element)
        {
            ReadElement(element, strong, emphasis);
        }
    }

    private void ReadElement(IElement element, bool strong, bool emphasis)
    {
        switch (element.LocalName)
        {
            case "br":
                line.Add(new InlineBreak());
                break;
            case "img" when BodyHtml.PartOf<BodyPart.Picture>(element, parts) is { } picture:
                line.Add(new InlinePicture(picture.Image.Written, picture.Image.Alt));
                break;
            case "a" when BodyHtml.PartOf<BodyPart.LinkStart>(element, parts) is { } link:
                var start = line.Count;
                ReadChildren(element, strong, emphasis);
                line.Link(start, link.Link.Written);
                break;
            case "sup" when element.ClassName == "footnote-ref":
                AddNote(element);
                break;
            case "input":
                line.Add(new InlineTask(element.HasAttribute("checked")));
                break;
            case "span" when element.ClassName == "footnote-back":
            case "rp" or "rt" or "script" or "style" or "template":
                break;
            default:
                ReadChildren(element, strong || element.LocalName is "strong" or "b", emphasis || element.LocalName is "em" or "i");
                break;
        }
    }

    private void ReadChildren(IElement element, bool strong, bool emphasis)
    {
        foreach (var child in element.ChildNodes)
        {
            Read(child, strong, emphasis);
        }
    }

    private void AddNote(IElement mark)
    {
        if (int.TryParse(mark.TextContent, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            line.Add(new InlineFootnote(number));
        }
    }
}

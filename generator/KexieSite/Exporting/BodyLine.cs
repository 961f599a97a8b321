using System.Globalization;
using AngleSharp.Dom;
using KexieSite.Importing;
using KexieSite.Parsing;

namespace KexieSite.Exporting;

/// <summary>Reads the running text of a body into a line.</summary>
internal sealed class BodyLine(InlineLine line, MarkdownBody body)
{
    /// <summary>Reads a node and what is in it.</summary>
    public void Read(INode node) => Read(node, new InlineText(""));

    /// <summary>The name that a writer gave a footnote; empty where it is a number, or no name that a mark can have anywhere.</summary>
    public static string LabelOf(MarkdownBody body, int number) =>
        number > 0 && number <= body.NoteLabels.Length && body.NoteLabels[number - 1] is var label && NoteLabel.IsName(label) ? label : "";

    private void Read(INode node, InlineText look)
    {
        if (node is IText text)
        {
            line.Add(look with { Text = text.Data });
        }
        else if (node is IElement element)
        {
            ReadElement(element, look);
        }
    }

    private void ReadElement(IElement element, InlineText look)
    {
        switch (element.LocalName)
        {
            case "br":
                line.Add(new InlineBreak());
                break;
            case "img" when BodyHtml.PartOf<BodyPart.Picture>(element, body.Parts) is { } picture:
                line.Add(new InlinePicture(picture.Image.Written, picture.Image.Alt));
                break;
            case "a" when BodyHtml.PartOf<BodyPart.LinkStart>(element, body.Parts) is { } link:
                var start = line.Count;
                ReadChildren(element, look);
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
                ReadChildren(element, Look(element, look));
                break;
        }
    }

    private void ReadChildren(IElement element, InlineText look)
    {
        foreach (var child in element.ChildNodes)
        {
            Read(child, look);
        }
    }

    private static InlineText Look(IElement element, InlineText look) => element.LocalName switch
    {
        "strong" or "b" => look with { Strong = true },
        "em" or "i" => look with { Emphasis = true },
        "del" or "s" or "strike" => look with { Struck = true },
        "code" => look with { IsCode = true },
        _ => look,
    };

    private void AddNote(IElement mark)
    {
        if (int.TryParse(mark.TextContent, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            line.Add(new InlineFootnote(number) { Label = LabelOf(body, number) });
        }
    }
}

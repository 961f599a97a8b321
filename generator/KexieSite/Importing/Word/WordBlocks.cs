using System.Collections.Immutable;
using System.Xml.Linq;
using static KexieSite.Importing.Word.WordNames;

namespace KexieSite.Importing.Word;

/// <summary>Reads paragraphs and tables in the order of the text.</summary>
/// <param name="sources">What they refer to.</param>
/// <param name="relations">The references of the part that they stand in.</param>
internal sealed class WordBlocks(WordSources sources, WordRelations relations)
{
    private readonly WordFields fields = new(sources);

    /// <summary>Reads a container: the body, a cell, a text box, a note.</summary>
    public ImmutableArray<WordBlock> Read(XElement container)
    {
        var blocks = new List<WordBlock>();
        ReadInto(blocks, container, new RunReader(sources, relations, fields), goesOn: false);
        return [.. blocks];
    }

    // Whether the last paragraph's end was deleted, so that the next one goes on with it.
    private bool ReadInto(List<WordBlock> blocks, XElement container, RunReader runs, bool goesOn)
    {
        foreach (var child in container.Elements())
        {
            switch (child.IsWord() ? child.Name.LocalName : child.Name == Mc + "AlternateContent" ? "alternate" : "")
            {
                case "p":
                    goesOn = ReadParagraph(blocks, child, runs, goesOn);
                    break;
                case "tbl" when !fields.IsSilent:
                    blocks.Add(new WordTables(sources, this).Read(child));
                    break;
                case "sdt" when IsContents(child):
                    sources.Findings.Count(WordRules.Contents);
                    break;
                case "sdt":
                    goesOn = ReadInto(blocks, child.Element(W + "sdtContent") ?? new XElement(W + "sdtContent"), runs, goesOn);
                    break;
                case "ins" or "moveTo" or "customXml" or "smartTag":
                    goesOn = ReadInto(blocks, child, runs, goesOn);
                    break;
                case "alternate":
                    goesOn = ReadInto(blocks, Alternative.Of(child), runs, goesOn);
                    break;
                case "altChunk":
                    sources.Findings.Count(WordRules.Embedded);
                    break;
            }
        }

        return goesOn;
    }

    private static bool IsContents(XElement control) =>
        control.Element(W + "sdtPr")?.Element(W + "docPartObj").Value("docPartGallery") == "Table of Contents";

    private bool ReadParagraph(List<WordBlock> blocks, XElement paragraph, RunReader runs, bool goesOn)
    {
        var properties = paragraph.Element(W + "pPr");
        var style = properties.Value("pStyle");
        if (OutlineOf(properties, style) is not null)
        {
            fields.EndParagraph(isHeading: true);
        }

        runs.Begin(style, goesOn);
        runs.Read(paragraph);
        fields.EndParagraph(isHeading: false);
        var mark = properties?.Element(W + "rPr");
        if (mark?.Element(W + "del") is not null || mark?.Element(W + "moveFrom") is not null)
        {
            return true;
        }

        var look = Look(paragraph, properties, style, runs);
        if (!look.Style.StartsWith("toc ", StringComparison.Ordinal))
        {
            var content = WithTask(Labelled(runs.Line, look), look);
            blocks.Add(new WordParagraph(content, look) { Verbatim = IsVerbatim(properties, look.Style) ? runs.Line.Verbatim() : null, Language = Marked(paragraph, e => e.Names) ?? "" });
            blocks.AddRange(Marked(paragraph, e => e.Blocks) is { } kept ? [new WordParagraph([], new WordLook { Style = look.Style }) { Kept = kept }] : []);
        }

        blocks.AddRange(runs.Floating.Select(picture => new WordParagraph([picture], new WordLook())));
        foreach (var box in runs.TextBoxes)
        {
            blocks.AddRange(new WordBlocks(sources, relations).Read(box));
        }

        return false;
    }

    // What an export says of a place that it marked.
    private T? Marked<T>(XElement paragraph, Func<ExportedText, ImmutableDictionary<string, T>> marks)
        where T : class =>
        sources.Exported is not { } exported ? null
        : paragraph.Descendants(W + "bookmarkStart").Select(b => marks(exported).GetValueOrDefault(b.Attribute(W + "name")?.Value ?? "")).FirstOrDefault(found => found is not null);

    // Numbers that no Markdown list has, and those of headings, are words of the line.
    private static ImmutableArray<ImportedInline> Labelled(InlineLine line, WordLook look)
    {
        if (look.Item is not { Label.Length: > 0 } item || (item.Mark == WordMark.Number && look.Outline is null))
        {
            return line.Complete();
        }

        var labelled = new InlineLine();
        labelled.Text(item.Label + (char.IsAsciiLetterOrDigit(item.Label[^1]) || item.Label[^1] is '.' or ')' ? " " : ""));
        var content = line.Complete();
        foreach (var piece in content)
        {
            labelled.Add(piece);
        }

        return content.IsEmpty ? content : labelled.Complete();
    }

    // How an export writes the box of a task.
    private ImmutableArray<ImportedInline> WithTask(ImmutableArray<ImportedInline> content, WordLook look) =>
        sources.Exported is not null && look.Item is not null && content is [InlineText { IsCode: false, Text: [('☐' or '☑') and var box, ' ', .. var words] } first, ..]
            ? [new InlineTask(box == '☑'), first with { Text = words }, .. content[1..]]
            : content;

    // Within a list or a quote, an export leaves the paragraph its style.
    private bool IsVerbatim(XElement? properties, string styleName) =>
        styleName == "source code" || (sources.Exported is not null && properties.Toggle("wordWrap") == false);

    // Word and pandoc draw a shape that says it is a rule, LibreOffice has a style. A border alone may be the red line of a letter's head.
    private bool IsRule(XElement paragraph, XElement? properties, string styleName) =>
        styleName == "horizontal line" || paragraph.Descendants(V + "rect").Any(shape => shape.Attribute(O + "hr")?.Value is "t" or "true" or "1")
        || (sources.Exported is not null && properties?.Element(W + "pBdr")?.Element(W + "bottom") is not null);

    private WordLook Look(XElement paragraph, XElement? properties, string? style, RunReader runs)
    {
        var numbering = properties?.Element(W + "numPr") ?? sources.Styles.Paragraph(style, "numPr");
        var name = sources.Styles.Name(style);
        var isRule = runs.Line.Complete().IsEmpty && IsRule(paragraph, properties, name);
        var isEmpty = runs.Line.Count == 0 && !isRule;
        var place = properties?.Element(W + "jc") ?? sources.Styles.Paragraph(style, "jc");
        return new WordLook
        {
            Outline = OutlineOf(properties, style),
            Style = name,
            IsRule = isRule,
            Anchor = Marked(paragraph, e => e.Anchors) ?? "",
            Place = Place(place?.Attribute(W + "val")?.Value, properties),
            Alignment = properties.Value("jc") switch
            {
                "left" or "start" => ColumnAlignment.Left,
                "center" => ColumnAlignment.Centre,
                "right" or "end" => ColumnAlignment.Right,
                _ => ColumnAlignment.None,
            },
            Size = runs.Size,
            IsStrong = runs.IsStrong,
            Item = isEmpty || numbering is null ? null : sources.Numbering.Count(numbering.Value("numId"), numbering.Number("ilvl") ?? 0),
        };
    }

    private int? OutlineOf(XElement? properties, string? style) =>
        !sources.Styles.Name(style).StartsWith("toc ", StringComparison.Ordinal)
        && (properties.Number("outlineLvl") ?? sources.Styles.Outline(style)) is >= 0 and < 9 and var level ? level : null;

    // A signature is often pushed to the right with an indent of ten characters and more.
    private static LinePlace Place(string? alignment, XElement? properties)
    {
        var indent = properties?.Element(W + "ind");
        var left = indent.NumberOf("left") ?? indent.NumberOf("start") ?? 0;
        var characters = indent.NumberOf("firstLineChars") ?? indent.NumberOf("leftChars") ?? 0;
        return alignment switch
        {
            "center" => LinePlace.Centre,
            "right" or "end" => LinePlace.Right,
            _ => left > 3500 || characters > 1000 || indent.NumberOf("firstLine") > 3500 ? LinePlace.Right : LinePlace.Left,
        };
    }
}

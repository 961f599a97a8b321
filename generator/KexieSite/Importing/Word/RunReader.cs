using System.Xml.Linq;
using static KexieSite.Importing.Word.WordNames;

namespace KexieSite.Importing.Word;

/// <summary>Reads what stands in a paragraph: runs, links, fields, pictures, notes, tracked changes.</summary>
/// <param name="sources">What the runs refer to.</param>
/// <param name="relations">The references of the part that the paragraph stands in.</param>
/// <param name="fields">The fields that are open; they may go over paragraphs.</param>
internal sealed class RunReader(WordSources sources, WordRelations relations, WordFields fields)
{
    private InlineLine line = new();
    private string? style;

    /// <summary>Text boxes and floating pictures that hang on the paragraph: they stand behind it.</summary>
    public List<XElement> TextBoxes { get; private set; } = [];

    public List<InlinePicture> Floating { get; private set; } = [];

    /// <summary>The size of the largest letters, in half points.</summary>
    public int Size { get; private set; }

    /// <summary>Whether there are letters, and all of them are bold.</summary>
    public bool IsStrong { get; private set; }

    private bool hasPlain;

    /// <summary>Begins a paragraph; <paramref name="goesOn"/>: it is one with the last, whose end was deleted.</summary>
    public void Begin(string? paragraphStyle, bool goesOn)
    {
        style = paragraphStyle;
        if (!goesOn)
        {
            (line, TextBoxes, Floating, Size, IsStrong, hasPlain) = (new InlineLine(), [], [], 0, false, false);
        }
    }

    /// <summary>The line as it is now.</summary>
    public InlineLine Line => line;

    /// <summary>Reads the children of a paragraph, a link or a container in it.</summary>
    public void Read(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name == Mc + "AlternateContent")
            {
                Read(Alternative.Of(child));
            }
            else if (child.Name.Namespace == M)
            {
                sources.Findings.Count(WordRules.Formulas);
                AddText(string.Concat(child.Descendants(M + "t").Select(t => t.Value)), Look(null));
            }
            else if (child.IsWord())
            {
                ReadPart(child);
            }
        }
    }

    private void ReadPart(XElement part)
    {
        switch (part.Name.LocalName)
        {
            case "r":
                ReadRun(part);
                break;
            case "hyperlink":
                ReadLink(part);
                break;
            case "bookmarkStart" or "bookmarkEnd":
                sources.Notes.Follow(part);
                break;
            case "sdt":
                Read(part.Element(W + "sdtContent") ?? part);
                break;
            case "ins" or "moveTo":
                sources.Findings.Insertions++;
                Read(part);
                break;
            case "del" or "moveFrom":
                sources.Findings.Deletions++;
                break;
            case "fldSimple" when WordFields.IsContents(part.Attribute(W + "instr")?.Value ?? ""):
                sources.Findings.Count(WordRules.Contents);
                break;
            case "smartTag" or "customXml" or "fldSimple" or "dir" or "bdo":
                Read(part);
                break;
        }
    }

    private void ReadLink(XElement link)
    {
        var start = line.Count;
        Read(link);
        if (WordLinks.Of(link, relations, sources) is var (target, place))
        {
            line.Link(start, target, place);
        }
    }

    private void ReadRun(XElement run)
    {
        var look = Look(run.Element(W + "rPr"));
        if (look.IsHidden)
        {
            CountHidden(run);
            return;
        }

        foreach (var child in run.Elements())
        {
            if (child.Name == Mc + "AlternateContent")
            {
                foreach (var inner in Alternative.Of(child).Elements())
                {
                    ReadRunPart(inner, look);
                }
            }
            else
            {
                ReadRunPart(child, look);
            }
        }
    }

    private RunLook Look(XElement? look) => new(look, style, sources.Styles);

    private void CountHidden(XElement run)
    {
        if (!fields.IsSilent)
        {
            sources.Findings.CountWords(WordRules.Hidden, string.Concat(run.Elements(W + "t").Select(t => t.Value)));
        }

        // A field may begin in hidden letters and end in others.
        foreach (var mark in run.Elements(W + "fldChar"))
        {
            fields.Follow(mark, line);
        }
    }

    private void ReadRunPart(XElement part, RunLook look)
    {
        switch (part.IsWord() ? part.Name.LocalName : "")
        {
            case "fldChar":
                fields.Follow(part, line);
                break;
            case "instrText":
                fields.Code(part.Value);
                break;
            case var _ when fields.IsSilent:
                break;
            case "t":
                AddText(part.Value, look);
                break;
            case "tab" or "ptab":
                AddText("\t", look);
                break;
            case "cr":
                line.Add(new InlineBreak());
                break;
            case "br" when part.Attribute(W + "type")?.Value is null or "textWrapping":
                line.Add(new InlineBreak());
                break;
            case "noBreakHyphen":
                AddText("-", look);
                break;
            case "sym":
                AddSymbol(part, look);
                break;
            case "footnoteReference" or "endnoteReference" when sources.Notes.Take(part) is { } note:
                line.Add(note);
                break;
            case "commentReference":
                sources.Findings.Count(WordRules.Comments);
                break;
            case "ruby":
                Read(part.Element(W + "rubyBase") ?? part);
                break;
            case "drawing" or "pict" or "object":
                ReadDrawing(part);
                break;
        }
    }

    private void AddText(string text, RunLook look)
    {
        if (fields.IsSilent)
        {
            return;
        }

        var words = look.Text(text);
        line.Add(words);
        if (text.AsSpan().Trim().Length > 0)
        {
            Size = Math.Max(Size, look.Size);
            hasPlain |= !words.Strong;
            IsStrong = !hasPlain;
        }

        // Whoever exported a text that has such words meant them to be seen.
        if (words.Struck && sources.Exported is null)
        {
            sources.Findings.CountWords(WordRules.Struck, text);
        }
    }

    private void AddSymbol(XElement symbol, RunLook look)
    {
        if (WordSymbols.Read(symbol) is { } text)
        {
            AddText(text, look);
        }
        else
        {
            sources.Findings.Count(WordRules.Symbols, $"{symbol.Attribute(W + "font")?.Value} {symbol.Attribute(W + "char")?.Value}");
        }
    }

    private void ReadDrawing(XElement drawing)
    {
        var boxes = drawing.Descendants(W + "txbxContent").Where(b => !b.Ancestors(W + "txbxContent").TakeWhile(a => a.Ancestors().Contains(drawing)).Any()).ToList();
        TextBoxes.AddRange(boxes);
        var pictures = sources.Pictures.In(drawing, relations).ToList();
        var isFloating = drawing.Element(Wp + "anchor") is not null;
        foreach (var picture in pictures)
        {
            if (isFloating)
            {
                Floating.Add(picture);
            }
            else
            {
                line.Add(picture);
            }
        }

        if (boxes.Count == 0 && pictures.Count == 0 && drawing.Descendants().Any(e => e.Name.LocalName is "chart" or "relIds" or "OLEObject"))
        {
            sources.Findings.Count(WordRules.Embedded);
        }
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KexieSite.Importing;
using KexieSite.Importing.Word;

namespace KexieSite.Exporting;

/// <summary>Writes running text as runs.</summary>
/// <param name="part">The part that the runs stand in: it holds their links and pictures.</param>
/// <param name="pictures">The pictures by name.</param>
/// <param name="bookmarks">Marks the footnotes.</param>
internal sealed class RunWriter(OpenXmlPart part, FrozenDictionary<string, ReadOnlyMemory<byte>> pictures, BookmarkWriter bookmarks)
{
    private const string Code = "VerbatimChar";

    private readonly Dictionary<int, string> noted = [];
    private readonly PictureWriter drawings = new(part, pictures);
    private int links;

    /// <summary>A paragraph of plain words.</summary>
    public static Paragraph Paragraph(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(Words(text)));

    /// <summary>A paragraph; one with a picture in it is as high as that.</summary>
    public Paragraph Paragraph(ImmutableArray<ImportedInline> content, params ReadOnlySpan<OpenXmlElement> properties)
    {
        var look = new ParagraphProperties(properties.ToArray());
        if (content.Any(p => p is InlinePicture))
        {
            look.SpacingBetweenLines = new SpacingBetweenLines { Line = "579", LineRule = LineSpacingRuleValues.AtLeast };
        }

        var paragraph = new Paragraph(Of(content));
        if (look.HasChildren)
        {
            paragraph.PrependChild(look);
        }

        return paragraph;
    }

    /// <summary>A paragraph of lines that are shown as they are typed. That letters may be divided anywhere tells it from one with code in it.</summary>
    public static Paragraph Verbatim(VerbatimBlock block, params ReadOnlySpan<OpenXmlElement> properties) =>
        new(new ParagraphProperties([.. properties, new WordWrap { Val = false }]), Verbatim(block.Text));

    /// <summary>A paragraph without words, with a line below it.</summary>
    public static Paragraph Rule(params ReadOnlySpan<OpenXmlElement> properties) =>
        new(new ParagraphProperties([.. properties, new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 4, Space = 1 })]));

    /// <summary>The drawing of a picture; null where there is none.</summary>
    public Drawing? Drawing(string name, string alt) => drawings.Of(name, alt);

    private IEnumerable<OpenXmlElement> Of(ImmutableArray<ImportedInline> content) => content.SelectMany(Of);

    private IEnumerable<OpenXmlElement> Of(ImportedInline piece) => piece switch
    {
        InlineText text => [new Run([.. Look(text), Words(text.Text)])],
        InlineLink link => [Link(link)],
        InlineTask task => [new Run(Words(task.IsDone ? "☑ " : "☐ "))],
        InlineBreak => [new Run(new Break())],
        InlinePicture picture => Drawing(picture.File, picture.Alt) is { } drawing ? [new Run(drawing)] : [],
        InlineFootnote note => Note(note),
        _ => [],
    };

    // A note can be referred to once; a second mark is a field that has the number of the first (ECMA-376, part 1, 17.16.5.39).
    private OpenXmlElement[] Note(InlineFootnote note)
    {
        if (noted.TryGetValue(note.Number, out var first))
        {
            return
            [
                Mark(new FieldChar { FieldCharType = FieldCharValues.Begin }),
                Mark(new FieldCode($" NOTEREF {first} \\f \\h ") { Space = SpaceProcessingModeValues.Preserve }),
                Mark(new FieldChar { FieldCharType = FieldCharValues.Separate }),
                Mark(Words(note.Number.ToString(CultureInfo.InvariantCulture))),
                Mark(new FieldChar { FieldCharType = FieldCharValues.End }),
            ];
        }

        var (elements, name) = bookmarks.MarkNote(Mark(new FootnoteReference { Id = note.Number }), note.Label);
        noted.Add(note.Number, name);
        return elements;
    }

    private static Run Mark(OpenXmlElement shown) => new(new RunProperties(new RunStyle { Val = "FootnoteReference" }), shown);

    // Han has no italics: what is stressed gets dots below (GB/T 15834-2011, 4.11).
    private static IEnumerable<RunProperties> Look(InlineText text)
    {
        var look = new RunProperties();
        if (text.IsCode)
        {
            look.Append(new RunStyle { Val = Code });
        }

        if (text.Strong)
        {
            look.Append(new Bold(), new BoldComplexScript());
        }

        if (text.Struck)
        {
            look.Append(new Strike());
        }

        if (text.Emphasis)
        {
            look.Append(new Emphasis { Val = EmphasisMarkValues.Dot });
        }

        return look.HasChildren ? [look] : [];
    }

    private Hyperlink Link(InlineLink link)
    {
        if (link.Target.Length == 0)
        {
            return new Hyperlink(Of(link.Content)) { Anchor = WordBookmark.NameOf(link.Fragment) };
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"rIdLink{++links}");
        _ = part.AddHyperlinkRelationship(new Uri(link.Target, UriKind.Absolute), isExternal: true, id);
        return new Hyperlink(Of(link.Content)) { Id = id };
    }

    // In one paragraph, which stays together when somebody moves it.
    private static Run Verbatim(string text)
    {
        var run = new Run(new RunProperties(new RunStyle { Val = Code }));
        foreach (var (line, i) in text.Split('\n').Select((line, i) => (line, i)))
        {
            run.Append(i == 0 ? [] : new OpenXmlElement[] { new Break() });
            run.Append(line.Split('\t').SelectMany((part, n) => (OpenXmlElement[])(n == 0 ? [Words(part)] : [new TabChar(), Words(part)])));
        }

        return run;
    }

    private static Text Words(string text) => new(Xml(text)) { Space = SpaceProcessingModeValues.Preserve };

    // What XML 1.0 has no place for.
    private static string Xml(string text)
    {
        if (text.All(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF')))
        {
            return text;
        }

        var allowed = text.EnumerateRunes().Where(r => !Rune.IsControl(r) && r.Value is not (0xFFFE or 0xFFFF));
        return string.Concat(allowed.Select(r => r.ToString()));
    }
}

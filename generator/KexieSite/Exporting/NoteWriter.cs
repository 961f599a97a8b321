using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KexieSite.Importing;

namespace KexieSite.Exporting;

/// <summary>Writes footnotes, with the two lines that Word divides them from the text with.</summary>
internal static class NoteWriter
{
    public static Footnotes Of(IEnumerable<FootnoteBlock> notes, BlockWriter writer) => new(
    [
        Line(FootnoteEndnoteValues.Separator, -1, new SeparatorMark()),
        Line(FootnoteEndnoteValues.ContinuationSeparator, 0, new ContinuationSeparatorMark()),
        .. notes.Select(note => Note(note, writer)),
    ]);

    private static Footnote Line(FootnoteEndnoteValues type, int id, OpenXmlElement mark) =>
        new(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "FootnoteText" }), new Run(mark))) { Type = type, Id = id };

    private static Footnote Note(FootnoteBlock note, BlockWriter writer)
    {
        var elements = writer.Write(note.Content, style: "FootnoteText").ToList();
        var first = elements.OfType<Paragraph>().FirstOrDefault();
        if (first is null)
        {
            elements.Insert(0, first = new Paragraph());
        }

        var mark = new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReferenceMark());
        var space = new Run(new Text(" ") { Space = SpaceProcessingModeValues.Preserve });
        _ = first.ParagraphProperties is { } look ? look.InsertAfterSelf(mark) : first.PrependChild(mark);
        _ = mark.InsertAfterSelf(space);
        return new Footnote(elements) { Id = note.Number };
    }
}

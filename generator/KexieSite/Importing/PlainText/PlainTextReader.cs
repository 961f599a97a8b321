using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Importing.Repair;
using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Importing.PlainText;

/// <summary>
/// Reads a plain text, in whatever encoding and however damaged: repairs it, finds its paragraphs and headings, and splits a file that holds several texts.
/// </summary>
public static class PlainTextReader
{
    /// <summary>Reads a file. None, with an error that says why, where it holds no text that can be read. Takes time in proportion to its length.</summary>
    /// <param name="source">Where it lies in the folder that is imported.</param>
    /// <param name="bytes">What is in it.</param>
    public static Checked<ImmutableArray<ImportedDocument>> Read(SourcePath source, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > TextDecoder.MaxLength)
        {
            return new([], [PlainTextRules.TooLarge.At(source, null, bytes.Length / 1024 / 1024, TextDecoder.MaxLength / 1024 / 1024)]);
        }

        var decoded = DecodedText.From(bytes.Span);
        if (bytes.Length > 0 && decoded.Encoding.Length == 0)
        {
            return new([], [PlainTextRules.NotText.At(source, null)]);
        }

        var documents = Documents(source, decoded.Text);
        return documents.Length > 0 ? new(documents, []) : new([], [PlainTextRules.NoText.At(source, null)]);
    }

    private static ImmutableArray<ImportedDocument> Documents(SourcePath source, string text)
    {
        var edited = TextRepair.RepairCopy(text);
        var places = new SourcePlaces(source, text, edited);
        var read = ParagraphReader.Read(edited.Text).ConvertAll(p => (Paragraph: p, Pieces: RunOnText.Split(p.Text)));
        var paragraphs = read.SelectMany(p => p.Pieces.Select(piece => p.Paragraph with { Text = piece })).ToList();
        var (kept, copies) = RepeatedBlocks.Remove(paragraphs);
        var (texts, leftOut) = DocumentSplit.Split(kept);
        var collection = texts.Count > 1 && paragraphs.Count > 0 && TextLine.IsTitle(paragraphs[0].Text) && !texts.TrueForAll(text => TextLine.IsTitle(text[0].Text)) ? paragraphs[0].Text.TrimEnd('。') : null;
        return
        [
            .. texts.Select((paragraphs, i) => (Index: i, Document: TextComposer.Compose(source, paragraphs, collection, places))).Select(text => text.Document with
            {
                Ordinal = text.Index + 1,
                Changes = [.. places.ChangesOf(texts, text.Index)],
                Notes =
                [
                    .. text.Index == 0 && texts.Count > 1 ? new[] { PlainTextRules.Split.At(source, null, texts.Count) } : [],
                    .. text.Index == 0 ? leftOut.Where(p => collection is null || p != paragraphs[0]).Select(p => places.At(PlainTextRules.LeftOut, p.Position, ParagraphOpening.Of(p.Text))) : [],
                    .. text.Document.Notes,
                    .. read.Where(p => p.Pieces.Count > 1 && SourcePlaces.IsIn(texts, text.Index, p.Paragraph.Position)).Select(p => places.At(FormRules.RunOn, p.Paragraph.Position, ParagraphOpening.Of(p.Paragraph.Text))),
                    .. copies.Where(copy => SourcePlaces.IsIn(texts, text.Index, copy.First.Position)).Select(copy => places.At(PlainTextRules.Repeated, copy.First.Position, copy.Count, ParagraphOpening.Of(copy.First.Text))),
                    .. RepeatedBlocks.SaidTwice(texts[text.Index]).Select(said => places.At(PlainTextRules.SaidTwice, said.Second.Position, said.Count, said.Times, ParagraphOpening.Of(said.Second.Text))),
                    .. places.Notes(places.ChangesOf(texts, text.Index)),
                ],
            }),
        ];
    }
}

using System.Collections.Immutable;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomXmlDataProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KexieSite.Importing;
using KexieSite.Importing.Word;

namespace KexieSite.Exporting;

/// <summary>
/// Writes a text as a Word file after GB/T 9704-2012, to be printed, signed and stamped. It has no red head: that belongs to the paper of the office that
/// issues it. The same text gives the same bytes.
/// </summary>
public static class WordFile
{
    // The earliest time that a zip can tell.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // ECMA-376, part 1, 22.5.2.1: programs tell the parts of a file by it.
    private const string ItemId = "{6B0C1F3E-5D0B-4A7C-9E56-0F7B8C2D4A11}";

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(OfficialText text)
    {
        using var memory = new MemoryStream();
        using (var file = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            Fill(file, text);
        }

        return Repacked(memory);
    }

    private static void Fill(WordprocessingDocument file, OfficialText text)
    {
        var main = file.AddMainDocumentPart();
        file.ChangeIdOfPart(main, "rId1");
        Feed(main.AddNewPart<StyleDefinitionsPart>("rIdStyles"), "styles");
        Feed(main.AddNewPart<DocumentSettingsPart>("rIdSettings"), "settings");
        Feed(main.AddNewPart<FontTablePart>("rIdFonts"), "fontTable");
        Feed(main.AddNewPart<FooterPart>("rIdFooterOdd"), "footer-odd");
        Feed(main.AddNewPart<FooterPart>("rIdFooterEven"), "footer-even");
        var lists = new ListWriter(main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering"));
        var bookmarks = new BookmarkWriter();
        var runs = new RunWriter(main, text.Pictures, bookmarks);
        var notes = main.AddNewPart<FootnotesPart>("rIdFootnotes");
        var writer = new BlockWriter(runs, lists, bookmarks);
        main.Document = new Document(new Body(
            [.. Head(text), .. writer.Write(Body(text.Blocks), startsText: true), .. OfficialFoot.Write(text), Section()]));
        notes.Footnotes = NoteWriter.Of(text.Blocks.OfType<FootnoteBlock>(), new BlockWriter(new RunWriter(notes, text.Pictures, bookmarks), lists, bookmarks));
        var properties = file.AddCoreFilePropertiesPart();
        file.ChangeIdOfPart(properties, "rId2");
        properties.FeedData(WordProperties.Of(text));
        if (text.Exported is { } exported)
        {
            var kept = main.AddCustomXmlPart(CustomXmlPartType.CustomXml, "rIdExported");
            kept.FeedData(WordProperties.Xml(ExportedPart.Write(exported with { Anchors = bookmarks.Anchors, Names = bookmarks.Names, Blocks = bookmarks.Blocks })));
            kept.AddNewPart<CustomXmlPropertiesPart>("rId1").DataStoreItem = new DataStoreItem { ItemId = ItemId };
        }
    }

    private static ImmutableArray<ImportedBlock> Body(ImmutableArray<ImportedBlock> blocks) => [.. blocks.Where(b => b is not FootnoteBlock)];

    private static IEnumerable<OpenXmlElement> Head(OfficialText text)
    {
        if (text.Number.Length > 0)
        {
            yield return RunWriter.Paragraph("DocumentNumber", text.Number);
        }

        yield return RunWriter.Paragraph("Title", text.Title);
    }

    // GB/T 9704-2012, 5.1 and 5.2.1: A4, 37 mm above, 28 mm at the left, a type area of 156 by 225 mm; 7.5: the page number 7 mm below it.
    private static SectionProperties Section() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdFooterOdd" },
        new FooterReference { Type = HeaderFooterValues.Even, Id = "rIdFooterEven" },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 2098, Bottom = 1984, Left = 1588, Right = 1474, Header = 851, Footer = 1270, Gutter = 0 },
        new DocGrid { Type = DocGridValues.Lines, LinePitch = 579 });

    private static void Feed(OpenXmlPart part, string name)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream($"KexieSite.Exporting.{name}.xml")
            ?? throw new InvalidOperationException($"the part '{name}' is not embedded");
        part.FeedData(stream);
    }

    // The library stamps every entry with the time of writing.
    private static byte[] Repacked(MemoryStream written)
    {
        using var output = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(written.ToArray()), ZipArchiveMode.Read))
        using (var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = NoTime;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return output.ToArray();
    }
}

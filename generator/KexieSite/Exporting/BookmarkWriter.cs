using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KexieSite.Importing;
using KexieSite.Importing.Word;

namespace KexieSite.Exporting;

/// <summary>
/// Marks the places of a file that mean more than they show. Where somebody moves or deletes what is marked, Word moves or deletes the mark with it, so that
/// nothing comes back at another place than it belongs.
/// </summary>
internal sealed class BookmarkWriter
{
    private int last;

    /// <summary>The anchors of headings, by the names of their bookmarks.</summary>
    public ImmutableDictionary<string, string> Anchors { get; private set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The labels of footnotes and the languages of code, by the names of their bookmarks.</summary>
    public ImmutableDictionary<string, string> Names { get; private set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The blocks that paper does not show, by the names of their bookmarks.</summary>
    public ImmutableDictionary<string, ImportedBlock> Blocks { get; private set; } = ImmutableDictionary<string, ImportedBlock>.Empty;

    /// <summary>Marks a heading, if nothing has its anchor yet.</summary>
    public void MarkAnchor(Paragraph heading, string anchor)
    {
        var name = WordBookmark.NameOf(anchor);
        if (anchor.Length > 0 && !Anchors.ContainsKey(name))
        {
            Anchors = Anchors.Add(name, anchor);
            Mark(heading, name);
        }
    }

    /// <summary>Marks a paragraph of code with its language.</summary>
    public void MarkLanguage(Paragraph code, string language)
    {
        if (language.Length > 0)
        {
            var name = WordBookmark.Own(last + 1);
            Names = Names.Add(name, language);
            Mark(code, name);
        }
    }

    /// <summary>Marks a paragraph without words as the place of a block.</summary>
    public void MarkBlock(Paragraph place, ImportedBlock block)
    {
        var name = WordBookmark.Own(last + 1);
        Blocks = Blocks.Add(name, block);
        Mark(place, name);
    }

    /// <summary>The mark of a footnote between the ends of its bookmark, and the bookmark's name, by which other marks of the note refer to it.</summary>
    public (OpenXmlElement[] Elements, string Name) MarkNote(Run mark, string label)
    {
        var name = WordBookmark.Own(last + 1);
        Names = label.Length > 0 ? Names.Add(name, label) : Names;
        var (start, end) = Next(name);
        return ([start, mark, end], name);
    }

    private void Mark(Paragraph paragraph, string name)
    {
        var (start, end) = Next(name);
        _ = paragraph.ParagraphProperties!.InsertAfterSelf(start);
        _ = paragraph.AppendChild(end);
    }

    private (BookmarkStart Start, BookmarkEnd End) Next(string name)
    {
        var id = (++last).ToString(CultureInfo.InvariantCulture);
        return (new BookmarkStart { Id = id, Name = name }, new BookmarkEnd { Id = id });
    }
}

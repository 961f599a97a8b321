using System.Xml.Linq;
using static KexieSite.Importing.Word.WordNames;

namespace KexieSite.Importing.Word;

/// <summary>The footnotes and endnotes of a file: they are numbered together, in the order in which the text refers to them.</summary>
/// <param name="footnotes">The footnotes.</param>
/// <param name="endnotes">The endnotes.</param>
/// <param name="exported">What the file says of the text that it was made of, which may have names for its notes.</param>
internal sealed class WordNotes(NotePart footnotes, NotePart endnotes, ExportedText? exported)
{
    private readonly Dictionary<(bool IsEndnote, string Id), InlineFootnote> marks = [];
    private readonly Dictionary<string, string> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InlineFootnote> marked = new(StringComparer.Ordinal);
    private readonly HashSet<string> labels = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The notes that have been referred to, in the order of their numbers.</summary>
    public List<(InlineFootnote Mark, XElement Content, WordRelations Relations)> Used { get; } = [];

    /// <summary>Follows an end of a bookmark: fields refer to a note by that which stands around its mark.</summary>
    public void Follow(XElement bookmark)
    {
        var id = bookmark.Attribute(W + "id")?.Value ?? "";
        if (bookmark.Attribute(W + "name")?.Value is { } name)
        {
            open[id] = name;
        }
        else
        {
            _ = open.Remove(id);
        }
    }

    /// <summary>The mark of the note in a bookmark; null where none has been read in it.</summary>
    public InlineFootnote? In(string bookmark) => marked.GetValueOrDefault(bookmark);

    /// <summary>The mark that a reference stands for; null where there is no such note.</summary>
    public InlineFootnote? Take(XElement reference)
    {
        var isEndnote = reference.Name.LocalName == "endnoteReference";
        var part = isEndnote ? endnotes : footnotes;
        if (reference.Attribute(W + "id")?.Value is not { } id || !part.Notes.TryGetValue(id, out var content))
        {
            return null;
        }

        if (!marks.TryGetValue((isEndnote, id), out var mark))
        {
            marks[(isEndnote, id)] = mark = new InlineFootnote(marks.Count + 1) { Label = Label() };
            Used.Add((mark, content, part.Relations));
        }

        foreach (var name in open.Values)
        {
            marked[name] = mark;
        }

        return mark;
    }

    // Anybody may have written the names: no two notes get the same one.
    private string Label() => open.Values.Select(name => exported?.Names.GetValueOrDefault(name, "") ?? "").FirstOrDefault(label => NoteLabel.IsName(label) && labels.Add(label)) ?? "";
}

/// <summary>A part with notes.</summary>
internal sealed class NotePart(XElement? root, string name, WordRelations relations)
{
    /// <summary>What the notes refer to.</summary>
    public WordRelations Relations => relations;

    /// <summary>The notes by their identifiers; Word's separators are notes of a type.</summary>
    public Dictionary<string, XElement> Notes { get; } = (root?.Elements(W + name) ?? [])
        .Where(note => note.Attribute(W + "type")?.Value is null or "normal" && note.Attribute(W + "id") is not null)
        .DistinctBy(note => note.Attribute(W + "id")!.Value).ToDictionary(note => note.Attribute(W + "id")!.Value, StringComparer.Ordinal);
}

using System.Xml.Linq;
using static KexieSite.Importing.Word.WordNames;

namespace KexieSite.Importing.Word;

/// <summary>All that the text of a file refers to while it is read.</summary>
internal sealed class WordSources
{
    private readonly Dictionary<(bool IsEndnote, string Id), int> numbers = [];
    private readonly Dictionary<string, XElement> footnotes;
    private readonly Dictionary<string, XElement> endnotes;
    private readonly WordRelations footnoteRelations;
    private readonly WordRelations endnoteRelations;

    public WordSources(WordPackage package, string main, WordFindings findings)
    {
        Findings = findings;
        Relations = WordRelations.Of(main, package);
        Exported = ExportedPart.Find(Relations, package);
        Styles = new WordStyles(Root("styles"));
        Numbering = new WordNumbering(Root("numbering"));
        Pictures = new WordPictures(package, findings);
        footnotes = Notes(Root("footnotes"), "footnote");
        endnotes = Notes(Root("endnotes"), "endnote");
        footnoteRelations = RelationsOf("footnotes");
        endnoteRelations = RelationsOf("endnotes");

        XElement? Root(string type) => Relations.Part(type) is { } part ? package.Xml(part) : null;
        WordRelations RelationsOf(string type) => Relations.Part(type) is { } part ? WordRelations.Of(part, package) : Relations;
    }

    public WordFindings Findings { get; }

    public WordRelations Relations { get; }

    /// <summary>What the file says of the content file that it was made of; null where <c>kexie export</c> did not make it.</summary>
    public ExportedText? Exported { get; }

    public WordStyles Styles { get; }

    public WordNumbering Numbering { get; }

    public WordPictures Pictures { get; }

    /// <summary>The notes that have been referred to, in the order of their numbers.</summary>
    public List<(int Number, XElement Content, WordRelations Relations)> UsedNotes { get; } = [];

    /// <summary>The number of a note, counted from 1 as they are met; null where there is no such note.</summary>
    public int? NumberOf(string? id, bool isEndnote)
    {
        if (id is null || !(isEndnote ? endnotes : footnotes).TryGetValue(id, out var content))
        {
            return null;
        }

        if (!numbers.TryGetValue((isEndnote, id), out var number))
        {
            numbers[(isEndnote, id)] = number = numbers.Count + 1;
            UsedNotes.Add((number, content, isEndnote ? endnoteRelations : footnoteRelations));
        }

        return number;
    }

    // Word's separators are notes of a type.
    private static Dictionary<string, XElement> Notes(XElement? root, string name)
    {
        var notes = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var note in root?.Elements(W + name).Where(n => n.Attribute(W + "type")?.Value is null or "normal") ?? [])
        {
            if (note.Attribute(W + "id")?.Value is { } id)
            {
                _ = notes.TryAdd(id, note);
            }
        }

        return notes;
    }
}

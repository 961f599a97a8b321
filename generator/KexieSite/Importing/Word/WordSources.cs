using System.Xml.Linq;

namespace KexieSite.Importing.Word;

/// <summary>All that the text of a file refers to while it is read.</summary>
internal sealed class WordSources
{
    public WordSources(WordPackage package, string main, WordFindings findings)
    {
        Findings = findings;
        Relations = WordRelations.Of(main, package);
        Exported = ExportedPart.Find(Relations, package);
        Styles = new WordStyles(Root("styles"));
        Numbering = new WordNumbering(Root("numbering"));
        Pictures = new WordPictures(package, findings);
        Notes = new WordNotes(new(Root("footnotes"), "footnote", RelationsOf("footnotes")), new(Root("endnotes"), "endnote", RelationsOf("endnotes")), Exported);

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

    public WordNotes Notes { get; }
}

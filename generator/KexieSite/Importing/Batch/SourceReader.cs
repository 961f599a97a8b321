using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Importing.PlainText;
using KexieSite.Importing.Repair;
using KexieSite.Importing.Web;
using KexieSite.Importing.Word;
using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>Which reader reads which files.</summary>
internal static class SourceReader
{
    /// <summary>How many bytes a file of this name may have to be read; 0 where no reader reads it.</summary>
    public static long MostBytes(SourcePath path) => path.Extension switch
    {
        ".docx" or ".docm" => WordReader.MaximumBytes,
        ".html" or ".htm" or ".shtml" or ".xhtml" => WebPageReader.MaxLength,
        ".txt" => TextDecoder.MaxLength,
        _ => 0,
    };

    /// <summary>What is said of a file that no reader reads; null where there is nothing to say, as of a picture in a folder.</summary>
    public static Diagnostic? Refusal(ImportSource source) => source.Path.Extension switch
    {
        ".doc" or ".dot" or ".rtf" => ImportRules.OldWord.At(source.Path, null),
        ".wps" or ".wpt" or ".uot" => ImportRules.Wps.At(source.Path, null),
        ".md" or ".markdown" => ImportRules.Markdown.At(source.Path, null),
        ".pdf" or ".odt" or ".ofd" or ".xls" or ".xlsx" or ".ppt" or ".pptx" or ".et" or ".dps" or ".zip" or ".rar" or ".7z" or ".mht" or ".mhtml" or ".eml" =>
            ImportRules.OtherForm.At(source.Path, null, source.Path.Extension),
        var other => source.IsNamed ? ImportRules.OtherForm.At(source.Path, null, other) : null,
    };

    /// <summary>The texts of a file; none, with an error that says why, where it cannot be read.</summary>
    public static Checked<ImmutableArray<ImportedDocument>> Read(ImportSource source, ReadOnlyMemory<byte> bytes) => source.Path.Extension switch
    {
        ".html" or ".htm" or ".shtml" or ".xhtml" => One(WebPageReader.Read(source.Path, bytes, path => ImportFolder.Beside(source.Root, path))),
        ".docx" or ".docm" => One(WordReader.Read(source.Path, new MemoryStream(bytes.ToArray(), writable: false))),
        ".txt" => PlainTextReader.Read(source.Path, bytes),
        _ => new([], []),
    };

    // A plain text is repaired while it is read: what its paragraphs are shows only then. What the site itself exported has been read by an editor.
    private static Checked<ImmutableArray<ImportedDocument>> One(Checked<ImportedDocument?> read) => new(read.Value is { } document ? [document.Exported is null ? DocumentRepair.Repair(document) : document] : [], read.Diagnostics);
}

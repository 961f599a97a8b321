using System.Collections.Immutable;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>Compares what comes back from Word with the site's text that it was made of. Where nothing was changed, there is nothing to import.</summary>
/// <param name="content">What the site has.</param>
/// <param name="export">
/// The Word file that the site makes of a text now; null where it makes none. Word is compared with Word: what an export does not carry is missing in both.
/// </param>
internal sealed class Originals(SiteContent content, Func<SourcePath, byte[]?> export)
{
    /// <summary>The text that a file was exported from; null where the site does not have it, or the file is of no export of this site.</summary>
    /// <param name="document">What the file holds.</param>
    /// <param name="site">Tells which files are of this site.</param>
    public SourcePath? Of(ImportedDocument document, ExportingSite site) =>
        document.Exported is { } exported && site.IsThis(exported) && ImportPlace.Exported(exported) is { } path && content.Has(path) ? path : null;

    /// <summary>Whether a file says what the text says that it was made of.</summary>
    public bool IsUnchanged(ImportedDocument document, SourcePath original)
    {
        if (export(original) is not { } bytes)
        {
            return false;
        }

        var now = SourceReader.Read(new ImportSource("", new SourcePath("now.docx"), IsNamed: true), bytes).Value;
        return now is [{ Exported: { } exported } same] && exported.FrontMatter == document.Exported!.FrontMatter
            && AreSame(exported.Anchors, document.Exported.Anchors) && ImportOrigin.HashOf(same) == ImportOrigin.HashOf(document);
    }

    private static bool AreSame(ImmutableDictionary<string, string> one, ImmutableDictionary<string, string> other) =>
        one.Count == other.Count && one.All(anchor => other.TryGetValue(anchor.Key, out var id) && id == anchor.Value);
}

using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>The pictures that a Word file of <c>kexie export</c> only has the places of: those come back which the site has.</summary>
/// <param name="document">The text.</param>
/// <param name="content">The site.</param>
/// <param name="folder">The folder that the text comes into.</param>
internal sealed class KeptPictures(ImportedDocument document, SiteContent content, SourcePath folder)
{
    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);

    /// <summary>The path from the text's new folder; null where the site has no such picture.</summary>
    /// <param name="written">The path from the folder in which the text lay.</param>
    public string? Of(string written)
    {
        if (document.Exported is { } exported && ImportPlace.Exported(exported)?.Folder.Combine(written) is { } file && file.IsInside(SourceTree.Content) && content.Has(file))
        {
            return SiteLinks.Relative(folder, file);
        }

        _ = missing.Add(written);
        return null;
    }

    /// <summary>Those that did not come back.</summary>
    /// <param name="key">What they are called.</param>
    public IEnumerable<Diagnostic> Notes(string key) =>
        missing.Select(written => ExportedRules.LeftOut.At(document.Source, null, key, written, new TextKey("import.exported.noFile")));
}

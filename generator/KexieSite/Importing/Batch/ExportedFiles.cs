using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Paths;
using OneLine = KexieSite.Importing.Guessing.YamlText;

namespace KexieSite.Importing.Batch;

/// <summary>
/// Looks after what an exported text's front matter leads to: a Word file has no attachments and no cover in it, so that only those come back which the site
/// has; and addresses that something else has are not taken twice.
/// </summary>
internal sealed class ExportedFiles(ImportedDocument document, FrontMatterLines lines, SiteContent content, SourcePath path, Func<string, string> keyOf)
{
    /// <summary>What was left out or added.</summary>
    public List<Diagnostic> Notes { get; } = [];

    /// <summary>Looks at attachments, cover and addresses.</summary>
    public void Apply(ContentItem item)
    {
        Attachments([.. item.Attachments.Select(a => a with { Path = Moved(a.Path) })]);
        if (item.Cover is { } cover && !content.Has(Moved(cover.Path)))
        {
            LeaveOut("cover", cover.Path.Value, "import.exported.noFile");
        }
        else if (item.Cover is { } kept && Moved(kept.Path) is var moved && moved != kept.Path)
        {
            lines.Set("cover", keyOf("cover"), $"{{src: {OneLine.Of(SiteLinks.Relative(path.Folder, moved))}, alt: {OneLine.Of(kept.Title)}}}");
        }

        if (lines.Has("slug") && content.IsTaken(item.Url))
        {
            LeaveOut("slug", item.Url.Value, "import.exported.taken");
        }

        if (item.Aliases.FirstOrDefault(a => content.IsTaken(a.Url)) is { } alias)
        {
            LeaveOut("aliases", alias.Url.Value, "import.exported.taken");
        }
    }

    private void Attachments(ImmutableArray<FileReference> kept)
    {
        var shown = document.Facts.Where(f => f.Key == "attachments").Select(f => f.Value).ToList();
        var stay = kept.Where(a => content.Has(a.Path) && shown.Remove(Shown(a.Title))).ToImmutableArray();
        foreach (var gone in kept.Except(stay))
        {
            Notes.Add(content.Has(gone.Path)
                ? ExportedRules.Removed.At(document.Source, null, keyOf("attachments"), gone.Title)
                : ExportedRules.LeftOut.At(document.Source, null, keyOf("attachments"), gone.Path.Value, new TextKey("import.exported.noFile")));
        }

        foreach (var title in shown.Except(kept.Select(a => Shown(a.Title))))
        {
            Notes.Add(ExportedRules.NoFile.At(document.Source, null, title));
        }

        if (stay.IsEmpty)
        {
            lines.Remove("attachments");
        }
        else if (stay.Length < kept.Length || Home != path.Folder)
        {
            lines.Set("attachments", keyOf("attachments"), "", stay.Select(a => $"  - {{file: {OneLine.Of(SiteLinks.Relative(path.Folder, a.Path))}, title: {OneLine.Of(a.Title)}}}"));
        }
    }

    // A relative path was written for the folder in which the text lay.
    private SourcePath Moved(SourcePath file) =>
        Home is { } home && home != path.Folder && home.Combine(SiteLinks.Relative(path.Folder, file)) is { } there && there.IsInside(SourceTree.Content) ? there : file;

    private SourcePath? Home => ImportPlace.Exported(document.Exported!)?.Folder;

    private void LeaveOut(string key, string value, string reason)
    {
        lines.Remove(key);
        Notes.Add(ExportedRules.LeftOut.At(document.Source, null, keyOf(key), value, new TextKey(reason)));
    }

    // As the paper has it, where one of several is numbered.
    private static string Shown(string title) => Word.ExportedForm.WithoutMark(string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}

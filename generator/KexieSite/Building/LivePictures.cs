using System.Collections.Immutable;
using KexieSite.Loading;
using KexieSite.Paths;
using KexieSite.Pictures;

namespace KexieSite.Building;

/// <summary>The pictures of a live site; a file is measured again only when it was written to.</summary>
internal sealed class LivePictures
{
    private ImmutableSortedSet<SourcePath>? listed;
    private Dictionary<SourcePath, (FileMark Mark, PictureHeader Header)> measured = [];

    /// <summary>The headers, as they were last read.</summary>
    public PictureHeaders Headers { get; private set; } = new([]);

    /// <summary>Measures what has changed.</summary>
    /// <param name="tree">The files as they are.</param>
    /// <param name="written">Files that are measured whatever their marks say.</param>
    public void Update(SourceTree tree, IReadOnlySet<SourcePath> written)
    {
        if (tree.Files == listed && !written.Any(measured.ContainsKey))
        {
            return;
        }

        listed = tree.Files;
        var files = PictureHeaders.Files(tree);
        var fresh = files.Where(f => written.Contains(f) || !measured.TryGetValue(f, out var known) || known.Mark != tree.Mark(f)).ToHashSet();
        if (fresh.Count == 0 && files.Length == measured.Count)
        {
            return;
        }

        measured = files.ToDictionary(f => f, f => fresh.Contains(f) ? (tree.Mark(f), PictureReader.Read(f.In(tree.SiteFolder))) : measured[f]);
        Headers = new PictureHeaders(measured.Select(m => KeyValuePair.Create(m.Key, m.Value.Header)));
    }
}

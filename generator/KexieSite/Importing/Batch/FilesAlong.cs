using System.Collections.Immutable;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>The files of the folder that came along with the texts of a run, by what is in them: those beside a second copy of a text came along with the first one.</summary>
internal sealed class FilesAlong
{
    private readonly Dictionary<string, SourcePath?> targets = [];

    /// <summary>Adds those of a text, and names where each was written.</summary>
    /// <param name="files">The files of the text; those that lay within it are left out.</param>
    /// <param name="target">Where one was written; null where an earlier import wrote it.</param>
    public ImmutableArray<(SourcePath From, SourcePath? Target)> Take(IEnumerable<ImportedFile> files, Func<ImportedFile, SourcePath?> target)
    {
        var taken = ImmutableArray.CreateBuilder<(SourcePath From, SourcePath? Target)>();
        foreach (var file in files)
        {
            if (file.Source is { } from)
            {
                taken.Add((from, target(file)));
                _ = targets.TryAdd(ImportOrigin.HashOf(file.Bytes.Span), target(file));
            }
        }

        return taken.ToImmutable();
    }

    /// <summary>Those files of a copy of which an equal one came along; one that is another stays out.</summary>
    public ImmutableArray<(SourcePath From, SourcePath? Target)> Again(IEnumerable<ImportedFile> files) =>
        [.. files.SelectMany(file => file.Source is { } from && targets.TryGetValue(ImportOrigin.HashOf(file.Bytes.Span), out var target) ? new[] { (from, target) } : [])];
}

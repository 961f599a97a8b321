using System.Collections.Immutable;

namespace KexieSite.Importing.Batch;

/// <summary>
/// Finds among the files of a run those that came along with a text, as its pictures and attachments: whether they come before or after it, they are
/// told as that and not as refused.
/// </summary>
internal sealed class BroughtFiles
{
    private readonly List<(string File, ImportedItem Item)> all = [];
    private readonly Dictionary<string, ImportedItem> brought = [];

    /// <summary>The items, in the order in which they came.</summary>
    public ImmutableArray<ImportedItem> Items => [.. all.Select(each => IsUnread(each.Item) && brought.TryGetValue(each.File, out var item) ? item : each.Item)];

    /// <summary>Adds what became of a text, or of a file without one.</summary>
    public void Add(ImportSource source, ImportedItem item)
    {
        all.Add((source.Path.In(source.Root), item));
        foreach (var (from, target) in item.Brought)
        {
            _ = brought.TryAdd(from.In(source.Root), new ImportedItem(from, 0, ImportFate.Brought) { Target = target, BroughtBy = item.Source });
        }
    }

    // A text that could not be read is not there, though its file is.
    private static bool IsUnread(ImportedItem item) => item.Fate is ImportFate.Refused or ImportFate.Unused && SourceReader.MostBytes(item.Source) == 0;
}

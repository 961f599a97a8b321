using System.Collections.Immutable;

namespace KexieSite.Importing.Batch;

/// <summary>How many files and texts had which fate. Every file counts once, so that the files of all fates are the files that were read.</summary>
public sealed class ImportTally
{
    private readonly Dictionary<ImportFate, int> files = [];
    private readonly Dictionary<ImportFate, int> texts = [];

    private ImportTally()
    {
    }

    /// <summary>Counts. A file of several texts has the fate that comes first among theirs in <see cref="ImportFate"/>.</summary>
    /// <param name="items">What became of each text and file, those of a file one after the other in their order.</param>
    public static ImportTally Of(ImmutableArray<ImportedItem> items)
    {
        var tally = new ImportTally();
        for (var i = 0; i < items.Length;)
        {
            var first = i;
            var fate = items[i].Fate;
            for (i++; i < items.Length && items[i].Source == items[first].Source && items[i].Ordinal > items[i - 1].Ordinal; i++)
            {
                fate = items[i].Fate < fate ? items[i].Fate : fate;
            }

            Add(tally.files, fate);
        }

        foreach (var item in items.Where(item => item.Ordinal > 0))
        {
            Add(tally.texts, item.Fate);
        }

        return tally;
    }

    /// <summary>How many files had one of these fates.</summary>
    public int Files(params ReadOnlySpan<ImportFate> fates) => Sum(files, fates);

    /// <summary>How many texts had one of these fates; a file that was not looked into has none.</summary>
    public int Texts(params ReadOnlySpan<ImportFate> fates) => Sum(texts, fates);

    private static void Add(Dictionary<ImportFate, int> counts, ImportFate fate) => counts[fate] = counts.GetValueOrDefault(fate) + 1;

    private static int Sum(Dictionary<ImportFate, int> counts, ReadOnlySpan<ImportFate> fates)
    {
        var sum = 0;
        foreach (var fate in fates)
        {
            sum += counts.GetValueOrDefault(fate);
        }

        return sum;
    }
}

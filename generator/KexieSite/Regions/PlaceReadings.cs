using System.Collections.Immutable;
using KexieSite.Chinese;

namespace KexieSite.Regions;

/// <summary>The readings of place names, for slugs.</summary>
internal static class PlaceReadings
{
    // 大城县 is read dai cheng, but 大城 begins ordinary words (扩大城区): only the full name counts.
    private static readonly string[] OrdinaryWords = ["大城"];

    /// <summary>
    /// The common phrases, and those places that they and single characters read wrongly, alone (六合) or behind the name
    /// of their parent (湖南省·长沙市, not 湖南·省长·沙市).
    /// </summary>
    public static PhraseReadings Load(IReadOnlyDictionary<string, Division> divisions)
    {
        var rows = Array.ConvertAll(DivisionTable.Lines("divisions"), DivisionRow.Parse);
        var stems = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var row in rows.Where(r => !IsRead(PhraseReadings.Common, r, divisions[r.Code].Parent)))
        {
            var stem = divisions[row.Code].ShortName;
            stem = OrdinaryWords.Contains(stem, StringComparer.Ordinal) ? row.Name : stem;
            stems.TryAdd(stem, [.. row.Syllables.Take(stem.Length)]);
        }

        // Of two places with one short name (大埔县, 大埔乡) the first gives the reading, the others need their full names.
        var readings = PhraseReadings.Common.With(stems);
        return readings.With(rows.Where(r => !IsRead(readings, r, parent: null)).Select(r => KeyValuePair.Create(r.Name, r.Syllables)));
    }

    private static bool IsRead(PhraseReadings readings, DivisionRow row, Division? parent) =>
        readings.Read(parent?.Name + row.Name).Skip(parent?.Name.Length ?? 0).Select(r => r.Syllable).SequenceEqual(row.Syllables, StringComparer.Ordinal);
}

using System.Collections.Immutable;
using KexieSite.Chinese;

namespace KexieSite.Regions;

/// <summary>Finds what a mistyped name may mean.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    /// <summary>
    /// Up to three divisions: those that are read alike first, since a wrong character mostly comes from the right pinyin,
    /// then by edit distance, those of the site's own province first among equals.
    /// </summary>
    public static ImmutableArray<Division> Find(string name, Divisions divisions, Division? siteRegion)
    {
        var allowed = name.Length > 4 ? 2 : 1;
        var province = siteRegion?.Lineage.First();
        return [.. divisions.Current
            .Select(d => (Division: d, Distance: Math.Min(Distance(name, d.Name, allowed), Distance(name, d.ShortName, allowed))))
            .Where(d => d.Distance <= allowed && d.Distance < name.Length)
            .OrderBy(d => IsReadAlike(name, d.Division) ? 0 : 1)
            .ThenBy(d => d.Distance)
            .ThenBy(d => province is not null && d.Division.IsWithin(province) ? 0 : 1)
            .ThenBy(d => d.Division.Code, StringComparer.Ordinal)
            .Take(Most)
            .Select(d => d.Division)];
    }

    private static bool IsReadAlike(string name, Division division) =>
        Slug.From(name, Divisions.Readings) is var reading
        && (reading == Slug.From(division.Name, Divisions.Readings) || reading == Slug.From(division.ShortName, Divisions.Readings));

    /// <summary>
    /// Levenshtein's distance: how many characters are put in, taken out or exchanged. Names whose lengths alone differ by
    /// more than is allowed are not compared.
    /// </summary>
    private static int Distance(string a, string b, int allowed)
    {
        if (Math.Abs(a.Length - b.Length) > allowed)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}

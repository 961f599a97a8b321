using System.Collections.Immutable;

namespace KexieSite.Regions;

/// <summary>Finds what a mistyped name may mean.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    /// <summary>Up to three divisions by edit distance; those of the site's own province first among equals.</summary>
    public static ImmutableArray<Division> Find(string name, Divisions divisions, Division? siteRegion)
    {
        var allowed = name.Length > 4 ? 2 : 1;
        var province = siteRegion?.Lineage.First();
        return [.. divisions.Current
            .Select(d => (Division: d, Distance: Math.Min(Distance(name, d.Name), Distance(name, d.ShortName))))
            .Where(d => d.Distance <= allowed && d.Distance < name.Length)
            .OrderBy(d => d.Distance)
            .ThenBy(d => province is not null && d.Division.IsWithin(province) ? 0 : 1)
            .ThenBy(d => d.Division.Code, StringComparer.Ordinal)
            .Take(Most)
            .Select(d => d.Division)];
    }

    /// <summary>Levenshtein's distance: how many characters are put in, taken out or exchanged.</summary>
    private static int Distance(string a, string b)
    {
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

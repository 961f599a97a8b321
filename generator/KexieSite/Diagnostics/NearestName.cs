namespace KexieSite.Diagnostics;

/// <summary>Finds the name that a writer meant: few edits away from the one written.</summary>
public static class NearestName
{
    /// <summary>
    /// The name of <paramref name="names"/> with the fewest edits (insert, delete, replace, swap of neighbours) from
    /// <paramref name="written"/>, if that is at most one edit up to three characters, two up to six, else a third of
    /// them; the first of equals; null when none is that near. Case does not count.
    /// </summary>
    public static string? Of(string written, IEnumerable<string> names)
    {
        if (written.Length is 0 or > 40)
        {
            return null;
        }

        string? nearest = null;
        var fewest = Math.Min(written.Length - 1, written.Length <= 3 ? 1 : written.Length <= 6 ? 2 : written.Length / 3) + 1;
        foreach (var name in names)
        {
            var edits = Math.Abs(name.Length - written.Length) < fewest ? Edits(written, name) : fewest;
            if (edits < fewest)
            {
                (nearest, fewest) = (name, edits);
            }
        }

        return nearest;
    }

    // Optimal string alignment distance, three rows at a time.
    private static int Edits(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}

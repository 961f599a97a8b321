using System.Collections.Immutable;

namespace KexieSite.Regions;

/// <summary>Makes divisions from the tables of <c>Regions/Resources</c>.</summary>
internal static class DivisionTable
{
    /// <summary>The lines of a table.</summary>
    public static string[] Lines(string name)
    {
        using var stream = typeof(DivisionTable).Assembly.GetManifestResourceStream($"KexieSite.Regions.{name}.txt")
            ?? throw new InvalidOperationException($"the table '{name}' is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The current divisions, by code.</summary>
    public static ImmutableArray<Division> LoadCurrent()
    {
        var rows = Array.ConvertAll(Lines("divisions"), DivisionRow.Parse);
        var codes = rows.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        var segments = rows.GroupBy(r => ParentCode(r.Code, codes), StringComparer.Ordinal)
            .SelectMany(siblings => DivisionSegments.Assign([.. siblings]))
            .ToDictionary(StringComparer.Ordinal);
        var made = new Dictionary<string, Division>(rows.Length, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var parent = made.GetValueOrDefault(ParentCode(row.Code, codes));
            made.Add(row.Code, new Division(row.Code, row.Name, segments[row.Code], LevelOf(row.Code), parent));
        }

        return [.. rows.Select(r => made[r.Code])];
    }

    /// <summary>
    /// The former divisions. Each takes its successor's parent; where the segments agree it shares its successor's page,
    /// and it never changes the address of a current division.
    /// </summary>
    public static ImmutableArray<Division> LoadFormer(ImmutableArray<Division> current)
    {
        var byCode = current.ToDictionary(d => d.Code, StringComparer.Ordinal);
        var paths = current.ToDictionary(d => d.Path);
        return [.. Lines("former-divisions").Select(FormerRow.Parse).Select(row => Former(row, byCode[row.SuccessorCode], paths))];
    }

    private static Division Former(FormerRow row, Division successor, Dictionary<Paths.UrlPath, Division> paths)
    {
        var folder = successor.Parent?.Path ?? Paths.UrlPath.Root.Page("regions");
        var segment = DivisionSegments.Join(row.Division, s => paths.TryGetValue(folder.Page(s), out var other) && other != successor);
        return new Division(row.Division.Code, row.Division.Name, segment, successor.Level, successor.Parent)
        {
            LastYear = row.LastYear,
            Successor = successor,
        };
    }

    /// <summary>The city's code, else the province's (省直辖, 直辖市); empty for a province.</summary>
    private static string ParentCode(string code, HashSet<string> codes) => LevelOf(code) switch
    {
        DivisionLevel.Province => "",
        DivisionLevel.County when code[..4] + "00" is var city && codes.Contains(city) => city,
        _ => code[..2] + "0000",
    };

    private static DivisionLevel LevelOf(string code) =>
        code.EndsWith("0000", StringComparison.Ordinal) ? DivisionLevel.Province
        : code.EndsWith("00", StringComparison.Ordinal) ? DivisionLevel.City
        : DivisionLevel.County;
}

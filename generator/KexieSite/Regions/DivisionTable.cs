using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Chinese;

namespace KexieSite.Regions;

/// <summary>Reads the tables of <c>Regions/Resources</c>; its README says what their lines hold.</summary>
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

    /// <summary>The current divisions, by code. Parents stand before their children.</summary>
    public static Dictionary<string, Division> LoadCurrent()
    {
        var lines = Lines("divisions");
        var divisions = new Dictionary<string, Division>(lines.Length, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var fields = line.Split(' ');
            divisions.Add(fields[0], Read(fields, LevelOf(fields[0]), ParentOf(fields[0], divisions)));
        }

        return divisions;
    }

    /// <summary>The former divisions. Each takes its successor's parent, and its page where the segments agree.</summary>
    public static ImmutableArray<Division> LoadFormer(Dictionary<string, Division> current) =>
        [.. Lines("former-divisions").Select(line => line.Split(' ')).Select(fields => Former(fields, current[fields[4]]))];

    /// <summary>Common phrases and the places that are not read character by character.</summary>
    public static PhraseReadings LoadReadings() => PhraseReadings.Common.With(Lines("place-readings")
        .Select(line => line.Split(' '))
        .Select(fields => KeyValuePair.Create<string, ImmutableArray<string>>(fields[0], [.. fields.AsSpan(1)])));

    private static Division Former(string[] fields, Division successor) =>
        Read(fields, successor.Level, successor.Parent, successor, int.Parse(fields[3], CultureInfo.InvariantCulture));

    /// <summary>Reads code, name and segment; <c>富源·县</c> is 富源县, 富源 for short.</summary>
    private static Division Read(string[] fields, DivisionLevel level, Division? parent, Division? successor = null, int? lastYear = null)
    {
        var dot = fields[1].IndexOf('·', StringComparison.Ordinal);
        var name = dot < 0 ? fields[1] : fields[1].Remove(dot, 1);
        return new Division(fields[0], name, dot < 0 ? name : name[..dot], fields[2], level, parent) { Successor = successor, LastYear = lastYear };
    }

    /// <summary>The city, else the province (省直辖县, 直辖市的区).</summary>
    private static Division? ParentOf(string code, Dictionary<string, Division> divisions) =>
        LevelOf(code) == DivisionLevel.Province ? null
        : divisions.GetValueOrDefault(code[..4] + "00") ?? divisions[code[..2] + "0000"];

    private static DivisionLevel LevelOf(string code) =>
        code.EndsWith("0000", StringComparison.Ordinal) ? DivisionLevel.Province
        : code.EndsWith("00", StringComparison.Ordinal) ? DivisionLevel.City
        : DivisionLevel.County;
}

namespace KexieSite.Regions;

/// <summary>
/// The towns, townships and streets of the counties (National Bureau of Statistics, 2023). The table is read when it is
/// first asked for, since few builds need it.
/// </summary>
public sealed class TownTable
{
    private static readonly string[] Kinds = ["街道办事处", "街道", "镇", "乡", "苏木"];
    private static readonly Lazy<TownTable> Table = new(() => new TownTable(DivisionTable.Lines("towns")));

    private readonly Dictionary<string, string> lines;
    private readonly Lazy<ILookup<string, string>> counties;

    private TownTable(string[] lines)
    {
        this.lines = lines.ToDictionary(l => l[..6], l => l[6..] + ' ', StringComparer.Ordinal);
        counties = new Lazy<ILookup<string, string>>(() => lines
            .SelectMany(line => line.Split(' ').Skip(1).Select(town => (County: line[..6], Name: town[3..])))
            .ToLookup(town => town.Name, town => town.County, StringComparer.Ordinal));
    }

    /// <summary>The table that is built in.</summary>
    public static TownTable Embedded => Table.Value;

    /// <summary>The full names of all towns, each once, in no order that means anything.</summary>
    internal IEnumerable<string> Names => counties.Value.Select(town => town.Key);

    /// <summary>Whether a county has a town of this name, with or without its kind: 泗门镇, 泗门.</summary>
    public bool Has(Division county, string town) => FullName(county.Code, town) is not null;

    /// <summary>The full name of a county's town given with or without its kind, or null.</summary>
    public string? FullName(Division county, string town) => FullName(county.Code, town);

    /// <summary>The nine digits of a county's town, or null.</summary>
    public string? CodeOf(Division county, string town) =>
        FullName(county.Code, town) is { } name && lines[county.Code] is var line && PlaceOf(line, name) is var at
            ? county.Code + line[(at - 3)..at]
            : null;

    /// <summary>The counties that have a town of this name, with or without its kind, by code.</summary>
    public IEnumerable<Division> CountiesWith(string town, Divisions divisions) =>
        town.Length < 2 ? [] : Kinds.Prepend("").SelectMany(kind => counties.Value[town + kind])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(code => divisions.Find(code, null))
            .OfType<Division>();

    private string? FullName(string county, string town)
    {
        if (town.Length < 2 || !lines.TryGetValue(county, out var line))
        {
            return null;
        }

        return Kinds.Prepend("").Select(kind => town + kind).FirstOrDefault(name => PlaceOf(line, name) >= 0);
    }

    /// <summary>Where in the line <c> 001东门街道 002西门街道 </c> a whole name begins, or -1.</summary>
    private static int PlaceOf(string line, string name)
    {
        var at = line.IndexOf(name + ' ', StringComparison.Ordinal);
        while (at >= 0 && (at < 4 || line[at - 4] != ' '))
        {
            at = line.IndexOf(name + ' ', at + 1, StringComparison.Ordinal);
        }

        return at;
    }
}

using KexieSite.Chinese;

namespace KexieSite.Regions;

/// <summary>Makes <see cref="Division"/>s of what a site declares.</summary>
internal static class OwnDivisions
{
    private static readonly string[] Kinds = ["街道办事处", "街道", "社区", "镇", "乡", "村", "苏木"];

    /// <summary>
    /// The division, with the town's code where the table has the town. Its segment is the pinyin of its name without the
    /// kind, the whole name where one character would remain or a sibling has that, and numbered where it has that too.
    /// </summary>
    public static Division Make(OwnDivision own, IReadOnlyCollection<Division> siblings, TownTable towns)
    {
        var kind = Array.Find(Kinds, k => own.Name.Length - k.Length >= 2 && own.Name.EndsWith(k, StringComparison.Ordinal)) ?? "";
        var shortName = own.Name[..^kind.Length];
        var segment = own.Slug ?? Candidates(shortName, own.Name).First(s => s.Length > 0 && siblings.All(d => d.Segment != s));
        var code = towns.CodeOf(own.Parent, own.Name) ?? $"{own.Parent.Code}-{segment}";
        return new Division(code, own.Name, shortName, segment, DivisionLevel.Own, own.Parent);
    }

    private static IEnumerable<string> Candidates(string shortName, string name)
    {
        yield return Slug.From(shortName, Divisions.Readings);
        var whole = Slug.From(name, Divisions.Readings);
        yield return whole;
        for (var number = 2; ; number++)
        {
            yield return $"{whole}-{number}".TrimStart('-');
        }
    }
}

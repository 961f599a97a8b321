using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Paths;

namespace KexieSite.Regions;

/// <summary>Makes <see cref="Division"/>s of what a site declares.</summary>
internal static class OwnDivisions
{
    /// <summary>The division, with the town's code where the table has the town.</summary>
    /// <param name="own">What the site declares.</param>
    /// <param name="towns">The towns of all counties.</param>
    /// <param name="taken">The addresses that belong to other divisions.</param>
    public static Division Make(OwnDivision own, TownTable towns, HashSet<UrlPath> taken)
    {
        var row = new DivisionRow("", own.Name, Syllables(own.Name));
        var segment = own.Slug ?? DivisionSegments.Join(row, s => s.Length == 0 || taken.Contains(own.Parent.Path.Page(s)));
        var code = towns.CodeOf(own.Parent, own.Name) ?? $"{own.Parent.Code}-{segment}";
        return new Division(code, own.Name, segment, DivisionLevel.Own, own.Parent);
    }

    private static ImmutableArray<string> Syllables(string name) =>
        [.. PhraseReadings.Common.Read(name).Select(r => r.Syllable ?? Slug.From(r.Rune.ToString()))];
}

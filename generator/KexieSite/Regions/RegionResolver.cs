using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KexieSite.Chinese;

namespace KexieSite.Regions;

/// <summary>
/// Reads the key <c>region</c>: a name (<c>富源县</c>, <c>富源</c>), a path (<c>云南/曲靖/富源</c>, <c>云南 富源</c>,
/// <c>云南省曲靖市富源县</c>), a code of GB/T 2260, or <c>未知</c>.
/// </summary>
/// <param name="divisions">The divisions to find.</param>
/// <param name="siteRegion">The site's own region, which narrows ambiguous names; null when it has none.</param>
public sealed partial class RegionResolver(Divisions divisions, Division? siteRegion)
{
    private const int LongestText = 60;

    private readonly ConcurrentDictionary<(string Text, int? Year), RegionOutcome> known = []; // a site has many items and few regions

    /// <summary>What a text means for an item of a year; total for every text.</summary>
    /// <param name="text">The value as written.</param>
    /// <param name="year">The item's year; null for today.</param>
    public RegionOutcome Resolve(string text, int? year) => known.GetOrAdd((text, year), static (asked, self) => self.Read(asked.Text, asked.Year), this);

    private RegionOutcome Read(string text, int? year)
    {
        var folded = FullWidth.Fold(text).Trim();
        if (folded is "未知" or "不详" or "unknown")
        {
            return new RegionOutcome.Unknown();
        }

        if (Code().IsMatch(folded))
        {
            return OfCode(folded, year);
        }

        var names = Separator().Split(folded).Where(p => p.Length > 0).ToArray();
        if (folded.Length > LongestText || names.Length == 0)
        {
            return new RegionOutcome.NotFound(folded, []);
        }

        var readings = names.Length > 1 ? [names] : RunTogether(folded).ToArray();
        return readings.Select(r => OfNames(folded, r, year)).FirstOrDefault(o => o is not null)
            ?? Misplaced(folded, readings)
            ?? (RegionOutcome?)OfTown(folded, names)
            ?? new RegionOutcome.NotFound(folded, NearestNames.Find(names[^1], divisions, siteRegion));
    }

    private RegionOutcome OfCode(string code, int? year) => divisions.Find(code, year) switch
    {
        null => new RegionOutcome.NotFound(code, [.. new[] { code[..4] + "00", code[..2] + "0000" }
            .Select(above => divisions.Find(above, null)).OfType<Division>().Take(1)]),
        { Successor: { } successor } division when !division.IsInForce(year) && division.IsSamePlaceAs(successor) =>
            new RegionOutcome.Found(successor),
        { } division when !division.IsInForce(year) => new RegionOutcome.Abolished(division),
        { } division => new RegionOutcome.Found(division),
    };

    private RegionOutcome? OfNames(string text, string[] names, int? year)
    {
        var fitting = divisions.Named(names[^1]).Where(d => Fits(d, names)).ToArray();
        var exact = Array.FindAll(fitting, d => d.Name == names[^1]);
        var matching = exact.Length > 0 ? exact : fitting;
        var inForce = Array.FindAll(matching, d => d.IsInForce(year));
        var places = RegionChoice.OnePerPage(inForce.Length > 0 ? inForce : matching, preferFormer: exact.Length == 0);
        return RegionChoice.Narrow(places, siteRegion, isShort: exact.Length == 0) switch
        {
            [] => null,
            [var one] when one.IsInForce(year) => new RegionOutcome.Found(one),
            [var one] => new RegionOutcome.Abolished(one),
            var several => new RegionOutcome.Ambiguous(text, [.. several]),
        };
    }

    private RegionOutcome.WrongParent? Misplaced(string text, string[][] readings) =>
        readings.Select(names => (Last: names[^1], Known: divisions.Named(names[^1]).Where(d => d.LastYear is null).ToImmutableArray()))
            .Where(r => !r.Known.IsEmpty)
            .Select(r => new RegionOutcome.WrongParent(text, r.Last, r.Known))
            .FirstOrDefault();

    private RegionOutcome.Town? OfTown(string text, string[] names)
    {
        var towns = names.Length > 1
            ? [(names[..^1], names[^1])]
            : Enumerable.Range(0, text.Length - 1).SelectMany(cut => RunTogether(text[..cut]).DefaultIfEmpty([]).Select(before => (before, text[cut..])))
                .Where(t => t.before.Length > 0 || t.Item2 == text);
        foreach (var (before, town) in towns)
        {
            var counties = TownTable.Embedded.CountiesWith(town, divisions).Where(c => Fits(c, [.. before, ""])).ToArray();
            if (counties.Length > 0)
            {
                return new RegionOutcome.Town(text, town, [.. RegionChoice.Narrow(counties, siteRegion, isShort: false)]);
            }
        }

        return null;
    }

    /// <summary>Whether the names but the last are, in order, among the names of a division's lineage; the last is the division.</summary>
    private static bool Fits(Division division, ReadOnlySpan<string> names)
    {
        var above = names.Length - 2;
        for (var d = names[^1].Length == 0 ? division : division.Parent; d is not null && above >= 0; d = d.Parent)
        {
            above -= names[above] == d.Name || names[above] == d.ShortName ? 1 : 0;
        }

        return above < 0;
    }

    /// <summary>Every way to cut a text into names of divisions: the text as one name first, then longer names first.</summary>
    private IEnumerable<string[]> RunTogether(string text)
    {
        for (var length = text.Length; length > 1; length--)
        {
            var name = text[..length];
            if (!divisions.Named(name).Any())
            {
                continue;
            }

            if (length == text.Length)
            {
                yield return [name];
            }

            foreach (var rest in RunTogether(text[length..]))
            {
                yield return [name, .. rest];
            }
        }
    }

    [GeneratedRegex("^[0-9]{6}([0-9]{3})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"[/\\>·,，、\s-]+", RegexOptions.None, 1000)]
    private static partial Regex Separator();
}

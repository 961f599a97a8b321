using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Regions;

namespace KexieSite.Model;

/// <summary>Reads <c>region</c> and <c>place</c>.</summary>
internal static class RegionField
{
    private static readonly char[] Separators = ['、', '，', ',', '；', ';'];

    /// <summary>The region of an item of a year; the site's own where none is written.</summary>
    public static ItemRegion? Read(ItemFields item, RegionResolver resolver, int? year)
    {
        var (fields, config) = (item.Fields, item.Config);
        var place = item.Text("place");
        if (fields.Scalar("region") is not { } scalar)
        {
            if (config.Region is null)
            {
                fields.Report(FieldRules.NoRegion.At(fields.File, fields.Span));
            }

            return config.Region is { } own ? new ItemRegion(Below(own, place, config)) : null;
        }

        if (Several(scalar.Text, resolver, year) is { Count: > 1 } several)
        {
            fields.Report(FieldRules.SeveralRegions, scalar, scalar.Text, several[0].Name, Shared(several));
            return null;
        }

        var outcome = resolver.Resolve(scalar.Text, year);
        if (RegionRules.Diagnose(outcome, fields.File, scalar.Span) is { } finding)
        {
            fields.Report(finding);
        }

        return outcome.Division is { } division ? new ItemRegion(Below(division, place, config)) : null;
    }

    private static List<Division> Several(string written, RegionResolver resolver, int? year)
    {
        if (written.IndexOfAny(Separators) < 0)
        {
            return [];
        }

        var parts = written.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var divisions = parts.Select(part => resolver.Resolve(part, year).Division).OfType<Division>().ToList();
        return divisions.Count == parts.Length ? divisions : [];
    }

    // What they all lie in; where that is the whole country, nothing.
    private static object Shared(List<Division> divisions) =>
        divisions.Select(d => d.Lineage.AsEnumerable()).Aggregate((all, next) => [.. all.Intersect(next)]).LastOrDefault() is { } shared
            ? new TextKey("region.shared", shared.Name)
            : "";

    // A town that the site has declared as a division of its own has its own page.
    private static Division Below(Division division, string place, SiteConfig config) =>
        place.Length == 0 ? division : config.Divisions.ChildrenOf(division).FirstOrDefault(d => d.Level == DivisionLevel.Own && d.Name == place) ?? division;
}

using KexieSite.Configuration;
using KexieSite.Regions;

namespace KexieSite.Model;

/// <summary>Reads <c>region</c> and <c>place</c>.</summary>
internal static class RegionField
{
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

        var outcome = resolver.Resolve(scalar.Text, year);
        if (RegionRules.Diagnose(outcome, fields.File, scalar.Span) is { } finding)
        {
            fields.Report(finding);
        }

        return outcome.Division is { } division ? new ItemRegion(Below(division, place, config)) : null;
    }

    // A town that the site has declared as a division of its own has its own page.
    private static Division Below(Division division, string place, SiteConfig config) =>
        place.Length == 0 ? division : config.Divisions.ChildrenOf(division).FirstOrDefault(d => d.Level == DivisionLevel.Own && d.Name == place) ?? division;
}

using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Configuration;

/// <summary>Reads <c>region</c> and <c>divisions</c>: where the association is, and the towns and villages that shall have pages.</summary>
internal static class OwnDivisionsReader
{
    internal static readonly KeyTable Keys = new("name", "parent", "slug");

    /// <summary>The table with the site's own divisions; their parent, where none is given, is the site's region.</summary>
    public static (Divisions Divisions, Division? Region) Read(FieldReader site)
    {
        var table = Divisions.Embedded;
        var region = Resolve(site, "region", table, null);
        var own = site.Names("divisions")
            .Select(node => (Node: node, Division: Own(node, site, table, region)))
            .Where(o => o.Division is not null)
            .ToList();
        if (own.Count == 0)
        {
            return (table, region);
        }

        var divisions = table.With(own.Select(o => o.Division!));
        var added = divisions.Current.Where(d => d.Level == DivisionLevel.Own).ToDictionary(d => (d.Parent, d.Name));
        foreach (var (node, division) in own.Where(o => !added.Remove((o.Division!.Parent, o.Division.Name))))
        {
            site.Report(ConfigurationRules.Duplicate, node, division!.Name, "divisions");
        }

        return (divisions, region);
    }

    private static OwnDivision? Own(YamlNode node, FieldReader site, Divisions table, Division? region)
    {
        if (node is not YamlMapping mapping)
        {
            return site.AsText("divisions", node) is not { } text ? null
                : region is not null ? Addressed(site, text, new OwnDivision(region, text.Text.Trim()))
                : Missing(site, node);
        }

        var fields = site.Below(mapping, Keys);
        var parent = fields.Has("parent") ? Resolve(fields, "parent", table, region) : region;
        var slug = fields.Scalar("slug");
        return fields.Required("name") is not { } name ? null
            : parent is not null ? Addressed(fields, slug ?? name, new OwnDivision(parent, name.Text.Trim(), slug?.Text.ToLowerInvariant()))
            : fields.Has("parent") ? null
            : Missing(fields, mapping);
    }

    // A segment of digits alone would be the page of a year.
    private static OwnDivision? Addressed(FieldReader fields, YamlScalar written, OwnDivision own)
    {
        var isSegment = own.Slug is null || UrlPath.IsSlug(own.Slug);
        if (isSegment && !(own.Slug ?? own.Name).All(char.IsAsciiDigit))
        {
            return own;
        }

        fields.Report(ConfigurationRules.Segment, written, written.Text);
        return null;
    }

    private static OwnDivision? Missing(FieldReader fields, YamlNode node)
    {
        fields.Report(ConfigurationRules.Required, node, "parent");
        return null;
    }

    private static Division? Resolve(FieldReader fields, string name, Divisions table, Division? near)
    {
        if (fields.Scalar(name) is not { } scalar)
        {
            return null;
        }

        var outcome = new RegionResolver(table, near).Resolve(scalar.Text, null);
        if (RegionRules.Diagnose(outcome, fields.File, scalar.Span) is { } finding)
        {
            fields.Report(finding);
        }

        return outcome.Division;
    }
}

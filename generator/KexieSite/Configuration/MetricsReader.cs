using System.Collections.Immutable;

namespace KexieSite.Configuration;

/// <summary>Reads <c>metrics</c>: what the site counts beside the default metrics.</summary>
internal static class MetricsReader
{
    internal static readonly KeyTable Keys = new("name", "unit", "units");

    public static ImmutableArray<Metric> Read(FieldReader site)
    {
        var metrics = Metric.Defaults.ToList();
        foreach (var node in site.Items("metrics"))
        {
            if (node is not YamlMapping mapping)
            {
                site.Report(YamlRules.WrongShape, node, "metrics", new Diagnostics.TextKey("shape.mapping"));
                continue;
            }

            var fields = site.Below(mapping, Keys);
            if (fields.Required("name") is not { } name || fields.Required("unit") is not { } unit)
            {
                continue;
            }

            if (metrics.Exists(m => m.Name == name.Text.Trim()))
            {
                fields.Report(ConfigurationRules.Duplicate, name, name.Text, "metrics");
                continue;
            }

            metrics.Add(new Metric(name.Text.Trim(), unit.Text.Trim(), [.. fields.List("units").Select(u => u.Text)]));
        }

        return [.. metrics];
    }
}

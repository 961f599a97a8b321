using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;

namespace KexieSite.Model;

/// <summary>Reads <c>figures</c>: metric → quantity.</summary>
internal static class FigureFields
{
    private const char TenThousands = '万';

    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '。', '\n'];

    public static ImmutableArray<Figure> Read(FieldReader fields, ImmutableArray<Metric> metrics)
    {
        if (fields.Node("figures") is YamlScalar line && InOneLine(line.Text, metrics) is { } shape)
        {
            fields.Report(FieldRules.FiguresInOneLine, line, fields.Written("figures"), shape);
            return [];
        }

        if (fields.Mapping("figures") is not { } mapping)
        {
            return [];
        }

        var figures = mapping.Entries.Select(entry => Read(entry, fields, metrics)).OfType<Figure>();
        return [.. figures.OrderBy(f => metrics.IndexOf(f.Metric))];
    }

    // 人次3000，资料2000: the same numbers, a line each; null where that is not what was meant.
    private static string? InOneLine(string written, ImmutableArray<Metric> metrics)
    {
        var lines = written.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => Line(part, metrics)).ToList();
        return lines.Count > 0 && lines.TrueForAll(l => l is not null) ? string.Concat(lines) : null;
    }

    private static string? Line(string part, ImmutableArray<Metric> metrics) =>
        metrics.FirstOrDefault(m => part.StartsWith(m.Name, StringComparison.Ordinal)) is { } metric
        && part[metric.Name.Length..].TrimStart(' ', ':', '：', '=') is var value && Quantity.TryParse(value, out _)
            ? $"\n  {metric.Name}: {value}"
            : null;

    private static Figure? Read(YamlEntry entry, FieldReader fields, ImmutableArray<Metric> metrics)
    {
        var metric = metrics.FirstOrDefault(m => m.Name == entry.Key.Text.Trim());
        if (metric is null)
        {
            var names = metrics.Select(m => m.Name).ToList();
            object hint = NearestName.Of(entry.Key.Text, names) is { } nearest
                ? new TextKey("nearest.some", nearest)
                : new TextKey("nearest.metric", BilingualText.List(names));
            fields.Report(FieldRules.UnknownMetric, entry.Key, entry.Key.Text, hint);
            return null;
        }

        if (fields.AsText(entry.Key.Text, entry.Value) is not { } scalar)
        {
            return null;
        }

        if (!Quantity.TryParse(scalar.Text, out var quantity))
        {
            fields.Report(FieldRules.NotAQuantity, scalar, metric.Name, scalar.Text);
            return null;
        }

        if (InUnitOf(metric, quantity, scalar.Text) is not { } converted)
        {
            fields.Report(FieldRules.WrongUnit, scalar, metric.Name, quantity.Unit, metric.Unit, OtherMetrics(metrics, metric, quantity.Unit));
            return null;
        }

        return new Figure(metric, converted, scalar.Text.Trim());
    }

    // A quantity has its 万 multiplied out, so that "30万元" is 300000 元. Where a metric is counted in 万元, what was written
    // with 元, or with 万 and no more ("30万"), is divided; a bare number is in the metric's unit.
    private static Quantity? InUnitOf(Metric metric, Quantity quantity, string written)
    {
        var isSingle = metric.Unit[0] == TenThousands
            && (quantity.Unit == metric.Unit[1..] || (quantity.Unit.Length == 0 && written.AsSpan().ContainsAny(TenThousands, '亿')));
        var fits = isSingle || quantity.Unit.Length == 0 || quantity.Unit == metric.Unit || metric.OtherUnits.Contains(quantity.Unit)
            || quantity.Unit == TenThousands + metric.Unit;
        return !fits ? null : quantity with { Value = isSingle ? quantity.Value / 10_000 : quantity.Value, Unit = metric.Unit };
    }

    private static object OtherMetrics(ImmutableArray<Metric> metrics, Metric metric, string unit)
    {
        var fitting = metrics.Where(m => m != metric && (m.Unit == unit || m.Unit == TenThousands + unit || m.OtherUnits.Contains(unit))).Select(m => m.Name).ToList();
        return fitting.Count == 0 ? "" : new TextKey("nearest.metricOfUnit", unit, BilingualText.List(fitting));
    }
}

using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Planning;
using KexieSite.Regions;

namespace KexieSite.Rendering;

/// <summary>
/// Writes all activities or all reports as CSV (RFC 4180), UTF-8 with BOM so that Excel shows Chinese. Each metric has a
/// column with the number and one with the text as it was written, which says how exact the number is.
/// </summary>
internal sealed class CsvTable(Site site, TextTable texts)
{
    // OWASP, CSV injection; the full-width ones count in Chinese Excel.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    public void Write(TableFile table, IBufferWriter<byte> buffer)
    {
        ImmutableArray<ContentItem> items = [.. site.Items.Where(i => i.Kind == table.Kind).Order(ItemOrder.NewestFirst)];
        ImmutableArray<Metric> metrics = [.. site.Config.Metrics.Where(m => items.Any(i => i.Figures.Any(f => f.Metric == m)))];
        buffer.Write(Encoding.UTF8.Preamble);
        Row(buffer, [.. Columns(table.Kind).Select(c => texts[$"csv.{c}"]), .. metrics.SelectMany(MetricColumns)]);
        foreach (var item in items)
        {
            Row(buffer, [.. Cells(item), .. metrics.SelectMany(m => Cells(item.Figures.FirstOrDefault(f => f.Metric == m)))]);
        }
    }

    private static ImmutableArray<string> Columns(ContentKind kind) => kind == ContentKind.Activity
        ? ["title", "date", "end", "year", "province", "city", "county", "place", "venue", "series", "status", "organizers", "partners", "topics", "url"]
        : ["title", "date", "year", "period", "type", "province", "city", "county", "place", "issuer", "number", "topics", "url"];

    private IEnumerable<string> MetricColumns(Metric metric) =>
        [texts.Format("csv.metric", metric.Name, metric.Unit), texts.Format("csv.written", metric.Name)];

    private IEnumerable<string> Cells(ContentItem item)
    {
        var regions = Regions(item);
        var url = site.Config.Url.Absolute(item.Url);
        var topics = string.Join('、', item.Topics);
        return item switch
        {
            Activity a =>
            [
                a.Title, Day(a.Day, a.Precision), Day(a.End, a.EndPrecision), Number(a.Years[0]), .. regions, Place(a, a.Place), a.Venue, a.Series, Status(a),
                string.Join('、', a.Organizers), string.Join('、', a.Partners), topics, url,
            ],
            Report r =>
            [
                r.Title, Day(r.Day, r.Precision), Number(r.Year), texts[r.Period.TextKey], texts[$"report.{r.Type}"], .. regions, Place(r, ""), r.Issuer, r.Number, topics, url,
            ],
            _ => throw new InvalidOperationException($"there is no table of {item.Kind}"),
        };
    }

    private static IEnumerable<string> Cells(Figure? figure) => figure is null
        ? ["", ""]
        : [figure.Quantity.Precision == Precision.Unknown ? "" : figure.Quantity.Value.ToString("0.############", CultureInfo.InvariantCulture), figure.Written];

    private string Status(Activity activity) =>
        texts[activity.Status == ActivityStatus.Held && activity.Day > site.Today ? "badge.upcoming" : $"csv.status.{activity.Status}"];

    // A level that a region does not have stays empty: 黄浦区 has no city.
    private static IEnumerable<string> Regions(ContentItem item) =>
        new[] { DivisionLevel.Province, DivisionLevel.City, DivisionLevel.County }
            .Select(level => item.Region?.Division.Lineage.FirstOrDefault(d => d.Level == level)?.Name ?? "");

    // The divisions of the site's own, and what was written: often the last of them once more.
    private static string Place(ContentItem item, string written)
    {
        var own = (item.Region?.Division.Lineage ?? []).Where(d => d.Level == DivisionLevel.Own).Select(d => d.Name).ToList();
        return string.Concat(own is [.., var last] && last == written ? own : own.Append(written));
    }

    private static string Day(DateOnly? day, DatePrecision precision) => day is { } known ? precision.Iso(known) : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Row(IBufferWriter<byte> buffer, IEnumerable<string> cells) =>
        Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Cell)) + "\r\n", buffer);

    // A cell that begins like a formula would be run by a spreadsheet.
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && Formula.Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}

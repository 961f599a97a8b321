using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Planning;

/// <summary>Finds what the site has for every <c>:::</c> block, and reports what it does not have.</summary>
internal sealed class BlockPlan
{
    private const string TemplateFolder = "blocks/";

    private readonly Site site;
    private readonly SiteIndex index;
    private readonly ActivityFinder activities;
    private readonly RegionResolver regions;
    private readonly ImmutableArray<string> series;
    private readonly ICollection<Diagnostic> found;
    private readonly Dictionary<BodyBlock, PlannedBlock> blocks = new(ReferenceEqualityComparer.Instance);

    private BlockPlan(Site site, SiteIndex index, ICollection<Diagnostic> found)
    {
        (this.site, this.index, this.found) = (site, index, found);
        activities = new ActivityFinder(index);
        regions = new RegionResolver(site.Config.Divisions, site.Config.Region);
        series = [.. site.Config.Series.Select(s => s.Name).Union(index.Series.Select(s => s.Term.Name), StringComparer.Ordinal)];
    }

    /// <summary>The blocks of all texts, by the block itself; what is wrong goes to <paramref name="found"/>.</summary>
    public static FrozenDictionary<BodyBlock, PlannedBlock> Of(Site site, SiteIndex index, ICollection<Diagnostic> found)
    {
        var items = site.Items.Where(i => !i.Body.Blocks.IsEmpty).ToList();
        if (items.Count == 0)
        {
            return FrozenDictionary<BodyBlock, PlannedBlock>.Empty;
        }

        var plan = new BlockPlan(site, index, found);
        foreach (var item in items)
        {
            foreach (var block in item.Body.Blocks)
            {
                plan.Add(item, block);
            }
        }

        return plan.blocks.ToFrozenDictionary(ReferenceEqualityComparer.Instance);
    }

    /// <summary>The keys of the templates that these blocks need.</summary>
    public static IEnumerable<string> Templates(IEnumerable<BodyBlock> blocks) => blocks.Select(b => TemplateFolder + b.Name).Distinct(StringComparer.Ordinal);

    private void Add(ContentItem item, BodyBlock block)
    {
        PlannedBlock? planned = block switch
        {
            BodyBlock.Gallery gallery => new PlannedBlock.Gallery(gallery.Pictures),
            BodyBlock.Activities list => List(item, list),
            BodyBlock.Chart chart => Chart(item, chart),
            _ => Figures(item, block),
        };
        if (planned is not null)
        {
            blocks[block] = planned;
        }
    }

    private PlannedBlock.Activities? List(ContentItem item, BodyBlock.Activities block)
    {
        if (Query(item, block.Year, block.Region, block.Series) is not { } query)
        {
            return null;
        }

        ImmutableArray<Activity> all = [.. activities.Find(query.Year, query.Region, query.Series).Where(a => a != item)];
        if (all.IsEmpty)
        {
            found.Add(BlockRules.NoActivities.At(item.Source, block.Span));
        }

        return new PlannedBlock.Activities(query, [.. all.Take(block.Limit)], all.Length, PageOf(query));
    }

    private PlannedBlock.Chart? Chart(ContentItem item, BodyBlock.Chart block)
    {
        var query = Query(item, block.Year, block.Region, block.Series);
        var metric = site.Config.Metrics.FirstOrDefault(m => m.Name == block.Metric.Text);
        if (metric is null)
        {
            Report(BlockRules.UnknownMetric, item, block.Metric, "nearest.metric", [.. site.Config.Metrics.Select(m => m.Name)]);
        }

        if (query is null || metric is null)
        {
            return null;
        }

        // As in the lists of years: a sum belongs to the year in which the activity began.
        var counted = activities.Find(query.Year, query.Region, query.Series).Where(a => query.Year is null || a.Years[0] == query.Year);
        var values = Breakdown.Of(counted, metric, block.By, block.Form == ChartForm.Stacked, query.Region);
        if (values.IsEmpty)
        {
            found.Add(BlockRules.NoValues.At(item.Source, block.Span, metric.Name));
        }

        return new PlannedBlock.Chart(query, block.By, block.Form, values);
    }

    private PlannedBlock.Figures Figures(ContentItem item, BodyBlock block)
    {
        if (item.Figures.IsEmpty)
        {
            found.Add(BlockRules.NoFigures.At(item.Source, block.Span));
        }

        return new PlannedBlock.Figures(item);
    }

    // Every option is looked at, so that one run reports all that is wrong; null when something is.
    private BlockQuery? Query(ContentItem item, int? year, BlockOption? region, BlockOption? name)
    {
        Division? division = null;
        var isRight = true;
        if (region is not null)
        {
            var outcome = regions.Resolve(region.Text, year);
            division = outcome.Division;
            isRight = division is not null;
            if ((outcome is RegionOutcome.Unknown ? BlockRules.NoRegion.At(item.Source, region.Span) : RegionRules.Diagnose(outcome, item.Source, region.Span)) is { } finding)
            {
                found.Add(finding);
            }
        }

        if (name is not null && !series.Contains(name.Text))
        {
            Report(BlockRules.UnknownSeries, item, name, "nearest.series", series);
            isRight = false;
        }

        return isRight ? new BlockQuery(year, division, name?.Text) : null;
    }

    private void Report(DiagnosticRule rule, ContentItem item, BlockOption option, string listed, ImmutableArray<string> names)
    {
        object hint = NearestName.Of(option.Text, names) is { } nearest
            ? new TextKey("nearest.some", nearest)
            : new TextKey(listed, BilingualText.List(names));
        found.Add(rule.At(item.Source, option.Span, option.Text, hint));
    }

    // Only a page that lists just what was asked for.
    private UrlPath? PageOf(BlockQuery query) => query switch
    {
        { Year: null, Region: null, Series: null } => index.Sections.FirstOrDefault(s => s.Section.Kind == ContentKind.Activity)?.Section.Url,
        { Region: null, Series: null } => index.Sections.FirstOrDefault(s => s.Section.Kind == ContentKind.Activity && s.Years.Any(y => y.Year == query.Year)) is { } section
            ? PagePlan.OfYear(section.Section.Url, query.Year!.Value) : null,
        { Year: null, Region: { } region, Series: null } => activities.In(region)?.Url,
        { Year: { } year, Region: { } region, Series: null } => activities.InYear(region, year) is null ? null : PagePlan.OfYear(region.Path, year),
        { Year: null, Region: null, Series: { } name } => index.Series.FirstOrDefault(s => s.Term.Name == name) is { } term
            ? UrlPath.Root.Page("series").Page(term.Term.Slug) : null,
        _ => null,
    };
}

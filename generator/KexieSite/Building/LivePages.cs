using System.Buffers;
using KexieSite.Configuration;
using KexieSite.Indexing;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Planning;
using KexieSite.Rendering;
using KexieSite.Theming;

namespace KexieSite.Building;

/// <summary>The outputs of one edition by their addresses.</summary>
internal sealed class LivePages
{
    private const string IndexFile = "index.html";

    private static readonly UrlPath NotFound = UrlPath.Root.File("404.html");

    private readonly Dictionary<UrlPath, PlannedOutput> kept;
    private readonly SourceTree tree;
    private readonly SiteUrl url;
    private readonly string folder;
    private readonly SiteRenderer renderer;
    private readonly LiveSearch search;

    public LivePages(Site site, SiteIndex index, OutputPlan plan, SourceTree tree, Theme theme, LivePages? before)
    {
        this.tree = tree;
        url = site.Config.Url;
        folder = Uri.UnescapeDataString(url.BasePath);
        Items = site.Items.Length;
        Index = index;
        Plan = plan;
        kept = plan.Basis.Addresses.Clashes.IsEmpty ? [] : Kept(plan, before);
        renderer = new SiteRenderer(site, index, plan, tree, theme);
        search = new LiveSearch(site, index, before?.search);
    }

    /// <summary>Activities, reports, notices and pages.</summary>
    public int Items { get; }

    /// <summary>Every output but those of the search, for comparing with what a build writes.</summary>
    public IEnumerable<PlannedOutput> Outputs => Plan.Outputs.DistinctBy(o => o.Url).Select(o => At(o.Url)!);

    /// <summary>What the next edition is planned from.</summary>
    public OutputPlan Plan { get; }

    /// <summary>The lists of this edition, for the next one to go on from.</summary>
    public SiteIndex Index { get; }

    public LiveAnswer Find(string path)
    {
        if (!path.StartsWith(folder, StringComparison.Ordinal))
        {
            return path is "/" || path + "/" == folder ? new LiveAnswer.Moved(url.Href(UrlPath.Root)) : Missing;
        }

        if (UrlPath.TryParse("/" + path[folder.Length..]) is not { } address)
        {
            return Missing;
        }

        return Output(address) is { } output ? new LiveAnswer.Found(output)
            : address.AsPage() is var page && page != address && Output(page) is not null ? new LiveAnswer.Moved(url.Href(page))
            : Missing;
    }

    public Task RenderAsync(PlannedOutput output, IBufferWriter<byte> buffer, CancellationToken cancel) =>
        output is not CopiedFile file || tree.IsInside(file.Source)
            ? renderer.RenderAsync(output, buffer, cancel)
            : throw new IOException($"{file.Source} leads out of the site");

    private LiveAnswer.Missing Missing => new(At(NotFound));

    private PlannedOutput? Output(UrlPath address)
    {
        // A server answers with a folder's index.html for the folder, and for the file itself too.
        var isIndexFile = address.Value.EndsWith("/" + IndexFile, StringComparison.Ordinal);
        var page = isIndexFile ? UrlPath.TryParse(address.Value[..^IndexFile.Length])!.Value : address;
        return LiveSearch.Has(page) && At(PagePlan.Search) is not null ? search.Find(page) : At(page);
    }

    private PlannedOutput? At(UrlPath address) => kept.TryGetValue(address, out var output) ? output : Plan.Find(address);

    // Of two that claim one address, the one that had it keeps it: a new mistake hides no good page.
    private static Dictionary<UrlPath, PlannedOutput> Kept(OutputPlan plan, LivePages? before)
    {
        var found = new Dictionary<UrlPath, PlannedOutput>();
        foreach (var output in plan.Outputs)
        {
            if (before?.At(output.Url) is { Origin: { } origin } && origin.File == output.Origin?.File)
            {
                found[output.Url] = output;
            }
        }

        return found;
    }
}

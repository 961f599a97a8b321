using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Planning;
using KexieSite.Searching;

namespace KexieSite.Building;

/// <summary>
/// The search of one edition of a live site. Its index is made when somebody opens the search page, because to make it takes longer
/// than all the rest; what was made for an earlier edition answers until then, so that an open page goes on working.
/// </summary>
internal sealed class LiveSearch(Site site, SiteIndex index, LiveSearch? before)
{
    private readonly IReadOnlyDictionary<UrlPath, PlannedOutput>? lastMade = before?.Made;
    private readonly Lazy<IReadOnlyDictionary<UrlPath, PlannedOutput>> outputs = new(() => Make(site, index));

    /// <summary>Stands in the plan where the index will be; no page that is shown names it.</summary>
    public static SearchIndex? Announced(Site site) =>
        SearchIndex.IsWanted(site) ? new SearchIndex(new SearchFile("", "index.json", ReadOnlyMemory<byte>.Empty), []) : null;

    private IReadOnlyDictionary<UrlPath, PlannedOutput>? Made => outputs.IsValueCreated ? outputs.Value : lastMade;

    /// <summary>Whether an address is the search page's or lies below it.</summary>
    public static bool Has(UrlPath url) => url.Value.StartsWith(PagePlan.Search.Value, StringComparison.Ordinal);

    /// <summary>The search page, or a file of its index; null where there is none. Waits until the index is made.</summary>
    public PlannedOutput? Find(UrlPath url) =>
        url != PagePlan.Search && lastMade?.GetValueOrDefault(url) is { } known ? known : outputs.Value.GetValueOrDefault(url);

    private static Dictionary<UrlPath, PlannedOutput> Make(Site site, SiteIndex index)
    {
        if (SearchIndex.Of(site, index) is not { } search)
        {
            return [];
        }

        var page = new SearchPage(PagePlan.Search, PagePlan.Search.File(search.Entry.Name));
        return MachineFilePlan.Of(search).Prepend<PlannedOutput>(page).ToDictionary(o => o.Url);
    }
}

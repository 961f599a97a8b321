using KexieSite.Model;
using KexieSite.Paths;

namespace KexieSite.Planning;

/// <summary>Finds what is published by its file and by its address.</summary>
internal sealed class ItemDirectory
{
    private readonly Site site;
    private readonly Dictionary<SourcePath, int> sources;
    private readonly Dictionary<UrlPath, int> addresses;
    private readonly HashSet<SourcePath> skipped;

    private ItemDirectory(Site site)
    {
        this.site = site;
        sources = new Dictionary<SourcePath, int>(site.Items.Length);
        addresses = new Dictionary<UrlPath, int>(site.Items.Length);
        for (var i = 0; i < site.Items.Length; i++)
        {
            sources.Add(site.Items[i].Source, i);
            addresses.TryAdd(site.Items[i].Url, i);
        }

        skipped = [.. site.Skipped.Select(s => s.Source)];
    }

    private ItemDirectory(Site site, ItemDirectory before) =>
        (this.site, sources, addresses, skipped) = (site, before.sources, before.addresses, before.skipped);

    /// <summary>Takes the items of a site; what was filed before is taken over where the same ones stand at the same addresses.</summary>
    public static ItemDirectory Of(Site site, ItemDirectory? before) =>
        before is not null && before.IsFor(site) ? new ItemDirectory(site, before) : new ItemDirectory(site);

    /// <summary>The item of a file; null where none is published.</summary>
    public ContentItem? Find(SourcePath source) => sources.TryGetValue(source, out var place) ? site.Items[place] : null;

    /// <summary>The item at an address, the first one where several claim it; null where none is.</summary>
    public ContentItem? Find(UrlPath address) => addresses.TryGetValue(address, out var place) ? site.Items[place] : null;

    /// <summary>Whether a file is one that is not published this time.</summary>
    public bool IsSkipped(SourcePath source) => skipped.Contains(source);

    /// <summary>Whether the same items stand at the same addresses as in another directory, and the same are not published.</summary>
    public bool IsLike(ItemDirectory other) => ReferenceEquals(sources, other.sources);

    /// <summary>The items that are others than in a directory like this one.</summary>
    public IEnumerable<(ContentItem Before, ContentItem After)> Since(ItemDirectory before)
    {
        for (var i = 0; i < site.Items.Length; i++)
        {
            if (!ReferenceEquals(before.site.Items[i], site.Items[i]))
            {
                yield return (before.site.Items[i], site.Items[i]);
            }
        }
    }

    private bool IsFor(Site later)
    {
        if (later.Items.Length != site.Items.Length || !later.Skipped.Select(s => s.Source).SequenceEqual(site.Skipped.Select(s => s.Source)))
        {
            return false;
        }

        for (var i = 0; i < later.Items.Length; i++)
        {
            var (one, other) = (later.Items[i], site.Items[i]);
            if (!ReferenceEquals(one, other) && (one.Source != other.Source || one.Url != other.Url))
            {
                return false;
            }
        }

        return true;
    }
}

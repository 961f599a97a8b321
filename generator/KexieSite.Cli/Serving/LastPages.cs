namespace KexieSite.Cli.Serving;

/// <summary>
/// The last few pages that were shown: a template that fails does not take away the page that somebody looks at, and a page that is asked for
/// again while nothing has changed is not rendered again.
/// </summary>
internal sealed class LastPages
{
    private const int Most = 32;

    private readonly Lock turn = new();
    private readonly OrderedDictionary<string, ShownPage> pages = new(StringComparer.Ordinal);

    /// <summary>The page that was last shown at an address; null where it is not known any more.</summary>
    public ShownPage? Find(string path)
    {
        lock (turn)
        {
            return pages.GetValueOrDefault(path);
        }
    }

    /// <summary>Remembers a page.</summary>
    public void Keep(string path, ShownPage page)
    {
        lock (turn)
        {
            pages.Remove(path);
            pages.Add(path, page);
            if (pages.Count > Most)
            {
                pages.RemoveAt(0);
            }
        }
    }
}

/// <summary>A page as it was shown.</summary>
/// <param name="Edition">The number of the edition that it is of.</param>
/// <param name="Html">The page without the preview's own tags.</param>
/// <param name="Answer">What was sent.</param>
internal sealed record ShownPage(int Edition, ReadOnlyMemory<byte> Html, PageAnswer Answer);

namespace KexieSite.Cli.Serving;

/// <summary>The last few pages that were shown, so that a template that fails does not take away the page that somebody looks at.</summary>
internal sealed class LastPages
{
    private const int Most = 32;

    private readonly Lock turn = new();
    private readonly OrderedDictionary<string, ReadOnlyMemory<byte>> pages = new(StringComparer.Ordinal);

    /// <summary>The page that was last shown at an address; null where it is not known any more.</summary>
    public ReadOnlyMemory<byte>? Find(string path)
    {
        lock (turn)
        {
            return pages.TryGetValue(path, out var html) ? html : null;
        }
    }

    /// <summary>Remembers a page.</summary>
    public void Keep(string path, ReadOnlyMemory<byte> html)
    {
        lock (turn)
        {
            pages.Remove(path);
            pages.Add(path, html);
            if (pages.Count > Most)
            {
                pages.RemoveAt(0);
            }
        }
    }
}

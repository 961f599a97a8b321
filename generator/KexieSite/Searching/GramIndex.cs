using System.Runtime.InteropServices;

namespace KexieSite.Searching;

/// <summary>The grams of a run of documents and where each is found.</summary>
internal sealed class GramIndex
{
    // Two of five grams that are told are single characters; a table finds these at once.
    private readonly Postings?[] characters = new Postings?[char.MaxValue + 1];
    private readonly Dictionary<Gram, Postings?> longer = [];

    /// <summary>Every gram that was found, in no order.</summary>
    public IEnumerable<KeyValuePair<Gram, Postings>> Entries =>
        characters.Index().Where(c => c.Item is not null).Select(c => KeyValuePair.Create(new Gram((ulong)c.Index), c.Item!))
            .Concat(longer.Select(g => KeyValuePair.Create(g.Key, g.Value!)));

    /// <summary>Adds the folded text of a document, whose first line is its title. Documents come in ascending order.</summary>
    public void Add(int document, ReadOnlySpan<char> folded)
    {
        var end = folded.IndexOf('\n') is var line and >= 0 ? line : folded.Length;
        Grams.Read(folded[..end], (gram, before, after) => Of(gram).Add(document, isTitle: true, before, after));
        Grams.Read(folded[end..], (gram, before, after) => Of(gram).Add(document, isTitle: false, before, after));
    }

    /// <summary>Adds the index of documents that all lie behind this one's. The other index is used up.</summary>
    public void Append(GramIndex later)
    {
        foreach (var (gram, found) in later.Entries)
        {
            ref var mine = ref Place(gram);
            if (mine is null)
            {
                mine = found;
            }
            else
            {
                mine.Append(found);
            }
        }
    }

    private Postings Of(Gram gram) => Place(gram) ??= new Postings();

    private ref Postings? Place(Gram gram)
    {
        if (gram.Units <= char.MaxValue)
        {
            return ref characters[gram.Units];
        }

        return ref CollectionsMarshal.GetValueRefOrAddDefault(longer, gram, out _);
    }
}

using System.Runtime.InteropServices;

namespace KexieSite.Searching;

/// <summary>The grams of a run of documents and where each is found.</summary>
internal sealed class GramIndex
{
    private readonly Dictionary<Gram, Postings> postings = [];

    public IEnumerable<KeyValuePair<Gram, Postings>> Entries => postings;

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
        foreach (var (gram, found) in later.postings)
        {
            ref var mine = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, gram, out var isKnown);
            if (isKnown)
            {
                mine!.Append(found);
            }
            else
            {
                mine = found;
            }
        }
    }

    private Postings Of(Gram gram)
    {
        ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, gram, out _);
        return found ??= new Postings();
    }
}

namespace KexieSite.Searching;

/// <summary>The grams of a run of documents and where each is found.</summary>
internal sealed class GramIndex
{
    private const int FirstBits = 12;

    // Postings lie in one array, in the order in which their grams came; a table with open addressing, at most half full, tells one more
    // than their places. As objects of their own, a million of them would keep the garbage collector busy.
    private Postings[] postings = new Postings[1 << FirstBits];
    private int[] table = new int[2 << FirstBits];
    private int tableBits = FirstBits + 1;
    private int count;

    /// <summary>All grams that were found, in no order.</summary>
    public ReadOnlyMemory<Postings> Postings => postings.AsMemory(0, count);

    /// <summary>Adds the folded text of a document, whose first line is its title. Documents come in ascending order.</summary>
    public void Add(int document, ReadOnlySpan<char> folded)
    {
        var end = folded.IndexOf('\n') is var line and >= 0 ? line : folded.Length;
        Grams.Read(folded[..end], (gram, before, after) => Of(gram, before, after).Add(document, isTitle: true, before, after));
        Grams.Read(folded[end..], (gram, before, after) => Of(gram, before, after).Add(document, isTitle: false, before, after));
    }

    /// <summary>Adds the index of documents that all lie behind this one's. The other index is used up.</summary>
    public void Append(GramIndex later)
    {
        foreach (ref readonly var found in later.Postings.Span)
        {
            if (table[Place(found.Gram)] is var known and > 0)
            {
                postings[known - 1].Append(found);
            }
            else
            {
                Take(found);
            }
        }
    }

    private ref Postings Of(Gram gram, ulong before, ulong after)
    {
        for (var at = gram.Place(tableBits); table[at] is var known and > 0; at = (at + 1) & (table.Length - 1))
        {
            ref var found = ref postings[known - 1];
            if (found.Gram == gram)
            {
                return ref found;
            }
        }

        return ref Take(new Postings(gram, before, after));
    }

    private ref Postings Take(Postings added)
    {
        if (count == postings.Length)
        {
            Grow();
        }

        postings[count] = added;
        table[Place(added.Gram)] = count + 1;
        return ref postings[count++];
    }

    // Where the table tells of a gram, or will.
    private int Place(Gram gram)
    {
        var at = gram.Place(tableBits);
        while (table[at] is var known and > 0 && postings[known - 1].Gram != gram)
        {
            at = (at + 1) & (table.Length - 1);
        }

        return at;
    }

    private void Grow()
    {
        Array.Resize(ref postings, count * 2);
        table = new int[1 << ++tableBits];
        for (var i = 0; i < count; i++)
        {
            table[Place(postings[i].Gram)] = i + 1;
        }
    }
}

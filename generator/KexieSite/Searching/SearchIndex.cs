using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using KexieSite.Indexing;
using KexieSite.Model;

namespace KexieSite.Searching;

/// <summary>
/// The search index of a site: the files that the search page reads, a few for each query. The same content gives the same
/// bytes. Documents are numbered from the oldest, so that a new item leaves the numbers of the others alone and a higher
/// number is newer. See <c>docs/search.md</c>.
/// </summary>
/// <param name="Entry">The file that the page reads first; it names the others.</param>
/// <param name="Files">All files.</param>
public sealed record SearchIndex(SearchFile Entry, ImmutableArray<SearchFile> Files)
{
    private const int Version = 2;

    /// <summary>Makes the index of a site; null for a site without a search or without anything to search.</summary>
    public static SearchIndex? Of(Site site, SiteIndex index) => IsWanted(site) ? Make(site, index) : null;

    /// <summary>Whether a site has a search and anything to search.</summary>
    public static bool IsWanted(Site site) => site.Config.Search && site.Items.Length > 0;

    private static SearchIndex Make(Site site, SiteIndex index)
    {
        ContentItem[] documents = [.. site.Items.Order(ItemOrder.NewestFirst).Reverse()];
        var texts = new TextFiles(documents, site.Config.Url);
        var blocks = new byte[texts.Count][];
        var grams = Read(texts, blocks);
        var shards = Shards.Of(grams);

        var facets = Marked("facets", "json", Facets.Write(documents, index));
        var fold = FoldFiles.Make();
        var sample = Marked("sample", "bin", texts.Sample);
        var entry = Marked("index", "json", WriteEntry(json =>
        {
            json.WriteNumber("count", documents.Length);
            json.WriteString("facets", facets.Name);
            json.WriteString("sample", sample.Name);
            json.WriteNumber("skip", texts.Skip);
            Marks(json, "fold", fold, 1);
            Marks(json, "grams", shards, 1);
            Marks(json, "texts", blocks, TextFiles.Size);
        }));
        return new SearchIndex(entry, [entry, facets, sample, .. FileGroups.Name("fold", fold), .. FileGroups.Name("grams", shards), .. FileGroups.Name("texts", blocks)]);
    }

    // Runs of blocks are read side by side and joined in their order, so the number of runs changes nothing.
    private static GramIndex Read(TextFiles texts, byte[][] blocks)
    {
        var runs = new GramIndex[Math.Clamp(Environment.ProcessorCount, 1, blocks.Length)];
        Parallel.For(0, runs.Length, run =>
        {
            var grams = runs[run] = new GramIndex();
            using var block = texts.NewBlock();
            for (var i = blocks.Length * run / runs.Length; i < blocks.Length * (run + 1) / runs.Length; i++)
            {
                blocks[i] = texts.Write(i, block, grams);
            }
        });

        foreach (var later in runs.Skip(1))
        {
            runs[0].Append(later);
        }

        return runs[0];
    }

    private static SearchFile Marked(string name, string ending, byte[] bytes) => new("", $"{name}-{FileGroups.Mark(bytes)}.{ending}", bytes);

    private static byte[] WriteEntry(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Marks(Utf8JsonWriter json, string folder, byte[][] files, int size)
    {
        json.WriteStartObject(folder);
        json.WriteNumber("files", files.Length);
        json.WriteNumber("size", size);
        json.WriteNumber("group", FileGroups.SizeOf(files.Length));
        json.WriteString("marks", FileGroups.Marks(files));
        json.WriteEndObject();
    }
}

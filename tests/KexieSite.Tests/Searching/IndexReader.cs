using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using KexieSite.Chinese;
using KexieSite.Searching;

namespace KexieSite.Tests.Searching;

/// <summary>Reads a built index from its files, as <c>docs/search.md</c> describes them; it shares only folding and grams with the generator.</summary>
internal sealed class IndexReader
{
    private readonly string folder;
    private readonly JsonElement entry;

    public IndexReader(string output)
    {
        folder = Path.Combine(output, "search");
        entry = Json(Assert.Single(Directory.GetFiles(folder, "index-*.json")));
    }

    public int Count => entry.GetProperty("count").GetInt32();

    public JsonElement Facets => Json(Path.Combine(folder, entry.GetProperty("facets").GetString()!));

    /// <summary>The pairs of traditional and simplified characters.</summary>
    public IEnumerable<string> Pairs => Enumerable.Range(0, entry.GetProperty("fold").GetProperty("files").GetInt32()).SelectMany(file =>
    {
        using var packed = File.OpenRead(FileOf("fold", file));
        using var bytes = Unpack(packed);
        return Encoding.UTF8.GetString(bytes.ToArray()).Chunk(2).Select(pair => new string(pair));
    });

    public IEnumerable<SearchDocument> Documents => Enumerable.Range(0, Count).Select(Document);

    /// <summary>The addresses of the documents that hold a text, newest first: candidates by the grams, confirmed against the texts.</summary>
    public IEnumerable<string> Find(string text)
    {
        var term = Folding.Fold(text);
        var grams = new List<Gram>();
        Grams.Read(term, (gram, _, _) => grams.Add(gram));
        Assert.NotEmpty(grams);
        return grams.Distinct().Select(g => Entry(g).All.AsEnumerable()).Aggregate(Enumerable.Intersect)
            .Select(Document).Where(d => d.Folded.Contains(term, StringComparison.Ordinal)).Reverse().Select(d => d.Href);
    }

    /// <summary>What its shard holds of a gram.</summary>
    public GramEntry Entry(Gram gram)
    {
        using var packed = File.OpenRead(FileOf("grams", gram.Shard(entry.GetProperty("grams").GetProperty("files").GetInt32())));
        using var bytes = Unpack(packed);
        using var shard = new BinaryReader(bytes);
        while (bytes.Position < bytes.Length)
        {
            var text = Units(shard);
            var found = new GramEntry(string.Concat(Units(shard).Reverse()), Units(shard), List(shard), List(shard));
            if (text == gram.ToString())
            {
                return found;
            }
        }

        return new GramEntry("", "", [], []);
    }

    public SearchDocument Document(int number)
    {
        var size = entry.GetProperty("texts").GetProperty("size").GetInt32();
        using var block = JsonDocument.Parse(CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetString(Text(number / size)));
        var document = block.RootElement[number % size];
        var text = document.GetProperty("x").GetString()!;
        var simplified = new StringBuilder(text);
        if (document.TryGetProperty("p", out var patches))
        {
            for (int i = 0, at = 0; i < patches.GetArrayLength(); i += 2)
            {
                at += patches[i].GetInt32();
                Assert.True(Han.Is(simplified[at]));
                simplified[at] = patches[i + 1].GetString()!.Single();
            }
        }

        var folded = string.Concat(simplified.ToString().Select(Folding.WidthAndCase));
        return new SearchDocument(document.GetProperty("u").GetString()!, text, folded, document.Clone());
    }

    private byte[] Text(int file)
    {
        using var sample = File.OpenRead(Path.Combine(folder, entry.GetProperty("sample").GetString()!));
        using var packed = new MemoryStream();
        sample.CopyTo(packed);
        using var rest = File.OpenRead(FileOf("texts", file));
        rest.CopyTo(packed);
        packed.Position = 0;
        using var unpacked = Unpack(packed);
        return unpacked.ToArray()[entry.GetProperty("skip").GetInt32()..];
    }

    private static string Units(BinaryReader shard) =>
        string.Concat(Enumerable.Range(0, shard.Read7BitEncodedInt()).Select(_ => (char)shard.ReadUInt16()).ToList());

    private static ImmutableArray<int> List(BinaryReader shard)
    {
        var head = shard.Read7BitEncodedInt();
        var end = (head >> 1) + shard.BaseStream.Position;
        var documents = ImmutableArray.CreateBuilder<int>();
        if (head % 2 == 1)
        {
            var row = new System.Collections.BitArray(shard.ReadBytes(head >> 1));
            return [.. Enumerable.Range(0, row.Length).Where(document => row[document])];
        }

        for (var last = -1; shard.BaseStream.Position < end;)
        {
            documents.Add(last += shard.Read7BitEncodedInt());
        }

        Assert.Equal(end, shard.BaseStream.Position);
        return documents.ToImmutable();
    }

    private string FileOf(string part, int number)
    {
        var files = entry.GetProperty(part);
        var mark = files.GetProperty("marks").GetString()!.Substring(number / files.GetProperty("group").GetInt32() * 8, 8);
        return Path.Combine(folder, part, $"{number}-{mark}.bin");
    }

    private static MemoryStream Unpack(Stream packed)
    {
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress, leaveOpen: true);
        var bytes = new MemoryStream();
        zlib.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }

    private static JsonElement Json(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return json.RootElement.Clone();
    }
}

/// <summary>A gram in its shard.</summary>
/// <param name="Before">What always stands before it, as it is written.</param>
/// <param name="After">What always stands behind it.</param>
/// <param name="All">The documents that hold it.</param>
/// <param name="Titles">Those that hold it in their title.</param>
internal sealed record GramEntry(string Before, string After, ImmutableArray<int> All, ImmutableArray<int> Titles);

/// <summary>A document in its block.</summary>
internal sealed record SearchDocument(string Href, string Text, string Folded, JsonElement Json)
{
    /// <summary>As exactly as it is known; empty where there is none.</summary>
    public string Date => Json.TryGetProperty("d", out var date) ? date.GetString()! : "";

    /// <summary>0 planned, 1 postponed, 2 cancelled; -1 for all others.</summary>
    public int Status => Json.TryGetProperty("t", out var status) ? status.GetInt32() : -1;
}

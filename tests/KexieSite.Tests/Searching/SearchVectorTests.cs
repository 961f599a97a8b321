using System.Text.Json;
using KexieSite.Chinese;
using KexieSite.Searching;

namespace KexieSite.Tests.Searching;

/// <summary>Holds the generator to <c>Specs/search.json</c>; the browser tests hold the script of the search page to the same file.</summary>
public sealed class SearchVectorTests
{
    private static readonly JsonElement Vectors = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Specs", "search.json"))).RootElement;

    [Fact]
    public void Texts_are_folded_as_the_vectors_say() =>
        Assert.All(Vectors.GetProperty("fold").EnumerateArray(), v => Assert.Equal(v[1].GetString(), string.Concat(v[0].GetString()!.Select(Folding.WidthAndCase))));

    [Fact]
    public void Traditional_characters_are_simplified_as_the_vectors_say() =>
        Assert.All(Vectors.GetProperty("simplified").EnumerateArray(), v => Assert.Equal(v[1].GetString(), Folding.Fold(v[0].GetString()!)));

    [Fact]
    public void Grams_are_those_of_the_vectors() =>
        Assert.All(Vectors.GetProperty("grams").EnumerateArray(), v => Assert.Equal(v[1].EnumerateArray().Select(g => g.GetString()), GramsOf(v[0].GetString()!)));

    [Fact]
    public void Shards_are_those_of_the_vectors() =>
        Assert.All(Vectors.GetProperty("shards").EnumerateArray(), v => Assert.Equal(v[2].GetInt32(), Gram.Of(v[0].GetString()!).Shard(v[1].GetInt32())));

    [Fact]
    public void Every_character_is_folded_and_classed_as_the_sums_say()
    {
        var characters = Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).ToList();

        Assert.Equal(Vectors.GetProperty("sumOfFolded").GetUInt32(), Sum(characters.Select(c => (uint)Folding.WidthAndCase(c))));
        Assert.Equal(Vectors.GetProperty("sumOfClasses").GetUInt32(), Sum(characters.Select(c => (uint)Alphabet.Of(c))));
    }

    [Fact]
    public void Folding_twice_is_folding_once()
    {
        var all = string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c));

        Assert.Equal(Folding.Fold(all), Folding.Fold(Folding.Fold(all)));
    }

    [Fact]
    public void Pairs_of_characters_are_single_and_in_order()
    {
        var traditional = SimplifiedHan.Pairs.Where((_, i) => i % 2 == 0).ToList();

        Assert.True(SimplifiedHan.Pairs.Length % 2 == 0 && traditional.Count > 2900);
        Assert.Equal(traditional.Order().Distinct(), traditional);
        Assert.All(SimplifiedHan.Pairs, c => Assert.True(Han.Is(c)));
    }

    private static List<string> GramsOf(string text)
    {
        var grams = new List<string>();
        Grams.Read(text, (gram, _, _) => grams.Add(gram.ToString()));
        return grams;
    }

    // FNV-1a over the values.
    private static uint Sum(IEnumerable<uint> values) => values.Aggregate(2166136261, (sum, value) => (sum ^ value) * 16777619);
}

namespace KexieSite.BrowserTests.Search;

/// <summary>Holds the script of the search page to the vectors that the generator's tests read.</summary>
[Collection(nameof(DemonstrationSite))]
public sealed class ScriptVectorTests(DemonstrationSite site)
{
    private const string Compare = """
        async json => {
          const load = name => import(document.querySelector(`script[src*="js/${name}."]`).src);
          const { classOf, fold, grams, lookups, shardOf } = await load('search-text'), { Index } = await load('search-index');
          const vectors = JSON.parse(json), wrong = [];
          const equal = (what, actual, expected) => JSON.stringify(actual) === JSON.stringify(expected) || wrong.push(`${what}: ${JSON.stringify(actual)}`);
          const index = new Index(document.getElementById('search').dataset.index);
          const all = Array.from({ length: 65536 }, (_, code) => code);
          const sum = values => values.reduce((hash, value) => Math.imul(hash ^ value, 16777619), 2166136261 | 0) >>> 0;
          for (const [text, folded] of vectors.fold) equal(text, fold(text), folded);
          for (const [text, folded] of vectors.simplified) equal(text, await index.simplified(fold(text)), folded);
          for (const [text, expected] of vectors.grams) {
            equal(text, grams(text), expected);
            equal(text, lookups(text).filter(({ gram, at }) => !expected.includes(gram) || !text.startsWith(gram, at)), []);
          }
          for (const [gram, shards, shard] of vectors.shards) equal(gram, shardOf(gram, shards), shard);
          equal('folded', sum(all.map(code => fold(String.fromCharCode(code)).charCodeAt(0))), vectors.sumOfFolded);
          equal('classes', sum(all.map(classOf)), vectors.sumOfClasses);
          return wrong;
        }
        """;

    [SkippableFact]
    public async Task Script_and_generator_agree()
    {
        await using var visitor = await site.VisitorAsync();
        await visitor.OpenAsync("/search/");
        var vectors = await File.ReadAllTextAsync(Path.Join(AppContext.BaseDirectory, "Specs", "search.json"));

        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Compare, vectors));
    }

    [SkippableFact]
    public async Task Browser_reads_what_the_generator_writes_in_GB_18030()
    {
        await using var visitor = await site.VisitorAsync();
        await visitor.OpenAsync("/search/");
        var common = string.Concat(Enumerable.Range('\u4E00', '\u9FA5' - '\u4E00' + 1)
            .Concat(Enumerable.Range('\u3001', 0x17)).Concat(Enumerable.Range('\uFF01', '\uFF5E' - '\uFF01' + 1)).Concat(Enumerable.Range('\u2018', 6)).Select(c => (char)c));
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(common);

        Assert.Equal(common, await visitor.Page.EvaluateAsync<string>("bytes => new TextDecoder('gb18030').decode(new Uint8Array(bytes))", bytes.Select(b => (int)b).ToArray()));
    }
}

using System.Globalization;
using KexieSite.Chinese;
using KexieSite.Model;
using KexieSite.Searching;
using KexieSite.Tests.Building;

namespace KexieSite.Tests.Searching;

/// <summary>The index of 300 generated items, read back from its files and compared with a plain search in their texts.</summary>
public sealed class GeneratedSearchTests(GeneratedSearchTests.Built built) : IClassFixture<GeneratedSearchTests.Built>
{
    private const int Items = 300;
    private const string Padding = "\n\n\n\n";

    public static TheoryData<string> Queries =>
    [
        "科", "站", "讲", "0", "科普", "科协", "讲座", "科普日", "市科协", "士专家", "人工智能", "青少年活动中心", "仙桃市", "湖北省仙桃市", "柑橘黄化怎么办",
        "科普日人工", "17", "2021", "202", "2021年", "第17场", "（第17场）", "第17号", "120份", "1067", "满意的占九成以上，提出的", "全國科普日", "機器人", "２０２１年", "xyz", "没有的词",
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Every_text_that_holds_the_words_is_found_and_no_other(string query)
    {
        var plain = Folding.Fold(query);

        Assert.Equal(built.Texts.Where(t => t.Folded.Contains(plain, StringComparison.Ordinal)).Select(t => t.Href).Order(), built.Index.Find(query).Order());
    }

    [Fact]
    public void Every_part_of_a_text_finds_it()
    {
        for (var i = 0; i < Items; i += 20)
        {
            var (href, folded) = built.Texts[i];
            var line = folded.Split('\n').MaxBy(l => l.Length)!;
            for (var length = 1; length <= 12; length++)
            {
                var part = line.Substring(i % (line.Length - length), length);
                if (part.Any(c => Alphabet.Of(c) != CharacterClass.Separator))
                {
                    Assert.Contains(href, built.Index.Find(part));
                }
            }
        }
    }

    [Fact]
    public void Documents_are_in_the_order_of_their_days_the_newest_last()
    {
        var days = built.Index.Documents.Select(d => d.Json.GetProperty("d").GetString()).ToList();

        Assert.Equal(Items, days.Count);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
    }

    [Fact]
    public void Neighbours_are_given_exactly_where_a_gram_always_has_the_same()
    {
        foreach (var text in (string[])["普日", "科普", "仙桃", "大篷", "202", "科", "一趟"])
        {
            var places = built.Texts.SelectMany(t => Places(t.Folded, text).Select(at => (Text: Padding + t.Folded + Padding, At: at + Padding.Length))).ToList();
            var before = Common(places.Select(p => string.Concat(p.Text[(p.At - Padding.Length)..p.At].Reverse())));
            var after = Common(places.Select(p => p.Text.Substring(p.At + text.Length, Padding.Length)));
            var entry = built.Index.Entry(Gram.Of(text));

            Assert.InRange(entry.All.Length, 16, Items);
            Assert.Equal((string.Concat(before.Reverse()), after), (entry.Before, entry.After));
        }

        Assert.Equal("国科", built.Index.Entry(Gram.Of("普日")).Before[^2..]);
    }

    [Fact]
    public void Gram_in_few_documents_tells_no_neighbours()
    {
        var number = Enumerable.Range(1000, 9000).Select(n => n.ToString(CultureInfo.InvariantCulture))
            .First(n => built.Texts.Count(t => t.Folded.Contains(n, StringComparison.Ordinal)) == 1);
        var entry = built.Index.Entry(Gram.Of(number));

        Assert.Single(entry.All);
        Assert.Equal(("", ""), (entry.Before, entry.After));
    }

    [Fact]
    public void Titles_are_listed_apart()
    {
        var inTitles = Enumerable.Range(0, Items).Where(i => built.Index.Document(i).Folded.Split('\n')[0].Contains("讲座", StringComparison.Ordinal));

        Assert.Equal(inTitles, built.Index.Entry(Gram.Of("讲座")).Titles);
    }

    [Fact]
    public void Every_traditional_character_has_its_simplified_one() =>
        Assert.Equal(SimplifiedHan.Pairs.Chunk(2).Select(pair => new string(pair)).Order(StringComparer.Ordinal), built.Index.Pairs.Order(StringComparer.Ordinal));

    [Fact]
    public void Files_are_small()
    {
        var files = Directory.GetFiles(Path.Combine(built.Site.Output(), "search"), "*", SearchOption.AllDirectories).Select(f => new FileInfo(f)).ToList();

        Assert.InRange(files.Sum(f => f.Length), 100_000, 600_000);
        Assert.All(files.Where(f => f.Name.EndsWith(".bin", StringComparison.Ordinal)), f => Assert.InRange(f.Length, 1, 16_000));
        Assert.InRange(files.Single(f => f.Name.StartsWith("index-", StringComparison.Ordinal)).Length, 100, 2_500);
    }

    private static string Common(IEnumerable<string> texts) =>
        texts.Aggregate((one, other) => string.Concat(one.Zip(other).TakeWhile(p => p.First == p.Second).Select(p => p.First)));

    private static IEnumerable<int> Places(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    public sealed class Built : IAsyncLifetime, IDisposable
    {
        internal TestSite Site { get; } = BuildOnDisk.Generated(Items);

        internal IndexReader Index { get; private set; } = null!;

        internal IReadOnlyList<(string Href, string Folded)> Texts { get; private set; } = [];

        public async Task InitializeAsync()
        {
            Assert.True((await Site.BuildAsync(o => o with { Today = new DateOnly(2026, 12, 31) })).Ok);
            Index = new IndexReader(Site.Output());
            Texts = [.. Site.Assemble(future: true).Value.Items.Select(item => (item.Url.Value, Folding.Fold(TextOf(item))))];
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => Site.Dispose();

        // Written down once more, so that a field that the index forgets is missed here.
        private static string TextOf(ContentItem item) => string.Join('\n', new[]
        {
            item.Title, item.Summary, string.Join('\n', item.Topics), (item as Activity)?.Series, string.Concat(item.Region!.Division.Lineage.Select(d => d.Name)),
            item.Region.Division.Successor is { } successor ? string.Concat(successor.Lineage.Select(d => d.Name)) : "",
            (item as Activity)?.Place, (item as Activity)?.Venue, item.Body.PlainText,
        }.Where(part => !string.IsNullOrEmpty(part)));
    }
}

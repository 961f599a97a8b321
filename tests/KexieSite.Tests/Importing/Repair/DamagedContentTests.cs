using System.Text;
using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Importing;
using KexieSite.Importing.Repair;
using Xunit.Abstractions;

namespace KexieSite.Tests.Importing.Repair;

/// <summary>
/// The texts of the demonstration site and of the handbook, damaged at every place of several hundred, one at a time: how many are put together again, how many are marked, and how
/// few are put together wrongly without a mark. docs/import.zh-CN.md says these figures.
/// </summary>
public sealed partial class DamagedContentTests(ITestOutputHelper output)
{
    // As long as the damaged texts that were seen: what a program wrote into showed in some ten thousand characters.
    private const int HanOfText = 12_000;
    private const int ShortestParagraph = 15;

    [Theory]
    [InlineData("split", 3, 0.30, 0.01)]
    [InlineData("folded", 1, 0.25, 0.01)]
    public void What_was_cut_in_two_is_put_together_or_marked(string damage, int stride, double leastRight, double mostWrong)
    {
        var tally = new Tally();
        foreach (var text in Texts())
        {
            foreach (var (damaged, clean, whole) in text.Damaged(damage == "split" ? Damage.SplitAt : Damage.FoldAt, stride))
            {
                tally.Add(TextRepair.Repair(damaged, RepairEvidence.Of(whole)).Text, clean);
            }
        }

        output.WriteLine($"{damage}: {tally}");
        tally.Wrong.ForEach(output.WriteLine);
        Assert.True(tally.Count >= 60, tally.ToString());
        Assert.True(tally.Right >= leastRight * tally.Count, tally.ToString());
        Assert.True(tally.Wrong.Count <= mostWrong * tally.Count, $"{tally}\n{string.Join('\n', tally.Wrong)}");
    }

    [Fact]
    public void Bytes_that_were_lost_are_never_made_up()
    {
        var tally = new Tally();
        foreach (var text in Texts())
        {
            var bytes = Encoding.UTF8.GetBytes(text.Clean);
            for (var place = 50; place < bytes.Length; place += 301)
            {
                if (bytes[place] >= 0x80)
                {
                    tally.Add(TextRepair.RepairCopy(DecodedText.From([.. bytes[..place], .. bytes[(place + 1)..]]).Text).Text, text.Clean);
                }
            }
        }

        output.WriteLine($"lost: {tally}");
        Assert.True(tally.Count >= 200, tally.ToString());
        Assert.Equal(0, tally.Right);
        Assert.Empty(tally.Wrong);
    }

    [Fact]
    public void Nothing_is_put_together_where_nothing_was_cut()
    {
        foreach (var text in Texts())
        {
            var repaired = TextRepair.Repair(text.Annotated);
            Assert.DoesNotContain(repaired.Changes, c => c.Kind == RepairKind.SplitCharacters);
            Assert.Equal(text.Clean, repaired.Text);
        }
    }

    // The site's texts in their order, joined to such a length.
    private static List<Sample> Texts()
    {
        var texts = new List<Sample>();
        var paragraphs = new List<string>();
        foreach (var file in Files("content", "*.md").Concat(Files("docs", "*.zh-CN.md")))
        {
            paragraphs.AddRange(File.ReadAllText(file).Split("---\n", 3)[^1].Split('\n').Select(line => Marks().Replace(line, "${words}")).Where(p => Han.Count(p) >= ShortestParagraph && !Foreign().IsMatch(p) && IsSimplified(p)));
            if (paragraphs.Sum(Han.Count) >= HanOfText)
            {
                texts.Add(new Sample(paragraphs));
                paragraphs = [];
            }
        }

        return texts;
    }

    private static IEnumerable<string> Files(string folder, string names) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, folder), names, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    // A character that simplified texts write and that stands for two traditional ones does not come back: 乾.
    private static bool IsSimplified(string paragraph) => SimplifiedText.From(Damage.Traditional(paragraph)) == paragraph;

    [GeneratedRegex("^(?:#+|-|>|[0-9]+\\.) +|[*_]|!?\\[(?<words>[^\\]]*)\\]\\([^)]*\\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex("[A-Za-z|`<>\\[\\]!:()?,;]", RegexOptions.None, 1000)]
    private static partial Regex Foreign();

    private sealed class Sample(List<string> paragraphs)
    {
        private readonly List<string> annotated = [.. paragraphs.Select(p => Damage.Annotated(Damage.Traditional(p)))];

        public string Clean => string.Join('\n', paragraphs);

        public string Annotated => string.Join('\n', annotated);

        /// <summary>Every so many of the places that can be damaged so: the paragraph, as it was, and the whole text with it.</summary>
        public IEnumerable<(string Damaged, string Clean, string Whole)> Damaged(Func<string, int, string?> damage, int stride)
        {
            var seen = 0;
            for (var i = 0; i < paragraphs.Count; i++)
            {
                var traditional = Damage.Traditional(paragraphs[i]);
                for (var place = 1; place < traditional.Length - 3; place++)
                {
                    if (damage(traditional, place) is { } damaged && seen++ % stride == 0)
                    {
                        yield return (damaged, paragraphs[i], string.Join('\n', [.. annotated[..i], damaged, .. annotated[(i + 1)..]]));
                    }
                }
            }
        }
    }

    private sealed class Tally
    {
        public int Count { get; private set; }

        public int Right { get; private set; }

        public List<string> Wrong { get; } = [];

        public void Add(string repaired, string clean)
        {
            Count++;
            Right += repaired == clean ? 1 : 0;
            if (repaired != clean && !repaired.Contains(DoubtMark.Beginning, StringComparison.Ordinal))
            {
                Wrong.Add(Difference(repaired, clean));
            }
        }

        public override string ToString() => $"{Count} damaged, {Right} right, {Count - Right - Wrong.Count} marked, {Wrong.Count} wrong";

        private static string Difference(string repaired, string clean)
        {
            var first = repaired.Zip(clean).TakeWhile(pair => pair.First == pair.Second).Count();
            return $"{clean[Math.Max(0, first - 6)..Math.Min(clean.Length, first + 10)]} → {repaired[Math.Max(0, first - 6)..Math.Min(repaired.Length, first + 10)]}";
        }
    }
}

using System.Text;
using KexieSite.Configuration;

namespace KexieSite.Tests.Parsing;

public sealed class BodyFuzzTests
{
    private const int Bodies = 10_000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "  \n", "\r\n", "\r", "\t", "    ", "> ", "- ", "1. ", "# ", "***", "**", "_", "~~", "`", "```\n", "~~~\n", "[", "](", ")", "![", "[^1]", "[^1]: ",
        "|", "\n|-|-|\n", ": ", ":::", "::: x\n", "{#a}", "{.b", "<", "<!--", "-->", "<![CDATA[", "<?", "</div>", "<div>", "<p", "<a href=", "<b>", "<table>", "<td>",
        "<svg>", "</svg>", "<math", "<style>", "<script>", "</script>", "<select>", "<li>", "<button>", "\"", "'", "=", "&#0;", "&#xD800;", "&lt;", "&colon;", "\\",
        "https://a.cn", "www.b.cn", "javascript:", "科普", "。", "“", "\0", "\u0001", "\uD800", "\uDC00", "\uFEFF", "\uFDD0", "\uFFFF", "𠮷", "\u202E", "---\n", "===\n",
    ];

    [Fact]
    public void No_mutation_crashes_hangs_or_becomes_dangerous()
    {
        var seeds = SpecFile.Examples("markdown.md").Select(e => e.Input).Concat(SpecFile.Pieces("hostile.txt")).ToArray();
        var random = new XorShift(20211122);
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < Bodies; i++)
        {
            var text = Mutate(seeds, random);
            var policy = i % 20 == 0 ? HtmlPolicy.None : i % 20 == 1 ? HtmlPolicy.Trusted : HtmlPolicy.Sanitized;
            var body = BodyHtml.Read("");
            var elapsed = Quickest.Of(() => body = BodyHtml.Read(text, policy), Limit);
            slowest = elapsed > slowest ? elapsed : slowest;
            Assert.All(body.Diagnostics, d => Assert.True(d.Span is { Line: >= 1, Column: >= 1 }));
            if (policy != HtmlPolicy.Trusted && SafeHtml.Fault(BodyHtml.Of(body.Value)) is { } fault)
            {
                Assert.Fail($"body {i} ({policy}) has {fault}: {text}");
            }
        }

        Assert.True(slowest < Limit, $"the slowest took {slowest}");
    }

    private static string Mutate(string[] seeds, XorShift random)
    {
        var text = new StringBuilder(seeds[random.Below(seeds.Length)]);
        for (var i = random.Below(12); i >= 0; i--)
        {
            var at = random.Below(text.Length + 1);
            switch (random.Below(7))
            {
                case 0:
                    text.Length = at;
                    break;
                case 1:
                    _ = text.Remove(at, Math.Min(random.Below(20), text.Length - at));
                    break;
                case 2:
                    _ = text.Insert(at, (char)random.Below(0x10000));
                    break;
                case 3:
                    _ = text.Insert(at, seeds[random.Below(seeds.Length)]);
                    break;
                case 4:
                    _ = text.Insert(at, new StringBuilder().Insert(0, Pieces[random.Below(Pieces.Length)], random.Below(random.Below(20) == 0 ? 2_000 : 8)));
                    break;
                default:
                    _ = text.Insert(at, Pieces[random.Below(Pieces.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Marsaglia's xorshift64: the same numbers on every machine and in every version of .NET.</summary>
    private sealed class XorShift(ulong seed)
    {
        private ulong state = seed;

        public int Below(int limit)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return (int)(state % (ulong)limit);
        }
    }
}

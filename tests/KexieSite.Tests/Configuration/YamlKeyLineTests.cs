using System.Text.RegularExpressions;
using KexieSite.Configuration;
using KexieSite.Tests.Chinese;

namespace KexieSite.Tests.Configuration;

/// <summary>The reader of lines against the same rules written as a regular expression.</summary>
public sealed partial class YamlKeyLineTests
{
    private const string Signs = " \t\u3000\u00a0-:：#\"'“”[]{},&*!|>%@`ab题1\r";

    [Theory]
    [InlineData("标题: 科普日", 0, 0, 2, 4)]
    [InlineData("  - 题目 ： 值", 2, 4, 7, 9)]
    [InlineData("\"a\": 1", 0, 0, 3, 5)]
    [InlineData("- - 值", 0, 4, -1, 4)]
    [InlineData("a # b: c", 0, 0, -1, 0)]
    [InlineData("", 0, 0, -1, 0)]
    public void Line_is_taken_apart_at_its_signs(string line, int indent, int keyStart, int separator, int valueStart) =>
        Assert.Equal(new YamlKeyLine(line, indent, keyStart, separator, valueStart), YamlKeyLine.Read(line));

    [Fact]
    public void Every_line_is_taken_apart_as_the_rules_say()
    {
        var random = new XorShift(20_211_213);
        for (var i = 0; i < 100_000; i++)
        {
            var line = random.Text(Signs, 12);
            Assert.Equal(ByRule(line), YamlKeyLine.Read(line));
        }
    }

    private static YamlKeyLine ByRule(string line)
    {
        var match = Rule().Match(line);
        var keyStart = match.Groups["indent"].Length + match.Groups["dashes"].Length;
        var colon = match.Groups["colon"];
        var blanks = colon.Success ? Blanks().Match(line, colon.Index + 1).Length : 0;
        return new(line, match.Groups["indent"].Length, keyStart, colon.Success ? colon.Index : -1, colon.Success ? colon.Index + 1 + blanks : keyStart);
    }

    [GeneratedRegex("""^(?<indent>[ \t\u3000\u00a0]*)(?<dashes>(?:-[ \t]+)*)(?:(?:"[^":：]*"|'[^':：]*'|[^\s:：#"'“”\[\]{},&*!|>%@`-][^:：#]*)(?<colon>[:：]))?""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\G[ \t\u3000\u00a0]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}

using KexieSite.Parsing;

namespace KexieSite.Tests.Parsing;

public sealed class BodyLimitsTests
{
    public static TheoryData<string, string> Bombs() => new()
    {
        { "quotes", Repeat("> ", 10_000) + "a" },
        { "quotes without spaces", Repeat(">", 10_000) },
        { "brackets", Repeat("[", 10_000) + "a" },
        { "closed brackets", Repeat("[", 10_000) + Repeat("]", 10_000) },
        { "pictures", Repeat("![", 20_000) },
        { "links", Repeat("[a](", 20_000) },
        { "links with titles", Repeat("[a](b \"", 20_000) },
        { "links in angles", Repeat("[a](<b", 20_000) },
        { "links on lines", Repeat("[a](b \"\n", 20_000) },
        { "definitions", Repeat("[a]: x \"\n", 20_000) },
        { "labels", Repeat("[a][b", 20_000) },
        { "lists", Repeat("- ", 5_000) + "a" },
        { "stairs", string.Concat(Enumerable.Range(0, 1_500).Select(i => Repeat(" ", i * 2) + "- a\n"))[..1_400_000] },
        { "mixed stairs", string.Concat(Enumerable.Range(0, 190).Select(i => Repeat("> ", i) + "- a\n")) },
        { "emphasis", Repeat("*a ", 50_000) },
        { "emphasis of two kinds", Repeat("*a **b ", 30_000) },
        { "emphasis that closes", Repeat("**a", 30_000) + Repeat("a**", 30_000) },
        { "code", string.Concat(Enumerable.Range(1, 900).Select(i => Repeat("`", i) + " ")) },
        { "less-than", Repeat("<", 100_000) },
        { "open tags", Repeat("<a ", 50_000) },
        { "open comments", Repeat("<!-- ", 50_000) },
        { "open comments inside", Repeat("a <!-- ", 50_000) },
        { "open declarations", Repeat("a <!X ", 50_000) },
        { "open instructions", Repeat("a <? ", 50_000) },
        { "open CDATA", Repeat("a <![CDATA[ ", 50_000) },
        { "entities", Repeat("&#x41;", 100_000) },
        { "a wide table", Repeat("|", 20_000) + "\n" + Repeat("|-", 10_000) + "|\n" + Repeat("|a", 10_000) },
        { "a long table", "|a|b|\n|-|-|\n" + Repeat("|1|2|\n", 40_000) },
        { "footnotes", Repeat("[^1]", 20_000) + "\n\n[^1]: a" },
        { "many footnotes", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"[^{i}] [^{i}]: a\n\n[^{i}]: b\n\n")) },
        { "definition lists", Repeat("a\n: b\n\n", 20_000) },
        { "blocks", Repeat("::: a\n", 5_000) },
        { "headings", Repeat("# a\n", 30_000) },
        { "equal headings with names", Repeat("# a {#b}\n", 30_000) },
        { "one long line", Repeat("汉字", 500_000) },
        { "one long line of spaces", Repeat(" ", 1_000_000) + "a" },
        { "one long word", Repeat("a", 1_000_000) },
        { "empty lines", Repeat("\n", 1_000_000) },
        { "braces", Repeat("[a](b){", 20_000) },
        { "addresses", Repeat("https://a.cn/(", 30_000) },
        { "unclosed elements", Repeat("<div>\n\n", 20_000) },
        { "unclosed inline elements", Repeat("a <i title=x> ", 20_000) },
        { "unclosed formatting", "<div>" + string.Concat(Enumerable.Range(0, 255).Select(i => $"<b id=a{i}>")) + Repeat("<p>a", 100_000) },
        { "unclosed formatting again", "<div>" + string.Concat(Enumerable.Range(0, 200).Select(i => $"<b id=a{i}><i class=b{i}>")) + "\n\n" + Repeat("a\n\n", 50_000) },
        { "swallowers", Repeat("a <svg> <select> <script> ", 10_000) },
        { "svg in a block", "<div>" + Repeat("<svg></svg><svg/>", 30_000) },
        { "tables in tables", "<div>" + Repeat("<table><tr><td>", 20_000) },
        { "table and text", "<table>" + Repeat("<tr>a", 50_000) },
        { "attributes", "<div " + Repeat("a=b ", 50_000) + ">" },
        { "different attributes", "<div " + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"a{i}=b ")) + ">" },
        { "removed elements", "<div>" + Repeat("<x>a</x>\n", 30_000) },
        { "end tags", "<div>" + Repeat("</p>", 100_000) },
        { "links in raw HTML", "<div>" + Repeat("<a href=x>a", 20_000) },
        { "controls", Repeat("\0\u0001\uD800", 100_000) },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void No_bomb_takes_long(string name, string text)
    {
        var body = BodyHtml.Read("");
        var elapsed = Quickest.Of(() => body = BodyHtml.Read(text), TimeSpan.FromSeconds(1));
        Assert.True(elapsed < TimeSpan.FromSeconds(1), $"{name} took {elapsed}");
        if (!body.HasErrors)
        {
            Assert.Null(SafeHtml.Fault(BodyHtml.Of(body.Value)));
        }
    }

    [Fact]
    public void The_clock_of_these_tests_runs()
    {
        var text = Repeat("文字，**重点**。\n\n", 20_000);

        Assert.True(Quickest.Of(() => BodyHtml.Read(text), TimeSpan.Zero) > TimeSpan.FromMilliseconds(5));
    }

    [Fact]
    public void Deep_nesting_is_an_error_and_no_crash()
    {
        var body = BodyHtml.Read(Repeat("> ", 10_000) + "a");

        Assert.Equal(MarkdownRules.TooDeep, Assert.Single(body.Diagnostics).Rule);
        Assert.Empty(body.Value.Parts);
    }

    [Fact]
    public void Deep_html_is_an_error_at_its_line_and_becomes_text()
    {
        var body = BodyHtml.Read("甲\n\n" + Repeat("<div>\n", 300));

        var finding = Assert.Single(body.Diagnostics);
        Assert.Equal((MarkdownRules.HtmlTooDeep, 259), (finding.Rule, finding.Span!.Value.Line));
        Assert.StartsWith("甲\n<div>", body.Value.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_beyond_the_limit_is_an_error()
    {
        var body = BodyHtml.Read(new string('字', MarkdownReader.MaximumLength + 1));

        Assert.Equal(MarkdownRules.TooLong, Assert.Single(body.Diagnostics).Rule);
    }

    [Fact]
    public void A_control_character_is_replaced_and_told_once()
    {
        var body = BodyHtml.Read("甲\n乙\u0001丙\0");

        var finding = Assert.Single(body.Diagnostics);
        Assert.Equal((MarkdownRules.ControlCharacter, 2, 2), (finding.Rule, finding.Span!.Value.Line, finding.Span!.Value.Column));
        Assert.Equal("甲乙\uFFFD丙\uFFFD", body.Value.PlainText.Replace(" ", "", StringComparison.Ordinal));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}

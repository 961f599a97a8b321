using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KexieSite.Configuration;
using KexieSite.Diagnostics;

namespace KexieSite.Tests.Diagnostics;

public sealed partial class TextTableTests
{
    private static readonly TextTable Chinese = TextTable.For(Language.Chinese);
    private static readonly TextTable English = TextTable.For(Language.English);

    private static readonly ImmutableArray<DiagnosticRule> Rules = EveryRule.All;

    [Fact]
    public void Both_tables_have_the_same_keys()
    {
        Assert.Empty(Chinese.Keys.Except(English.Keys));
        Assert.Empty(English.Keys.Except(Chinese.Keys));
    }

    [Fact]
    public void Every_rule_has_a_message_and_a_hint_in_both_languages()
    {
        Assert.True(Rules.Length > 100);
        var keys = Rules.SelectMany(r => new[] { r.Code + ".message", r.Code + ".hint" }).ToList();
        Assert.DoesNotContain(keys, k => Chinese[k].Length == 0 || English[k].Length == 0);
    }

    [Fact]
    public void No_text_is_left_without_its_rule() =>
        Assert.Empty(Chinese.Keys.Where(k => k.StartsWith("KX", StringComparison.Ordinal)).Select(k => k.Split('.')[0]).Except(Rules.Select(r => r.Code)));

    [Fact]
    public void A_finding_shows_the_same_things_in_both_languages() =>
        Assert.DoesNotContain(Rules, r => !Placeholders(Chinese, r.Code).SetEquals(Placeholders(English, r.Code)));

    [Fact]
    public void A_code_is_used_once_and_has_four_digits()
    {
        Assert.Empty(Rules.GroupBy(r => r.Code).Where(g => g.Skip(1).Any()).Select(g => g.Key));
        Assert.All(Rules, r => Assert.Matches("^KX[0-9]{4}$", r.Code));
    }

    [Fact]
    public void Chinese_messages_end_with_full_width_punctuation_or_with_what_was_written() =>
        Assert.DoesNotContain(Rules.Select(r => Chinese[r.Code + ".message"]), m => m[^1] is '.' or ',' or ';' or '!' or '?');

    [Fact]
    public void A_text_within_a_text_is_shown_in_the_same_language()
    {
        var key = new TextKey("nearest.some", "标题");
        Assert.Equal("是否想写“标题”？", Chinese.Format("KX1015.hint", "标提", key));
        Assert.DoesNotContain("是否", English.Format("KX1015.hint", "标提", key), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_a_key_takes_are_shown_in_the_language_of_the_text()
    {
        var words = CommonWords.Kinds.Listed;
        Assert.Equal("可以写：活动、报告、通知、页面。", Chinese.Format("block.words", words));
        Assert.EndsWith("activity, report, notice, page.", English.Format("block.words", words), StringComparison.Ordinal);
        Assert.Equal(("甲、乙", "甲, 乙"), (Chinese.Format("KX1015.hint", "", BilingualText.List("甲", "乙")), English.Format("KX1015.hint", "", BilingualText.List("甲", "乙"))));
    }

    [Fact]
    public void A_table_takes_comments_line_breaks_and_equals_signs_in_texts()
    {
        var table = TextTable.Parse(Language.English, "# note = none\na = x = {0}\\ny\r\na.b=\n");
        Assert.Equal("x = 1\ny", table.Format("a", 1));
        Assert.Equal(["a", "a.b"], table.Keys.Order());
        Assert.Equal("", table["missing"]);
    }

    private static HashSet<string> Placeholders(TextTable texts, string code) =>
        [.. Placeholder().Matches(texts[code + ".message"] + texts[code + ".hint"]).Select(m => m.Groups["number"].Value)];

    [GeneratedRegex(@"\{(?<number>[0-9]+)(:[^}]*)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}

using KexieSite.Diagnostics;

namespace KexieSite.Tests.Diagnostics;

public sealed class RuleTitleTests
{
    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_rule_has_a_title_and_advice_that_can_be_read_without_a_finding(Language language)
    {
        var texts = TextTable.For(language);
        Assert.All(EveryRule.All, rule =>
        {
            var (title, advice) = (RuleTitle.Of(rule, texts), RuleTitle.AdviceOf(rule, texts));
            Assert.DoesNotMatch(@"\{[0-9]", title + advice);
            Assert.DoesNotContain('\n', title + advice);
            Assert.InRange(title.Count(char.IsLetter), 2, 150);
            Assert.DoesNotMatch("^[…“”\"《》 ]+$|[。.：:，,]$", title);
            Assert.Equal(title.Count(c => c is '（' or '('), title.Count(c => c is '）' or ')'));
            Assert.NotEmpty(advice);
        });
    }

    [Theory]
    [InlineData("KX1004", "“…”的冒号后面少一个英文空格", "\"…\"")]
    [InlineData("KX1102", "网址不完整", "This is no complete address")]
    [InlineData("KX1105", "“…”不能用在网址里", "cannot")]
    [InlineData("KX5902", "这一篇还是新建网站时放的样子", "This text is still what a new site begins with")]
    [InlineData("KX7008", "…没有已经举行的活动，没有起草", "No activity was held in … in …; there is nothing to draft from")]
    public void What_differs_from_finding_to_finding_is_left_out(string code, string chinese, string english)
    {
        var rule = EveryRule.All.Single(r => r.Code == code);
        Assert.Equal(chinese, RuleTitle.Of(rule, TextTable.For(Language.Chinese)));
        Assert.Contains(english, RuleTitle.Of(rule, TextTable.For(Language.English)), StringComparison.Ordinal);
    }
}

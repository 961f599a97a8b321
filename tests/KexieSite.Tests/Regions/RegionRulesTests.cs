using KexieSite.Diagnostics;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Tests.Regions;

public sealed class RegionRulesTests
{
    private static readonly RegionResolver Anywhere = new(Divisions.Embedded, null);

    [Theory]
    [InlineData("鼓楼区", "KX3001", Severity.Error, "鼓楼区", "江苏省/南京市/鼓楼区、江苏省/徐州市/鼓楼区、福建省/福州市/鼓楼区、河南省/开封市/鼓楼区")]
    [InlineData("火星基地", "KX3002", Severity.Error, "火星基地", "云南/曲靖/富源")]
    [InlineData("富塬县", "KX3003", Severity.Error, "富塬县", "云南省/曲靖市/富源县")]
    [InlineData("泗门镇", "KX3004", Severity.Error, "泗门镇", "浙江省/宁波市/余姚市")]
    [InlineData("江东区", "KX3005", Severity.Warning, "2016", "浙江省/宁波市/鄞州区")]
    [InlineData("云南/昆明/富源", "KX3006", Severity.Error, "富源", "云南省/曲靖市/富源县")]
    public void Each_mistake_has_its_finding_with_what_to_write_instead(string text, string code, Severity severity, string inMessage, string inHint)
    {
        var file = new SourcePath("content/a.md");
        var span = SourceSpan.OnLine(3, 9, text.Length);
        var finding = RegionRules.Diagnose(Anywhere.Resolve(text, 2018), file, span);
        Assert.NotNull(finding);
        Assert.Equal((code, severity, file, span), (finding.Rule.Code, finding.Severity, finding.File, finding.Span));
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.Contains(inMessage, finding.Message(TextTable.For(language)), StringComparison.Ordinal);
            Assert.Contains(language == Language.English ? inHint.Replace("、", ", ", StringComparison.Ordinal) : inHint, finding.Hint(TextTable.For(language)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("富源县")]
    [InlineData("未知")]
    public void A_good_region_has_no_finding(string text) =>
        Assert.Null(RegionRules.Diagnose(Anywhere.Resolve(text, 2018), null, null));
}

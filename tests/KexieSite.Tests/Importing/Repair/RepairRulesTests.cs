using KexieSite.Importing.Repair;
using KexieSite.Tests.Importing.PlainText;

namespace KexieSite.Tests.Importing.Repair;

public sealed class RepairRulesTests
{
    [Fact]
    public void Sure_changes_are_counted_kind_by_kind()
    {
        var document = Assert.Single(TextSample.Read("協會會員參加了協會的學習,活動,講座,受到群眾歡迎。"));
        Assert.Equal(3, Assert.Single(Assert.Single(document.Notes, n => n.Rule == RepairRules.HalfWidthPunctuation).Arguments));
        Assert.Contains(document.Notes, n => n.Rule == RepairRules.Traditional);
        Assert.Equal(2, document.Notes.Length);
    }

    [Fact]
    public void A_likely_change_is_told_at_its_place()
    {
        var note = Assert.Single(Assert.Single(TextSample.Read("本周举行科普活动。\n为人服务。，直观了解。")).Notes, n => n.Rule == RepairRules.Likely);
        Assert.Equal((2, 5), (note.Span!.Value.Line, note.Span.Value.Column));
        Assert.Equal("。， 。", string.Join(' ', note.Arguments));
    }
}

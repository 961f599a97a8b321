namespace KexieSite.Tests.Checking;

public sealed class WordingCheckTests
{
    [Theory]
    [InlineData("群众排队参加,大家很高兴。", "KX5301 5:7")]
    [InlineData("时间:9月17日，地点在广场。", "KX5301 5:3")]
    [InlineData("参加(包括学生)的有五百人。", "KX5301 5:3")]
    [InlineData("主题是\"安全\"两个字。", "KX5301 5:4")]
    [InlineData("发放5000,群众说好。", "KX5301 5:7")]
    [InlineData("活动到此结束.", "KX5301 5:7")]
    [InlineData("- 展板、讲座...", "KX5301 5:8")]
    [InlineData("> 引用的话,也要看。", "KX5301 5:7")]
    [InlineData("**加粗的字**,也要看。", "KX5301 5:9")]
    [InlineData("| 乡镇,街道 | 场次 |\n| --- | --- |\n| 营上 | 3 |", "KX5301 5:5")]
    public void Half_width_marks_beside_Han_are_found_at_their_place(string text, string found) => Assert.Equal([found], CheckRun.InText(text));

    [Theory]
    [InlineData("参加的有38,000人，比例3:2，时间9:30。")]
    [InlineData("见 https://example.com/a,b 和 `代码,不看`。")]
    [InlineData("PM2.5(细颗粒物的英文缩写)是Particulate Matter, 2.5。", "KX5301")]
    [InlineData("科普(Science Popularization)的英文。")]
    [InlineData("阿依古丽.买买提老师讲课。")]
    [InlineData("见[方案](a.pdf \"方案,附件\")。")]
    [InlineData("Hello, world (Kunming). \"Fine!\"")]
    public void Half_width_marks_of_numbers_addresses_and_Latin_stay(string text, params string[] found) =>
        Assert.Equal(found, CheckRun.Codes(text));

    [Fact]
    public void Marks_between_several_names_in_one_value_are_not_shown_and_not_looked_at() =>
        Assert.Empty(CheckRun.InText("正文。", "日期: 2021-09-17\n主办: 县科协,县教体局\n主题: [农技, 青少年]"));

    [Fact]
    public void A_paragraph_full_of_half_width_marks_is_one_finding()
    {
        using var site = new TestSite().Activity("2021/2021-09-17-a", "", "一个人,两个人,三个人;四个人。");
        var found = Assert.Single(CheckRun.Texts(site));
        Assert.Equal(3, found.Corrections.Length);
        Assert.Equal([",;", 3, "，；"], found.Diagnostic.Arguments.AsEnumerable());
    }

    [Theory]
    [InlineData("他说：“科普很好。", "KX5302 5:4")]
    [InlineData("《科普法很重要。", "KX5302 5:1")]
    [InlineData("科普法》很重要。", "KX5302 5:4")]
    [InlineData("（一）县科协（含学会。", "KX5302 5:7")]
    [InlineData("“科普“进校园。", "KX5302 5:4")]
    public void Marks_without_their_other_half_are_found(string text, string found) => Assert.Equal([found], CheckRun.InText(text));

    [Theory]
    [InlineData("他说：“《科普法》（新版）很‘好’。”")]
    [InlineData("1）展板；2）讲座；a）义诊。")]
    [InlineData("（1）展板；（2）讲座。")]
    [InlineData("“第一段的话。\n\n“第二段的话。”")]
    [InlineData("It’s fine，don’t worry。")]
    [InlineData("`“` 是左引号。")]
    public void Pairs_numbers_and_quotations_of_several_paragraphs_are_fine(string text) => Assert.Empty(CheckRun.InText(text));

    [Fact]
    public void A_pair_of_which_one_bracket_is_half_width_is_found() => Assert.Equal(["KX5313 5:4"], CheckRun.InText("县科协（含学会)的人。"));

    [Theory]
    [InlineData("县科协的的工作。", "KX5303 5:4")]
    [InlineData("我区获得我区获得了奖。", "KX5303 5:1")]
    [InlineData("县科协开展开展了活动。", "KX5303 5:4")]
    [InlineData("组织科普志愿者科普志愿者进校园。", "KX5303 5:3")]
    public void Words_written_twice_are_found(string text, string found) => Assert.Equal([found], CheckRun.InText(text));

    [Theory]
    [InlineData("达到目的的办法，为了了解情况，现在在做，存在在册，实实在在的事，于是是否。")]
    [InlineData("讨论讨论、研究研究，一个一个地看，高高兴兴，确确实实。")]
    [InlineData("有的的确如此，参与与否都好，温和和气。")]
    [InlineData("一个小时一个小时地等。")]
    public void Words_that_Chinese_doubles_are_fine(string text) => Assert.Empty(CheckRun.InText(text));

    [Theory]
    [InlineData("展板，，讲座。", "，，")]
    [InlineData("展板、，讲座。", "、，")]
    [InlineData("讲完了。。", "。。")]
    public void Marks_written_twice_are_found(string text, string marks)
    {
        using var site = new TestSite().Activity("2021/2021-09-17-a", "", text);
        var found = Assert.Single(CheckRun.Texts(site)).Diagnostic;
        Assert.Equal(("KX5304", marks), (found.Rule.Code, found.Arguments[0]));
    }

    [Theory]
    [InlineData("怎么办？！——好……的。")]
    [InlineData("《甲》、《乙》，“丙”。")]
    public void Marks_that_stand_together_are_fine(string text) => Assert.Empty(CheckRun.InText(text));

    [Theory]
    [InlineData("依据富科协[2021]3号文件。", "〔2021〕3号")]
    [InlineData("依据富科协（2021）3号文件。", "〔2021〕3号")]
    [InlineData("依据富科协〔2021]3号文件。", "〔2021〕3号")]
    [InlineData("依据国办发〔2021〕第03号文件。", "〔2021〕3号")]
    public void Document_numbers_of_another_form_are_found_with_the_right_one(string text, string right)
    {
        using var site = new TestSite().Activity("2021/2021-09-17-a", "", text);
        var found = CheckRun.Texts(site).Select(f => f.Diagnostic).First(d => d.Rule.Code == "KX5305");
        Assert.Equal(right, found.Arguments[1]);
    }

    [Theory]
    [InlineData("依据富科协〔2021〕3号文件。")]
    [InlineData("（2021）云03民终123号判决。")]
    [InlineData("全县（2021）共有3号楼。")]
    public void Right_document_numbers_and_other_years_in_brackets_are_fine(string text) => Assert.Empty(CheckRun.InText(text));

    [Fact]
    public void Full_width_digits_are_found() => Assert.Equal(["KX5306 5:3"], CheckRun.InText("全县１２０个村都去了。"));

    [Fact]
    public void Half_width_digits_are_fine() => Assert.Empty(CheckRun.InText("全县120个村都去了，Ⅲ级响应。"));

    [Theory]
    [InlineData("这一天县科 协开展了活动，很好。", "KX5307 5:6")]
    [InlineData("关 于 开 展 科 普 日", "KX5307 5:1")]
    [InlineData("活动结束， 大家回家。", "KX5308 5:6")]
    public void Spaces_inside_Chinese_are_found(string text, string found) => Assert.Equal([found], CheckRun.InText(text));

    [Theory]
    [InlineData("到会的有王 芳、李 明，张 英同志讲了话。")]
    [InlineData("附件 活动方案，见下面。")]
    [InlineData("科普讲座 健康义诊 展板展示，都有。")]
    [InlineData("主办 县科协")]
    [InlineData("使用 Excel 表格，共 30 场。")]
    public void Spaces_that_divide_or_line_up_are_fine(string text) => Assert.Empty(CheckRun.InText(text));
}

using KexieSite.Tests.Importing.Word;

namespace KexieSite.Tests.Importing.Web;

/// <summary>Pages as they were made twenty years ago: a form around everything, lines divided by <c>br</c>, texts that were pasted as they were typed.</summary>
public sealed class OldPageTests
{
    private const string Words = SavedPage.Words;

    [Fact]
    public void A_form_around_the_whole_page_is_not_taken_away_with_it()
    {
        const string Search = "<form action=\"search.aspx\">站内搜索<input name=\"key\"><input type=\"submit\" value=\"搜索\"></form>";
        var inside = $"<table><tr><td><h1>科普日的活动</h1></td></tr><tr><td><p>{Words}</p><p>{Words}</p></td></tr></table>";

        Assert.Equal($"{Words}\n\n{Words}\n", SavedPage.Markdown($"<html><head><title>科普日的活动</title></head><body><form id=\"form1\" method=\"post\" action=\"show.aspx\"><input type=\"hidden\" name=\"__VIEWSTATE\" value=\"x\">{inside}</form></body></html>"));
        Assert.Equal($"{Words}\n\n{Words}\n", SavedPage.Markdown($"<html><head><title>科普日的活动</title></head><body><div>{Search}<p>{Words}</p><p>{Words}</p></div></body></html>"));
    }

    [Fact]
    public void Lines_that_a_page_shows_as_they_were_typed_are_paragraphs()
    {
        var page = $"""
            <html><head><title>工作总结</title></head><body><h1>工作总结</h1><pre>
                {Words}
            {Words}

                一、科普活动
                全年开展活动32场次，发放资料3万余份，
            参加的<b>群众</b>很多。
                二、农技培训
                果树嫁接这一课最受欢迎，见<a href="https://kexie.example.org/a">教材</a>。
            </pre></body></html>
            """;

        Assert.Equal(
            $"""
            {Words}

            {Words}

            ## 一、科普活动

            全年开展活动32场次，发放资料3万余份，参加的**群众**很多。

            ## 二、农技培训

            果树嫁接这一课最受欢迎，见[教材](https://kexie.example.org/a)。

            """,
            SavedPage.Markdown(page));
    }

    [Fact]
    public void A_heading_and_the_line_below_it_stay_two_where_one_break_divides_them()
    {
        const string Markdown = $"""
            一年来做了以下工作。

            ## 一、科普活动

            全年开展活动32场次

            ### （一）科普日

            {Words}

            ## 二、农技培训

            学员都说好\
            都说学得会

            """;

        Assert.Equal(Markdown, SavedPage.Markdown($"<html><head><title>工作总结</title></head><body><p>一年来做了以下工作。<br>一、科普活动<br>\n全年开展活动32场次<br>（一）科普日<br>{Words}<br>二、农技培训<br>\n学员都说好 <br>\n 都说学得会</p></body></html>"));

        string[] lines = ["一年来做了以下工作。", "一、科普活动", "全年开展活动32场次", "（一）科普日", Words, "二、农技培训", "学员都说好", "都说学得会"];
        var word = new WordSample($"<w:p>{string.Join("<w:r><w:br/></w:r>", lines.Select(line => $"<w:r><w:t>{line}</w:t></w:r>"))}</w:p>").Read();
        Assert.Equal(Markdown, KexieSite.Importing.MarkdownText.Write(word.Blocks));
    }

    [Theory]
    [InlineData("评出<br>一、二等奖各一名，<br>三等奖三名")]
    [InlineData("参加的有<br>（一）班、（二）班，<br>都得了奖")]
    [InlineData("请带<br>1、身份证<br>和报名表")]
    public void Other_lines_stay_in_their_paragraph(string lines) =>
        Assert.Equal($"{Words}\n\n{lines.Replace("<br>", "\\\n", StringComparison.Ordinal)}\n", SavedPage.Markdown($"<html><body><div><p>{Words}</p><p>{lines}</p></div></body></html>"));

    [Fact]
    public void Numbered_lines_between_breaks_are_a_list() =>
        Assert.Equal($"{Words}\n\n获奖的是\n\n1. 某村\n2. 某校\\\n   两次\n", SavedPage.Markdown($"<html><body><div><p>{Words}</p><p>获奖的是<br>1、某村<br>2、某校<br>两次</p></div></body></html>"));

    [Theory]
    [InlineData("首页 | <a href=a>概况</a> | <a href=b>新闻</a> | <a href=c>通知公告</a><br>", "首页 概况 新闻 通知公告")]
    [InlineData("<a href=x>首页</a> | <a href=a>概况</a> | <a href=b>新闻</a><br>", "首页 概况 新闻")]
    [InlineData("<div>首页 | <a href=a>概况</a> | <a href=b>新闻</a> | <a href=c>联系我们</a></div>", "首页 概况 新闻 联系我们")]
    [InlineData("<font>首页</font>&nbsp;<a href=a>概况</a>&nbsp;<a href=b>新闻</a>&nbsp;<a href=c>联系我们</a><hr>", "首页 概况 新闻 联系我们")]
    public void A_row_of_links_is_a_menu_though_the_page_itself_is_no_link_and_nothing_is_around_it(string menu, string told)
    {
        var document = SavedPage.Document($"<html><body>{menu}<center><b>县科协举办培训班</b></center>{Words}<br>　　{Words}</body></html>");

        Assert.DoesNotContain("概况", KexieSite.Importing.MarkdownText.Write(document.Blocks), StringComparison.Ordinal);
        Assert.Equal(told, Assert.Single(document.Notes, n => n.Rule.Code == "KX8114").Arguments[0]);
        Assert.Equal("县科协举办培训班", document.Fact("title"));
    }

    [Theory]
    [InlineData("附件：<a href=\"https://a.example/1\">名单</a> <a href=\"https://a.example/2\">议程</a> <a href=\"https://a.example/3\">联系方式</a><br>")]
    [InlineData("专家组 <a href=\"https://a.example/1\">王五</a> <a href=\"https://a.example/2\">李四</a> <a href=\"https://a.example/3\">赵六</a><br>")]
    public void A_row_that_says_more_than_a_menu_stays(string row) =>
        Assert.Contains("](https://a.example/3)", SavedPage.Markdown($"<html><body>{row}{Words}<br>　　{Words}</body></html>"), StringComparison.Ordinal);

    [Fact]
    public void How_a_character_is_pronounced_does_not_divide_a_word() =>
        Assert.Equal($"{Words}\n\n{Words}富源县\n", SavedPage.Markdown($"<html><body><div><p>{Words}</p><p>{Words}<ruby>富<rp>(</rp><rt>fù</rt><rp>)</rp></ruby>源县</p></div></body></html>"));
}

namespace KexieSite.Tests.Checking;

public sealed class AccessCheckTests
{
    [Theory]
    [InlineData("![](a.jpg)", "KX5701 5:1")]
    [InlineData("![IMG_2021](a.jpg)", "KX5702 5:1")]
    [InlineData("![图片](a.jpg)", "KX5702 5:1")]
    [InlineData("::: 图集\n![](a.jpg)\n:::", "KX5701 6:1")]
    public void Pictures_without_words_are_found(string text, string found) => Assert.Equal([found], CheckRun.InText(text));

    [Theory]
    [InlineData("![群众在展板前听讲解](a.jpg)")]
    [InlineData("![](a.jpg \"群众在展板前听讲解\")")]
    public void Pictures_with_words_are_fine(string text) => Assert.Empty(CheckRun.InText(text));

    [Theory]
    [InlineData("## 一\n\n#### 二", "KX5703 7:6")]
    [InlineData("### 一", "KX5703 5:5")]
    [InlineData("# 一\n\n### 二", "KX5703 7:5")]
    public void Headings_that_skip_a_level_are_found(string text, string found) => Assert.Equal([found], CheckRun.InText(text));

    [Theory]
    [InlineData("## 一\n\n### 二\n\n## 三")]
    [InlineData("# 一\n\n## 二\n\n# 三")]
    public void Headings_in_order_are_fine(string text) => Assert.Empty(CheckRun.InText(text));

    [Theory]
    [InlineData("请[点击这里](a.pdf)看。", "KX5704 5:2")]
    [InlineData("[查看详情>>](a.pdf)", "KX5704 5:1")]
    [InlineData("[here](a.pdf)", "KX5704 5:1")]
    public void Links_that_do_not_say_where_they_lead_are_found(string text, string found) => Assert.Equal([found], CheckRun.InText(text));

    [Theory]
    [InlineData("见[活动方案](a.pdf)和[更多科普讲座的安排](b.pdf)。")]
    [InlineData("见 <https://example.com/>。")]
    [InlineData("见[链接](#链接)一节。\n\n## 链接")]
    public void Links_that_do_are_fine(string text) => Assert.Empty(CheckRun.InText(text));

    [Theory]
    [InlineData("|  |  |\n| --- | --- |\n| 营上 | 3 |", "KX5705 5:1")]
    [InlineData("<table>\n<tr><td>营上</td><td>3</td></tr>\n</table>", "KX5705 5:1")]
    public void Tables_without_a_head_are_found(string text, string found) => Assert.Equal([found], CheckRun.InText(text));

    [Theory]
    [InlineData("|  | 场次 |\n| --- | --- |\n| 营上 | 3 |")]
    [InlineData("<table>\n<tr><th>乡镇</th></tr>\n<tr><td>营上</td></tr>\n</table>")]
    public void Tables_with_a_head_are_fine(string text) => Assert.Empty(CheckRun.InText(text));
}

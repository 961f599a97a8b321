using KexieSite.Importing.Repair;

namespace KexieSite.Tests.Importing.Repair;

public sealed class CleanTextTests
{
    [Fact]
    public void Every_text_of_the_demonstration_site_passes_unchanged()
    {
        var files = Directory.EnumerateFiles(Path.Combine(ArchitectureTests.Root, "content"), "*.md", SearchOption.AllDirectories).ToList();
        Assert.True(files.Count > 50);
        Assert.All(files, file =>
        {
            var text = File.ReadAllText(file);
            var copy = TextRepair.RepairCopy(text);
            Assert.Empty(copy.Done().Changes);
            Assert.Equal(text, copy.Text);
        });
    }

    [Theory]
    [InlineData("汆（cuān）水以后再煮，筲(shāo)箕里沥干。")]
    [InlineData("一是工作（见附件）。(二)项目 (1) 与 (a) 不变，咨询(zixun)热线另行公布。")]
    [InlineData("xx县20xx年工作总结：**个单位、__万元、xxx人。")]
    [InlineData("详见 https://example.org/a,b?c=d:e 和 `代码`、'引号'，共 1,210 人，9:30 开始。")]
    [InlineData("书名是《乾隆年间》，署名陳某某，引文一句：「協力同心」。")]
    [InlineData("真的可以吗?他问。可以!大家答。")]
    [InlineData("参加的有[2021]级学生，会议〔2021〕3号。")]
    public void What_is_right_as_it_is_stays(string text)
    {
        var repaired = TextRepair.Repair(text);
        Assert.Equal(text, repaired.Text);
        Assert.Empty(repaired.Changes);
    }

    [Fact]
    public void An_empty_text_stays_empty() => Assert.Equal("", TextRepair.Repair("").Text);
}

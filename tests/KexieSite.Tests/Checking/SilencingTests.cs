using KexieSite.Diagnostics;

namespace KexieSite.Tests.Checking;

public sealed class SilencingTests
{
    private const string Configuration = "title: 科协\ndescription: 科协。\nurl: https://kexie.internal\nregion: 富源县\n";

    [Theory]
    [InlineData("<!-- 检查忽略 KX5301：引用原文 -->\n甲,乙。\n\n丙,丁。", "KX5301 7:2")]
    [InlineData("<!-- check-ignore KX5301: quoted -->\n\n甲,乙。\n\n丙,丁。", "KX5301 8:2")]
    [InlineData("甲,乙。<!-- 检查忽略 KX5301：引用原文 -->\n戊,己。\n\n丙,丁。", "KX5301 7:2")]
    [InlineData("<!-- 检查忽略 KX5301、KX5306：引用原文 -->\n甲,乙１２。")]
    public async Task A_comment_with_a_reason_silences_its_paragraph(string text, params string[] found) => Assert.Equal(found, await Found(text));

    [Theory]
    [InlineData("<!-- 检查忽略 KX5301 -->\n甲,乙。", "KX5103 4:1", "KX5301 5:2")]
    [InlineData("<!-- 检查忽略 KX5301： -->\n甲,乙。", "KX5103 4:1", "KX5301 5:2")]
    [InlineData("<!-- 检查忽略 KX5399：不知道 -->\n甲乙。", "KX5101 4:1")]
    [InlineData("<!-- 检查忽略 KX4001：不想改 -->\n甲乙。", "KX5102 4:1")]
    [InlineData("<!-- 检查忽略 KX5301：早改好了 -->\n甲，乙。", "KX5104 4:1")]
    [InlineData("`<!-- 检查忽略 KX5399：例子 -->`")]
    [InlineData("<!-- 一般的注释 -->\n甲乙。")]
    public async Task A_wish_without_a_reason_a_code_or_an_effect_is_told(string text, params string[] found) => Assert.Equal(found, await Found(text));

    [Fact]
    public async Task A_key_of_the_front_matter_silences_the_file()
    {
        Assert.Equal(["KX5306 7:8"], await Found("甲,乙。\n\n丙,丁１２。".Replace("\n\n", "", StringComparison.Ordinal), "检查忽略:\n  KX5301: 引用原文\n  kx5302:\n", "KX5103"));
        Assert.Equal(["KX1014 3:7"], await Found("甲乙。", "检查忽略: KX5301\n"));
    }

    [Fact]
    public async Task Site_yml_silences_files_folders_and_the_whole_site()
    {
        const string Ignore = "check:\n  ignore:\n    - {code: KX5301, path: content/activities/2021, reason: 旧文照录}\n    - {code: [KX5306], reason: 全站都这样}\n    - {code: KX5303, path: content/about.md, reason: 没有了}\n    - {code: KX5304}\n";
        using var site = new TestSite(Configuration + Ignore)
            .Activity("2021/2021-09-17-a", "", "甲,乙１２。").Activity("2022/2022-02-17-b", "", "甲,乙１２。");
        var result = await CheckRun.WholeAsync(site);
        Assert.Equal(
            ["content/activities/2022/2022-02-17-b.md KX5301 4:2", "site.yml KX5104 9:14", "site.yml KX5103 10:14"],
            result.Diagnostics.Select(d => $"{d.File} {d.Place()}"));
    }

    [Theory]
    [InlineData("", "<!-- 检查忽略 KX5301 -->\n甲乙。", "", "在代码后面写上理由，例如 <!-- 检查忽略 KX5301：引用原文，照录 -->")]
    [InlineData("检查忽略:\n  KX5303:", "甲乙。", "", "在代码后面写上理由，例如 KX5303: 引用原文，照录")]
    [InlineData("", "甲乙。", "code: KX5304", "在这一条里加上 reason，例如 reason: 引用原文，照录")]
    [InlineData("", "<!-- 检查忽略 KX5301：照录 -->\n甲乙。", "", "文稿已经改好了，请删掉这条检查忽略；如果写错了位置，请移到那一段的上面。")]
    [InlineData("检查忽略:\n  KX5303: 照录", "甲乙。", "", "文稿已经改好了，请删掉这一行。")]
    [InlineData("", "甲乙。", "code: KX5303, reason: 照录", "文稿已经改好了，请删掉这一条；如果 path 写错了，请改成文稿的路径，例如 content/activities/2021。")]
    [InlineData("", "甲乙。", "code: KX5303, path: content/abuot.md, reason: 照录", "没有“content/abuot.md”这个文件或文件夹：请把 path 改对，例如 content/activities/2021；已经不需要的，请删掉这一条。")]
    public async Task The_hint_speaks_of_the_place_where_the_wish_stands(string lines, string text, string setting, string hint)
    {
        var configuration = setting.Length == 0 ? Configuration : $"{Configuration}check:\n  ignore:\n    - {{{setting}}}\n";
        using var site = new TestSite(configuration).Activity("2021/2021-09-17-a", lines, text);
        Assert.Equal(hint, Assert.Single((await CheckRun.WholeAsync(site)).Diagnostics).Hint(TextTable.For(Language.Chinese)));
    }

    private static async Task<string[]> Found(string text, string lines = "", string without = "none")
    {
        using var site = new TestSite(Configuration).Activity("2021/2021-09-17-a", lines.TrimEnd(), text);
        return [.. (await CheckRun.WholeAsync(site)).Diagnostics.Select(d => d.Place()).Where(place => !place.StartsWith(without, StringComparison.Ordinal))];
    }
}

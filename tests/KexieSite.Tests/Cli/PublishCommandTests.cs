using System.Text.Json;

namespace KexieSite.Tests.Cli;

public sealed class PublishCommandTests : IDisposable
{
    private readonly TinySite site = new TinySite().WithActivity("kepuri", TinySite.Good);

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_day_of_publishing_and_going_back_is_told_in_a_line_each()
    {
        await CommandRun.Piped(site.Folder, "build");
        var first = await CommandRun.Piped(site.Folder, "publish", "--to", "www");
        site.WithActivity("kepuri", TinySite.Good.Replace("广场", "公园", StringComparison.Ordinal));
        await CommandRun.Piped(site.Folder, "build");
        var second = await CommandRun.Piped(site.Folder, "publish", "--to", "www");
        var back = await CommandRun.Piped(site.Folder, "publish", "--to", "www", "--back");
        var further = await CommandRun.Piped(site.Folder, "publish", "--to", "www", "--back");

        var www = Path.Combine(site.Folder, "www");
        Assert.Equal((0, 0, 0, 2), (first.Code, second.Code, back.Code, further.Code));
        Assert.Matches($@"^已发布到 {www}：新增 \d+ 个文件，改动 0 个，删除 0 个，用时 \d+\.\d 秒。没有更早的版本可以退回。$", Assert.Single(first.Lines));
        Assert.Matches($@"^已发布到 {www}：新增 \d+ 个文件，改动 \d+ 个，删除 \d+ 个，用时 \d+\.\d 秒。要退回，运行时加 --back：回到 \d{{4}}-\d\d-\d\d \d\d:\d\d 发布的版本。$", Assert.Single(second.Lines));
        Assert.Matches($@"^已退回 \d{{4}}-\d\d-\d\d \d\d:\d\d 发布的版本（{www}）：.*没有更早的版本可以退回。$", Assert.Single(back.Lines));
        Assert.StartsWith("错误 KX7121: 没有更早的版本可以退回", further.Lines[0], StringComparison.Ordinal);
        Assert.Equal("没有退回，网站没有改动。", further.Lines[^1]);
        Assert.Contains("广场", site.Read("www/activities/2021/kepuri/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_build_is_not_mistaken_for_a_published_one()
    {
        await CommandRun.Piped(site.Folder, "build");
        site.WithActivity("kepuri", TinySite.Colon);
        Assert.Equal(1, (await CommandRun.Piped(site.Folder, "build")).Code);

        var run = await CommandRun.Piped(site.Folder, "publish", "--to", "www");
        Assert.StartsWith("警告 KX7108: 有 1 个文件（例如 content/activities/2021/kepuri.md）在网站生成以后又改过", run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_site_is_published_with_a_word_on_its_address_and_its_samples()
    {
        await CommandRun.Piped(site.Folder, "init", "new", "--region", "富源县");
        var folder = Path.Combine(site.Folder, "new");
        await CommandRun.Piped(folder, "build");
        var check = await CommandRun.Piped(folder, "check", "--format", "json");
        var run = await CommandRun.Piped(folder, "publish", "--to", "../www");

        Assert.Equal(0, run.Code);
        Assert.Matches("^content/about.md:6:1: 警告 KX5902: 这一篇还是新建网站时放的样子：“这一页请改成本单位的介绍……” ", run.Lines[0]);
        Assert.Equal(["KX5902", "KX5902", "KX5902", "KX5902", "KX5901"], run.Lines[..^1].Select(line => line.Split(": 警告 ")[1][..6]));
        Assert.Matches(@"^site\.yml:\d+:6: 警告 KX5901: 网站的地址还是例子里的：https://kexie\.example\.org/ ", run.Lines[4]);
        using var answer = JsonDocument.Parse(check.Output);
        Assert.Equal(["KX5902", "KX5902", "KX5902", "KX5902", "KX5901"], answer.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Placeholders_that_are_meant_to_be_so_and_texts_that_are_not_published_are_not_spoken_of()
    {
        site.Write("site.yml", site.Read("site.yml").Replace("kexie.internal", "kexie.example.org", StringComparison.Ordinal) + "check:\n  ignore:\n    - {code: KX5901, reason: 演示}\n    - {code: KX9999, reason: 没有}\n");
        site.WithActivity("draft", "---\n标题: 草稿\n日期: 2021-09-17\n草稿: 是\n---\n\n这是一篇示例，看看活动的文稿怎样写。\n");
        site.WithActivity("cited", "---\n标题: 引用\n日期: 2021-09-17\n检查忽略: {KX5902: 说的是示例本身}\n---\n\n这是一篇示例，看看活动的文稿怎样写。\n");
        await CommandRun.Piped(site.Folder, "build");

        Assert.StartsWith("已发布到", Assert.Single((await CommandRun.Piped(site.Folder, "publish", "--to", "www")).Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("output", "不能发布到“{0}/output”：文稿、主题或者生成的网页就在这个文件夹里，发布会动到网站自己的文件。")]
    [InlineData("content/www", "不能发布到“{0}/content/www”：它和“{0}/content”一个在另一个里面，发布会动到网站自己的文件。")]
    public async Task A_place_among_the_sites_own_files_is_named_once(string place, string told)
    {
        await CommandRun.Piped(site.Folder, "build");
        var run = await CommandRun.Piped(site.Folder, "publish", "--to", place);
        Assert.Contains(string.Format(System.Globalization.CultureInfo.InvariantCulture, told, site.Folder), run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_changed_file_is_not_told_as_several_in_English()
    {
        await CommandRun.Piped(site.Folder, "build");
        site.WithActivity("kepuri", TinySite.Colon);
        var run = await CommandRun.Piped(site.Folder, "publish", "--to", "www", "--lang", "en");
        Assert.Contains("What was changed after the build is not in what is published: content/activities/2021/kepuri.md (files in all: 1).", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_place_or_a_build_it_says_what_to_do()
    {
        var nowhere = await CommandRun.Piped(site.Folder, "publish");
        var nothing = await CommandRun.Piped(site.Folder, "publish", "--to", "www");

        Assert.Equal((2, 2), (nowhere.Code, nothing.Code));
        Assert.StartsWith("请写明 --to，后面是文件夹。", nowhere.Error, StringComparison.Ordinal);
        Assert.StartsWith("错误 KX7101: “output”里还没有生成好的网站，没有发布。 | 请先运行 kexie build", nothing.Lines[0], StringComparison.Ordinal);
        Assert.False(site.Has(".www.versions/.kexie/lock"));
    }

    [Fact]
    public async Task Json_has_the_numbers_the_version_and_what_back_goes_to()
    {
        await CommandRun.Piped(site.Folder, "build");
        await CommandRun.Piped(site.Folder, "publish", "--to", "www");
        site.WithActivity("new", TinySite.Good);
        await CommandRun.Piped(site.Folder, "build");

        using var dry = JsonDocument.Parse((await CommandRun.Piped(site.Folder, "publish", "--to", "www", "--format", "json", "--dry-run")).Output);
        using var done = JsonDocument.Parse((await CommandRun.Piped(site.Folder, "publish", "--to", "www", "--format", "json")).Output);

        var published = done.RootElement.GetProperty("published");
        Assert.True(done.RootElement.GetProperty("ok").GetBoolean());
        Assert.True(published.GetProperty("new").GetInt32() > 0);
        Assert.Equal(published.GetProperty("new").GetInt32() + published.GetProperty("changed").GetInt32(), done.RootElement.GetProperty("written").GetInt32());
        Assert.Equal((2, 1), (published.GetProperty("version").GetProperty("number").GetInt32(), published.GetProperty("back").GetProperty("number").GetInt32()));
        Assert.Equal(JsonValueKind.Null, dry.RootElement.GetProperty("published").GetProperty("version").ValueKind);
        Assert.Equal(published.GetProperty("new").GetInt32(), dry.RootElement.GetProperty("published").GetProperty("new").GetInt32());
    }

    [Theory]
    [InlineData("zh-CN", "用法：kexie publish")]
    [InlineData("en", "Usage: kexie publish")]
    public async Task Help_explains_every_option(string language, string usage)
    {
        var run = await CommandRun.Piped(site.Folder, "publish", "--help", "--lang", language);

        Assert.Contains(usage, run.Output, StringComparison.Ordinal);
        Assert.All(
            (string[])["--to", "--from", "--back", "--dry-run", "--link", "--force"],
            option => Assert.Contains(run.Lines, line => line.StartsWith("  " + option, StringComparison.Ordinal) && line.Trim().Split("  ", 2)[^1].Trim().Length > 3));
    }
}

using System.Net;
using System.Text.Json;

namespace KexieSite.Tests.Cli.Serving;

/// <summary>What happens in an open page when files change.</summary>
public sealed class LiveReloadTests : IDisposable
{
    private const string Page = "/activities/2021/kepuri/";

    private readonly TinySite site = new TinySite().WithActivity("kepuri", TinySite.Good);

    private string Texts => Path.Combine(site.Folder, "content/activities/2021");

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_page_is_the_published_one_but_for_two_tags()
    {
        await CommandRun.Piped(site.Folder, "build", "--today", "2022-06-01");
        await using var preview = await PreviewRun.OfAsync(site);
        foreach (var (path, file) in new[] { ("/", "index.html"), (Page, "activities/2021/kepuri/index.html"), ("/search/", "search/index.html") })
        {
            var html = await preview.TextAsync(path);
            var start = html.IndexOf("<link rel=\"stylesheet\" href=\"/_kexie/", StringComparison.Ordinal);

            Assert.Equal(site.Read("output/" + file), html.Remove(start, html.IndexOf("</head>", StringComparison.Ordinal) - start));
        }
    }

    [Fact]
    public async Task A_saved_text_loads_its_open_page_again_and_leaves_others_alone()
    {
        site.Write("content/about.md", "---\n标题: 关于\n---\n正文。\n");
        await using var preview = await PreviewRun.OfAsync(site);
        using var page = await preview.ListenAsync(Page);
        using var other = await preview.ListenAsync("/about/");
        Assert.Equal("event: findings", await page.ReadLineAsync());
        Assert.Equal("event: findings", await EventAsync(other));

        site.WithActivity("kepuri", TinySite.Good.Replace("广场", "新广场", StringComparison.Ordinal));

        Assert.Equal("event: reload", await EventAsync(page));
        Assert.Equal("event: findings", await EventAsync(other));
        Assert.Contains("新广场", await preview.TextAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_is_told_to_the_open_page_with_file_line_excerpt_and_hint()
    {
        await using var preview = await PreviewRun.OfAsync(site);
        using var page = await preview.ListenAsync(Page);
        await EventAsync(page);
        site.WithActivity("kepuri", TinySite.Colon);
        Assert.Equal("event: findings", await EventAsync(page));
        using var state = JsonDocument.Parse((await page.ReadLineAsync())!["data: ".Length..]);
        var finding = Assert.Single(state.RootElement.GetProperty("findings").EnumerateArray());

        Assert.Equal("1 个错误", state.RootElement.GetProperty("summary").GetString());
        Assert.StartsWith("这一页的文稿有错误，显示的是改动以前的样子", state.RootElement.GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.Equal("content/activities/2021/kepuri.md:2:7", finding.GetProperty("place").GetString());
        Assert.Equal("KX1005", finding.GetProperty("code").GetString());
        var excerpt = finding.GetProperty("excerpt").EnumerateArray().Select(e => e.GetString()).ToList();
        Assert.Equal(("标题: 通知", "标题: 通知: 关于开展科普日活动"), (excerpt[0], string.Concat(excerpt)));
        Assert.StartsWith("改法：", finding.GetProperty("hint").GetString(), StringComparison.Ordinal);
        Assert.Contains("全国科普日", await preview.TextAsync(Page), StringComparison.Ordinal);
        Assert.Contains("content/activities/2021/kepuri.md:2:7", await preview.TextAsync("/_kexie/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_renamed_and_deleted_files_end_in_the_right_pages()
    {
        await using var preview = await PreviewRun.OfAsync(site);
        site.WithActivity("xin", TinySite.Good);
        await preview.ShowsAsync("/activities/2021/xin/", "全国科普日");
        File.Move(Path.Combine(Texts, "xin.md"), Path.Combine(Texts, "geng.md"));
        await preview.ShowsAsync("/activities/2021/geng/", "全国科普日");
        await GoneAsync(preview, "/activities/2021/xin/");
        File.Delete(Path.Combine(Texts, "geng.md"));
        await GoneAsync(preview, "/activities/2021/geng/");
        Directory.Move(Texts, Path.Combine(site.Folder, "content/activities/zwei"));
        await preview.ShowsAsync("/_kexie/", "kexie");
        await preview.ShowsAsync(Page, "全国科普日");
        Directory.Delete(Path.Combine(site.Folder, "content"), recursive: true);
        await GoneAsync(preview, Page);
        site.WithActivity("kepuri", TinySite.Good);
        await preview.ShowsAsync(Page, "全国科普日");
    }

    [Fact]
    public async Task Editors_that_write_through_another_file_are_followed()
    {
        await using var preview = await PreviewRun.OfAsync(site);
        var file = Path.Combine(Texts, "kepuri.md");
        await File.WriteAllTextAsync(Path.Combine(Texts, ".kepuri.md.tmp"), TinySite.Good.Replace("广场", "甲广场", StringComparison.Ordinal));
        File.Move(Path.Combine(Texts, ".kepuri.md.tmp"), file, overwrite: true);
        await preview.ShowsAsync(Page, "甲广场");

        File.Move(file, file + "~");
        await File.WriteAllTextAsync(file, TinySite.Good.Replace("广场", "乙广场", StringComparison.Ordinal));
        File.Delete(file + "~");
        await preview.ShowsAsync(Page, "乙广场");
    }

    [Fact]
    public async Task A_file_written_in_halves_ends_whole()
    {
        await using var preview = await PreviewRun.OfAsync(site);
        await using (var file = File.Create(Path.Combine(Texts, "kepuri.md")))
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(TinySite.Good.Replace("广场", "大广场", StringComparison.Ordinal));
            await file.WriteAsync(bytes.AsMemory(0, 20));
            await file.FlushAsync();
            await preview.SaysAsync("kepuri.md 有变化");
            Assert.Contains("全国科普日", await preview.TextAsync(Page), StringComparison.Ordinal);
            await file.WriteAsync(bytes.AsMemory(20));
        }

        await preview.ShowsAsync(Page, "大广场");
        await preview.SaysAsync("没有问题（");
    }

    [Fact]
    public async Task A_burst_of_five_hundred_changes_ends_in_the_right_pages()
    {
        await using var preview = await PreviewRun.OfAsync(site);
        for (var i = 0; i < 500; i++)
        {
            site.WithActivity($"kepu-{i}", TinySite.Good);
        }

        await preview.ShowsAsync("/activities/2021/kepu-499/", "全国科普日");
        await PreviewRun.UntilAsync(async () => (await preview.TextAsync("/years/2021/")).Contains("501", StringComparison.Ordinal));
        await CommandRun.Piped(site.Folder, "build", "--today", "2022-06-01");
        Assert.Contains(site.Read("output/years/2021/index.html").Split("</head>")[1], await preview.TextAsync("/years/2021/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_site_yml_changes_every_page_and_a_broken_one_none()
    {
        await using var preview = await PreviewRun.OfAsync(site);
        var config = site.Read("site.yml");
        site.Write("site.yml", config.Replace("富源县科协", "新名称", StringComparison.Ordinal));
        await preview.ShowsAsync(Page, "新名称");
        site.Write("site.yml", "title: [\n");
        await preview.ShowsAsync("/_kexie/", "site.yml:");
        Assert.Contains("新名称", await preview.TextAsync(Page), StringComparison.Ordinal);
        site.Write("site.yml", config);
        await preview.ShowsAsync(Page, "富源县科协");
    }

    [Fact]
    public async Task Drafts_are_shown_with_a_mark_where_they_are_asked_for()
    {
        site.WithActivity("draft", TinySite.Draft);
        await using var plain = await PreviewRun.OfAsync(site);
        await using var drafts = await PreviewRun.OfAsync(site, "--drafts");
        using var list = await drafts.ListenAsync("/activities/");
        await EventAsync(list);
        using var state = JsonDocument.Parse((await list.ReadLineAsync())!["data: ".Length..]);

        Assert.Equal("草稿", state.RootElement.GetProperty("marks").GetProperty("/activities/2021/draft/").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await plain.GetAsync("/activities/2021/draft/")).StatusCode);
        Assert.Contains("content/activities/2021/draft.md", await plain.TextAsync("/_kexie/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_works_as_it_will_when_published()
    {
        await using var preview = await PreviewRun.OfAsync(site);
        await CommandRun.Piped(site.Folder, "build", "--today", "2022-06-01");
        foreach (var file in Directory.GetFiles(Path.Combine(site.Folder, "output/search"), "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".html", StringComparison.Ordinal)))
        {
            var path = "/" + Path.GetRelativePath(Path.Combine(site.Folder, "output"), file).Replace('\\', '/');
            Assert.Equal(await File.ReadAllBytesAsync(file), await (await preview.GetAsync(path)).Content.ReadAsByteArrayAsync());
        }
    }

    private static Task GoneAsync(PreviewRun preview, string path) =>
        PreviewRun.UntilAsync(async () => (await preview.GetAsync(path)).StatusCode == HttpStatusCode.NotFound);

    // The next event's name; its data is the line after it.
    private static async Task<string?> EventAsync(StreamReader stream)
    {
        string? line;
        do
        {
            line = await stream.ReadLineAsync();
        }
        while (line?.StartsWith("event: ", StringComparison.Ordinal) == false);
        return line;
    }
}

using System.Text.Json;

namespace KexieSite.Tests.Rendering;

public sealed class JsonFeedTests
{
    private const string Notice = """
        description: 县科协的通知。
        == content/notices/2021/2021-03-01-通知.md
        ---
        title: 关于“𠮷”字与 <b> 的通知
        date: 2021年3月1日 9:30
        author: 办公室
        topics: [培训, 青少年]
        ---
        ## 时间

        见[上](#时间)，[首页](/)。
        """;

    [Fact]
    public async Task Feed_has_what_version_1_1_asks_for()
    {
        using var site = await BuiltSite.OfAsync(Notice, o => o with { BaseUrl = "https://x.cn/kexie/" });
        var feed = JsonDocument.Parse(site.Text("notices/feed.json")).RootElement;

        Assert.Equal("https://jsonfeed.org/version/1.1", Text(feed, "version"));
        Assert.Equal("富源县科学技术协会 · 通知公告", Text(feed, "title"));
        Assert.Equal("https://x.cn/kexie/notices/", Text(feed, "home_page_url"));
        Assert.Equal("https://x.cn/kexie/notices/feed.json", Text(feed, "feed_url"));
        Assert.Equal("zh-CN", Text(feed, "language"));
        Assert.Equal("县科协的通知。", Text(feed, "description"));

        var item = Assert.Single(feed.GetProperty("items").EnumerateArray());
        Assert.Equal("https://x.cn/kexie/notices/2021/tongzhi/", Text(item, "id"));
        Assert.Equal("https://x.cn/kexie/notices/2021/tongzhi/", Text(item, "url"));
        Assert.Equal("关于“𠮷”字与 <b> 的通知", Text(item, "title"));
        Assert.Equal("2021-03-01T09:30:00+08:00", Text(item, "date_published"));
        Assert.Equal("2021-03-01T09:30:00+08:00", Text(item, "date_modified"));
        Assert.Equal("办公室", Text(item.GetProperty("authors")[0], "name"));
        Assert.Equal(["培训", "青少年"], item.GetProperty("tags").EnumerateArray().Select(t => t.GetString()));
        Assert.Contains("href=\"https://x.cn/kexie/notices/2021/tongzhi/#%E6%97%B6%E9%97%B4\"", Text(item, "content_html"), StringComparison.Ordinal);
        Assert.Contains("href=\"https://x.cn/kexie/\"", Text(item, "content_html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Han_characters_are_written_as_themselves()
    {
        using var site = await BuiltSite.OfAsync(Notice);
        var json = site.Text("feed.json");

        Assert.Contains("”字与 <b> 的通知\"", json, StringComparison.Ordinal);
        Assert.Contains("时间</h2>", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', json);
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Activity_to_come_was_not_published_in_the_future()
    {
        using var site = await BuiltSite.OfAsync(Upcoming);
        var item = JsonDocument.Parse(site.Text("feed.json")).RootElement.GetProperty("items")[0];

        Assert.False(item.TryGetProperty("date_published", out _));
        Assert.Equal("2022-10-01T00:00:00+08:00", Text(item, "date_modified"));
    }

    [Fact]
    public async Task Entry_of_an_activity_to_come_is_the_same_every_day_and_says_that_it_is_called_off()
    {
        const string Published = "\n== content/notices/2022/2022-03-01-通知.md\n---\ntitle: 通知\n---\n内容。\n";
        var files = Upcoming.Replace("title: 讲座", "title: 讲座\nstatus: 取消", StringComparison.Ordinal) + Published;
        using var today = await BuiltSite.OfAsync(files);
        using var tomorrow = await BuiltSite.OfAsync(files, o => o with { Today = new DateOnly(2022, 10, 2) });
        var item = JsonDocument.Parse(today.Text("feed.json")).RootElement.GetProperty("items")[0];

        Assert.Equal(("讲座（取消）", "2022-03-01T00:00:00+08:00"), (Text(item, "title"), Text(item, "date_modified")));
        Assert.Equal(today.Text("feed.json"), tomorrow.Text("feed.json"));
        Assert.Equal(today.Text("feed.xml"), tomorrow.Text("feed.xml"));
    }

    private const string Upcoming = """
        == content/activities/2022/2022-12-01-讲座.md
        ---
        title: 讲座
        ---
        内容。
        """;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}

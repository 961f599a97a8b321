using System.Net;
using System.Text.RegularExpressions;
using KexieSite.Cli.Serving;

namespace KexieSite.Tests.Cli.Serving;

/// <summary>What the preview must never do.</summary>
public sealed class PreviewSecurityTests : IAsyncLifetime
{
    private readonly TinySite site = new TinySite()
        .WithActivity("kepuri", TinySite.Good + "\n[附件](a.pdf)\n").Write("content/activities/2021/a.pdf", "offen").Write("secret.txt", "geheim");

    private PreviewRun preview = null!;

    public async Task InitializeAsync() => preview = await PreviewRun.OfAsync(site);

    public async Task DisposeAsync()
    {
        await preview.DisposeAsync();
        site.Dispose();
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/activities/../../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/activities/%2e%2e%2f%2e%2e%2fsecret.txt")]
    [InlineData("/%252e%252e/secret.txt")]
    [InlineData("/..\\secret.txt")]
    [InlineData("/activities\\..\\..\\secret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/secret.txt")]
    [InlineData("/content/activities/2021/kepuri.md")]
    [InlineData("/activities/2021/kepuri.md")]
    [InlineData("/site.yml")]
    [InlineData("//etc/passwd")]
    [InlineData("/activities/2021/a.pdf%00.txt")]
    [InlineData("/%00")]
    [InlineData("/_kexie/../../secret.txt")]
    [InlineData("/_kexie/..%2f..%2fsecret.txt")]
    [InlineData("/%c0%ae%c0%ae/secret.txt")]
    [InlineData("/C:/Windows/win.ini")]
    [InlineData("file:///etc/passwd")]
    public async Task Nothing_is_found_by_a_path_in_the_file_system(string target) =>
        Assert.Contains(await preview.RawStatusAsync(target), (string[])["400", "404"]);

    [Fact]
    public async Task A_file_that_became_a_link_out_of_the_site_is_not_served()
    {
        Assert.Equal("offen", await preview.TextAsync("/activities/2021/a.pdf"));
        var file = Path.Combine(site.Folder, "content/activities/2021/a.pdf");
        File.Delete(file);
        File.CreateSymbolicLink(file, Path.Combine(site.Folder, "secret.txt"));

        await PreviewRun.UntilAsync(async () => (await preview.GetAsync("/activities/2021/a.pdf")).StatusCode == HttpStatusCode.NotFound);
        Assert.DoesNotContain("geheim", await preview.TextAsync("/activities/2021/a.pdf"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("evil.example:8080", HttpStatusCode.Forbidden)]
    [InlineData("localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("192.168.1.5", HttpStatusCode.Forbidden)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:9", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:1", HttpStatusCode.OK)]
    [InlineData("[::1]:8080", HttpStatusCode.OK)]
    public async Task Only_a_host_name_of_this_machine_is_answered(string host, HttpStatusCode status)
    {
        foreach (var path in (string[])["/", "/_kexie/", ClientFiles.Script])
        {
            Assert.Equal(status, (await preview.GetAsync(path, host)).StatusCode);
        }
    }

    [Theory]
    [InlineData("0.0.0.0", "192.168.1.5", true)]
    [InlineData("0.0.0.0", "evil.example", false)]
    [InlineData("192.168.1.5", "192.168.1.5", true)]
    [InlineData("127.0.0.1", "192.168.1.5", false)]
    [InlineData("127.0.0.1", "", false)]
    public void Others_in_the_network_use_an_address_and_no_name(string listening, string host, bool isAllowed) =>
        Assert.Equal(isAllowed, new HostCheck(ListenAddress.TryParse(listening)!).Allows(host));

    [Fact]
    public async Task Only_looking_is_possible()
    {
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await preview.GetAsync("/", method: HttpMethod.Post)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await preview.GetAsync("/_kexie/events", method: HttpMethod.Delete)).StatusCode);
        var head = await preview.GetAsync("/", method: HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.True(head.Content.Headers.ContentLength > 1000);
        Assert.Empty(await head.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/activities/2021/a.pdf")]
    [InlineData("/nothing/")]
    [InlineData("/_kexie/")]
    public async Task Every_answer_holds_browsers_to_the_policy_of_the_published_pages(string path)
    {
        var headers = (await preview.GetAsync(path)).Headers;

        Assert.Equal("default-src 'self'", Assert.Single(headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.True(headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Only_what_is_named_after_its_content_may_be_kept()
    {
        var stylesheet = Regex.Match(await preview.TextAsync("/"), "/assets/css/site[^\"]*css", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var headers = (await preview.GetAsync(stylesheet)).Headers;

        Assert.False(headers.CacheControl!.NoStore);
        Assert.Equal(TimeSpan.FromDays(365), headers.CacheControl.MaxAge);
        Assert.Contains(ClientFiles.Script, await preview.TextAsync("/"), StringComparison.Ordinal);
        Assert.False((await preview.GetAsync(ClientFiles.Script)).Headers.CacheControl!.NoStore);
        Assert.True((await preview.GetAsync("/_kexie/preview.js")).Headers.CacheControl!.NoStore);
        Assert.True((await preview.GetAsync("/assets/css/site.00000000.css")).Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Nothing_in_a_page_needs_a_looser_policy()
    {
        site.WithActivity("broken", TinySite.Colon);
        await preview.ShowsAsync("/_kexie/", "KX1005");
        foreach (var html in (string[])[await preview.TextAsync("/"), await preview.TextAsync("/_kexie/")])
        {
            Assert.DoesNotContain("style=\"", html, StringComparison.Ordinal);
            Assert.DoesNotMatch("<script(?![^>]*(\\ssrc=|application/ld\\+json))", html);
            Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        }
    }
}

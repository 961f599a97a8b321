using AngleSharp.Html.Parser;
using KexieSite.Building;
using KexieSite.Tests.Building;

namespace KexieSite.Tests.Rendering.Metadata;

/// <summary>The whole demonstration site, built once, as machines read it.</summary>
public sealed class DemonstrationMetadataTests : IAsyncLifetime
{
    private readonly string output = Directory.CreateTempSubdirectory("kexie-demo-").FullName;

    public Task InitializeAsync() => BuildOnDisk.BuildAsync(RepositoryRoot.Path, (BuildOptions o) => o with { Output = output });

    public Task DisposeAsync()
    {
        Directory.Delete(output, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public void Every_page_says_truly_and_completely_what_it_is()
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        var pages = 0;
        foreach (var file in Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories))
        {
            var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
            if (page.QuerySelector("meta[name=robots][content=noindex]") is not null)
            {
                Assert.Empty(page.QuerySelectorAll("script[type='application/ld+json'], meta[property]"));
                continue;
            }

            pages++;
            var data = Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']"));
            types.UnionWith(StructuredDataCheck.Nodes(data.TextContent).Select(n => n.GetProperty("@type").GetString()!));
            var properties = page.QuerySelectorAll("meta[property]").ToLookup(m => m.GetAttribute("property")!, m => m.GetAttribute("content")!);
            Assert.All(["og:type", "og:title", "og:url", "og:site_name", "og:locale"], name => Assert.Single(properties[name]));
            Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), properties["og:url"].Single());
            Assert.All(
                properties["og:url"].Concat(properties["og:image"]).Concat(page.QuerySelectorAll("meta[name=Url], meta[name=Image]").Select(m => m.GetAttribute("content")!)),
                address => Assert.StartsWith("https://kexie.example.org/", address, StringComparison.Ordinal));
            var names = page.QuerySelectorAll("meta[name]").Select(m => m.GetAttribute("name")!.ToUpperInvariant()).ToList();
            Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
            Assert.DoesNotContain(page.QuerySelectorAll("meta[name], meta[property]"), m => string.IsNullOrWhiteSpace(m.GetAttribute("content")));
        }

        Assert.True(pages > 200, $"{pages} pages");
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "WebSite", "Organization", "BreadcrumbList", "Event", "Report", "Article", "CollectionPage" }, types);
    }

    [Fact]
    public void Every_calendar_parses_and_its_events_lead_to_pages()
    {
        var calendars = Directory.GetFiles(output, "*.ics", SearchOption.AllDirectories).Select(f => CalendarReader.Read(File.ReadAllBytes(f))).ToList();

        Assert.True(calendars.Count > 2, $"{calendars.Count} calendars");
        Assert.All(calendars.SelectMany(c => c.Components), e => Assert.True(File.Exists(Path.Combine(output, new Uri(e["URL"]!).AbsolutePath[1..] + "index.html"))));
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using KexieSite.Bench;

namespace KexieSite.Tests.Bench;

public sealed class PeerSiteTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kexie-peers-");
    private readonly ImmutableArray<GeneratedItem> items = AssociationSite.Generate(200);

    public PeerSiteTests()
    {
        AssociationSite.Write(PathOf("kexie"), items);
        HugoSite.Write(PathOf("hugo"), items);
        EleventySite.Write(PathOf("eleventy"), items);
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_sites_for_Hugo_and_Eleventy_have_the_same_texts()
    {
        foreach (var item in items)
        {
            Assert.Equal(Body("kexie", item), Body("hugo", item));
            Assert.Equal(File.ReadAllText(PathOf("hugo", item.File)), File.ReadAllText(PathOf("eleventy", item.File)));
        }

        Assert.Equal(items.Length, Texts("hugo").Count());
        Assert.Equal(items.Length, Texts("eleventy").Count());

        string Body(string tool, GeneratedItem item) => File.ReadAllText(PathOf(tool, item.File)).Split("---\n\n", 2)[1];
    }

    [Theory]
    [InlineData("hugo", "config.yaml", "layouts/_default/single.html", "layouts/_default/term.html", "static/assets/site.css")]
    [InlineData("eleventy", "eleventy.config.js", "lists.js", "layouts/item.njk", "content/pages/lists.njk", "content/activities/activities.json", "static/assets/site.css")]
    public void A_peers_site_has_its_configuration_and_templates(string tool, params string[] files) =>
        Assert.All(files, file => Assert.True(File.Exists(PathOf(tool, file)), file));

    [Theory]
    [InlineData("hugo")]
    [InlineData("eleventy")]
    public void The_lists_that_a_peer_is_given_hold_what_kexie_counts(string tool)
    {
        var texts = Texts(tool).Select(path => File.ReadAllLines(path)).ToList();
        var years = texts.SelectMany(lines => List(lines, "years")).CountBy(year => year, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var regions = texts.SelectMany(lines => List(lines, "regions")).CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

        Assert.Equal(SiteCount.ByYear(items).ToDictionary(year => $"{year.Key}年", year => year.Value.Items, StringComparer.Ordinal), years);
        Assert.Equal(SiteCount.ByRegion(items).Values.Select(region => region.Items).Order(), regions.Values.Order());
        Assert.Equal(SiteCount.ByRegion(items)["530000"].Items, regions["云南省"]);

        static string[] List(string[] lines, string key) =>
            lines.First(line => line.StartsWith(key + ": [", StringComparison.Ordinal))[(key.Length + 3)..^1].Split(", ");
    }

    [Fact]
    public void Eleventy_is_installed_in_the_one_version_that_is_written_down()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(PathOf("eleventy", "package.json")));
        using var locked = JsonDocument.Parse(File.ReadAllText(PathOf("eleventy", "package-lock.json")));
        var version = package.RootElement.GetProperty("dependencies").GetProperty("@11ty/eleventy").GetString();

        Assert.Matches(@"^3\.\d+\.\d+$", version);
        Assert.Equal(version, locked.RootElement.GetProperty("packages").GetProperty("node_modules/@11ty/eleventy").GetProperty("version").GetString());
    }

    // Hugo has a page of its own for each section and year beside them.
    private IEnumerable<string> Texts(string tool) =>
        Directory.EnumerateFiles(PathOf(tool, "content"), "*.md", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "_index.md");

    private string PathOf(params string[] parts) => Path.Join([folder.FullName, .. parts]);
}

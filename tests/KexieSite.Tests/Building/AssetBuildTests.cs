using KexieSite.Diagnostics;

namespace KexieSite.Tests.Building;

public sealed class AssetBuildTests : IDisposable
{
    private readonly TestSite site = new("title: 县科协\nurl: https://x.cn\ntheme: mine\n");

    public AssetBuildTests() => site.Write("themes/mine/theme.yml", "extends: kexie\n");

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Changed_stylesheet_is_published_under_a_new_name_and_the_old_one_is_removed()
    {
        site.Write("themes/mine/assets/css/site.css", "p { color: #222 }");
        await site.BuildAsync();
        var (before, same) = (Stylesheet(), (await site.BuildAsync()).Written);
        site.Write("themes/mine/assets/css/site.css", "p { color: #333 }");
        var changed = await site.BuildAsync();

        Assert.Equal(0, same);
        Assert.NotEqual(before, Stylesheet());
        Assert.Equal(1, changed.Removed);
        Assert.Contains($"href=\"/assets/css/{Stylesheet()}\"", await File.ReadAllTextAsync(Path.Combine(site.Output(), "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stylesheet_that_names_a_missing_picture_stops_the_build()
    {
        site.Write("themes/mine/assets/css/site.css", "p { background: url(gone.png) }");

        var result = await site.BuildAsync();

        Assert.False(result.Ok);
        var found = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(("KX5013 1:21", "themes/mine/assets/css/site.css"), (found.Place(), found.File?.Value));
        Assert.False(Directory.Exists(site.Output()));
    }

    private string Stylesheet() => Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(site.Output(), "assets", "css"))));
}

using System.Text.RegularExpressions;
using KexieSite.Tests.Theming;

namespace KexieSite.Tests.Cli.Serving;

/// <summary>A theme is followed as texts are: its stylesheets, its texts, and its templates, which are built.</summary>
public sealed partial class ThemeReloadTests : IDisposable
{
    private readonly TinySite site = new TinySite().WithActivity("kepuri", TinySite.Good);

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_changed_stylesheet_is_published_under_a_new_name()
    {
        site.Write("site.yml", site.Read("site.yml") + "theme: own\n").Write("themes/own/theme.yml", "name: own\nextends: kexie\n");
        site.Write("themes/own/assets/css/own.css", "h1 { color: red }");
        await using var preview = await PreviewRun.OfAsync(site);
        var first = OwnStylesheet().Match(await preview.TextAsync("/")).Value;
        Assert.Equal("h1 { color: red }", await preview.TextAsync(first));

        site.Write("themes/own/assets/css/own.css", "h1 { color: blue }");

        await PreviewRun.UntilAsync(async () => !(await preview.TextAsync("/")).Contains(first, StringComparison.Ordinal));
        Assert.Equal("h1 { color: blue }", await preview.TextAsync(OwnStylesheet().Match(await preview.TextAsync("/")).Value));
    }

    [Fact]
    public async Task A_changed_template_is_built_and_a_broken_one_leaves_the_pages_as_they_were()
    {
        site.Write("site.yml", site.Read("site.yml") + "theme: own\n").Write("themes/own/theme.yml", "name: own\nextends: kexie\n");
        site.Write("themes/own/own.csproj", ThemeFolder.Project).Write("themes/own/Templates/_ViewImports.cshtml", ThemeFolder.Imports);
        site.Write("themes/own/Templates/home.cshtml", "<html><head></head><body>eins</body></html>");
        await using var preview = await PreviewRun.OfAsync(site);
        Assert.Contains("eins", await preview.TextAsync("/"), StringComparison.Ordinal);

        site.Write("themes/own/Templates/home.cshtml", "<html><head></head><body>@(nichts)</body></html>");
        await preview.ShowsAsync("/_kexie/", "themes/own/Templates/home.cshtml:1:");
        Assert.Contains("eins", await preview.TextAsync("/"), StringComparison.Ordinal);

        site.Write("themes/own/Templates/home.cshtml", "<html><head></head><body>@int.Parse(\"x\")</body></html>");
        await PreviewRun.UntilAsync(async () => await preview.TextAsync("/") is var page && (await preview.TextAsync("/_kexie/")).Contains("KX5041", StringComparison.Ordinal) && page.Contains("eins", StringComparison.Ordinal));

        site.Write("themes/own/Templates/home.cshtml", "<html><head></head><body>zwei</body></html>");
        await preview.ShowsAsync("/", "zwei");
        Assert.DoesNotContain("KX5", await preview.TextAsync("/_kexie/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_folder_of_the_theme_kexie_is_followed_where_it_stands_in_the_site()
    {
        var theme = Path.Combine(RepositoryRoot.Path, "themes/kexie");
        site.Write("themes/kexie/theme.yml", await File.ReadAllTextAsync(Path.Combine(theme, "theme.yml")));
        foreach (var file in Directory.GetFiles(theme, "*", SearchOption.AllDirectories).Where(f => f.Contains("/assets/", StringComparison.Ordinal) || f.Contains("/texts/", StringComparison.Ordinal)))
        {
            site.Write(Path.Combine("themes/kexie", Path.GetRelativePath(theme, file)), await File.ReadAllTextAsync(file));
        }

        await using var preview = await PreviewRun.OfAsync(site);
        site.Write("themes/kexie/texts/zh-CN.txt", site.Read("themes/kexie/texts/zh-CN.txt").Replace("layout.skip = ", "layout.skip = 请", StringComparison.Ordinal));
        await PreviewRun.UntilAsync(async () => SkipLink().IsMatch(await preview.TextAsync("/")));
        site.Write("themes/kexie/assets/css/site.css", "h1 { color: blue }");
        await PreviewRun.UntilAsync(async () => await preview.TextAsync(SiteStylesheet().Match(await preview.TextAsync("/")).Value) == "h1 { color: blue }");
    }

    [GeneratedRegex("/assets/css/own[^\"]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnStylesheet();

    [GeneratedRegex("/assets/css/site[^\"]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SiteStylesheet();

    [GeneratedRegex("href=\"#main\">请", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SkipLink();
}

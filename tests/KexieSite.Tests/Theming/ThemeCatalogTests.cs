using KexieSite.Diagnostics;
using KexieSite.Theming;

namespace KexieSite.Tests.Theming;

public sealed class ThemeCatalogTests : IDisposable
{
    private readonly ThemeFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Themes_are_the_built_in_one_and_the_folders_with_a_manifest()
    {
        Theme("b", "");
        Theme("a", "");
        Theme("kexie", "");
        folder.Write("themes/notes/readme.txt", "");

        Assert.Equal<string>(["kexie", "a", "b"], folder.Catalog().Names);
    }

    [Theory]
    [InlineData("mnie")]
    [InlineData("../mine")]
    [InlineData("")]
    public async Task Unknown_theme_lists_the_themes_there_are(string name)
    {
        Theme("mine", "extends: kexie");

        var error = await SingleErrorAsync(name);

        Assert.Equal((ThemeRules.UnknownTheme, "site.yml", 3), (error.Rule, error.File?.Value, error.Span?.Line));
        Assert.Equal<object>([name, "kexie, mine"], error.Arguments);
    }

    [Fact]
    public async Task Unknown_theme_in_extends_is_an_error_at_its_line()
    {
        Theme("mine", "title: 我的\nextends: kexei");

        var error = await SingleErrorAsync("mine");

        Assert.Equal(ThemeRules.UnknownTheme, error.Rule);
        Assert.Equal(("themes/mine/theme.yml", SourceSpan.OnLine(2, 10, 5)), (error.File?.Value, error.Span));
    }

    [Fact]
    public async Task Circle_of_extends_is_an_error_at_the_line_that_closes_it()
    {
        Theme("a", "extends: b");
        Theme("b", "extends: a");

        var error = await SingleErrorAsync("a");

        Assert.Equal((ThemeRules.CircularExtends, "themes/b/theme.yml"), (error.Rule, error.File?.Value));
        Assert.Equal<object>(["a → b → a"], error.Arguments);
    }

    [Fact]
    public async Task Mistakes_in_the_manifest_are_reported_together()
    {
        Theme("mine", "name: other\nextend: kexie\n标题：我的");

        var loaded = await folder.LoadAsync("mine");

        Assert.Equal(
            [("KX5003", 1), ("KX1015", 2), ("KX1003", 3)],
            loaded.Diagnostics.Order().Select(d => (d.Rule.Code, d.Span!.Value.Line)));
    }

    [Fact]
    public async Task Folder_without_a_manifest_is_no_theme()
    {
        folder.Write("themes/mine/assets/css/site.css", "");

        Assert.Equal(ThemeRules.NoManifest, (await SingleErrorAsync("mine")).Rule);
    }

    [Fact]
    public async Task Kexie_is_the_built_in_theme_whatever_stands_in_the_folder()
    {
        Theme("kexie", "extends: nowhere");

        using var theme = (await folder.LoadAsync("kexie")).Value!;

        Assert.Equal<string>(["kexie"], theme.Chain);
    }

    [Fact]
    public async Task Built_in_theme_carries_every_file_of_its_folder()
    {
        var source = Path.Combine(RepositoryRoot.Path, "themes", "kexie");

        using var theme = (await folder.LoadAsync("kexie")).Value!;

        Assert.Equal(Files(source, "Templates", "*.cshtml").Select(f => f[..^".cshtml".Length]).Where(k => k != "_ViewImports").Order(StringComparer.Ordinal), theme.TemplateKeys);
        Assert.Equal(Files(source, "assets", "*"), theme.Assets.Select(a => a.Path));
        Assert.All(theme.Assets, a => Assert.Equal(File.ReadAllBytes(Path.Combine(source, "assets", a.Path)), a.ReadAllBytes()));
        Assert.Equal("科协", theme.Manifest.Title);
    }

    [Fact]
    public async Task Theme_without_templates_needs_no_project_and_no_sdk()
    {
        Theme("mine", "extends: kexie");
        folder.Write("themes/mine/assets/css/own.css", "p { color: #333 }");

        var loaded = await folder.LoadAsync("mine", dotnet: "/no/such/dotnet");
        using var theme = loaded.Value!;

        Assert.Empty(loaded.Diagnostics);
        Assert.Equal("mine", Assert.Single(theme.Assets, a => a.Path == "css/own.css").Theme);
    }

    [Fact]
    public async Task Asset_that_cannot_stand_in_an_address_is_an_error()
    {
        Theme("mine", "extends: kexie");
        folder.Write("themes/mine/assets/img/100%.png", "");

        var error = await SingleErrorAsync("mine");

        Assert.Equal((ThemeRules.UnsafeAsset, "themes/mine/assets/img/100%.png"), (error.Rule, error.File?.Value));
    }

    [Fact]
    public async Task Templates_without_a_project_are_an_error_with_the_project_to_write()
    {
        Theme("mine", "extends: kexie");
        folder.Write("themes/mine/Templates/home.cshtml", "<p>");

        var error = await SingleErrorAsync("mine");

        Assert.Equal((ThemeRules.NoProject, "themes/mine"), (error.Rule, error.File?.Value));
        Assert.Contains("themes/mine/mine.csproj", error.Hint(TextTable.For(Language.Chinese)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_projects_in_one_theme_are_an_error()
    {
        Buildable("mine");
        folder.Write("themes/mine/other.csproj", "<Project />");

        Assert.Equal<object>(["mine", "mine.csproj, other.csproj"], (await SingleErrorAsync("mine")).Arguments);
    }

    [Fact]
    public async Task A_program_in_one_file_says_that_it_cannot_compile_templates()
    {
        Buildable("mine");
        folder.Write("elsewhere/kexie", "the one file");
        var catalog = new ThemeCatalog(folder.Root, Kexie.Theme.KexieTheme.Assembly, new ThemeBuild(Path.Combine(folder.Root, "elsewhere")));

        var loaded = await catalog.LoadAsync(new ThemeReference("mine"));

        Assert.Null(loaded.Value);
        Assert.Equal(ThemeRules.NoReferences, Assert.Single(loaded.Diagnostics).Rule);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("echo 'No .NET SDKs were found.'; exit 145")]
    public async Task Missing_sdk_is_said_with_the_way_to_go_on(string? script)
    {
        Buildable("mine");

        var error = await SingleErrorAsync("mine", script is null ? "/no/such/dotnet" : folder.Script(script));

        Assert.Equal((ThemeRules.NoSdk, "themes/mine/mine.csproj"), (error.Rule, error.File?.Value));
        Assert.Contains("theme: kexie", error.Hint(TextTable.For(Language.Chinese)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_that_fails_without_an_error_shows_all_it_printed()
    {
        Buildable("mine");

        var error = await SingleErrorAsync("mine", folder.Script("[ \"$1\" = --version ] || { echo one; echo two >&2; exit 3; }"));

        Assert.Equal(ThemeRules.BuildFailed, error.Rule);
        Assert.Equal<object>(["mine", 3, "one\ntwo"], error.Arguments);
    }

    [Fact]
    public async Task Build_that_makes_another_assembly_is_an_error()
    {
        Buildable("mine");

        var error = await SingleErrorAsync("mine", folder.Script("exit 0"));

        Assert.Equal<object>(["mine", "mine.dll"], error.Arguments);
        Assert.Equal(ThemeRules.NoAssembly, error.Rule);
    }

    private async Task<Diagnostic> SingleErrorAsync(string name, string dotnet = "dotnet")
    {
        var loaded = await folder.LoadAsync(name, dotnet);
        Assert.Null(loaded.Value);
        return Assert.Single(loaded.Diagnostics);
    }

    private void Theme(string name, string manifest) => folder.Write($"themes/{name}/theme.yml", manifest);

    private void Buildable(string name)
    {
        Theme(name, "extends: kexie");
        folder.Write($"themes/{name}/Templates/home.cshtml", "<p>");
        folder.Write($"themes/{name}/{name}.csproj", ThemeFolder.Project);
    }

    private static IEnumerable<string> Files(string source, string below, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(source, below), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Path.Combine(source, below), f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}

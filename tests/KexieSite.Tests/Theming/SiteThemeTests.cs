using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Paths;
using KexieSite.Theming;

namespace KexieSite.Tests.Theming;

[Collection(nameof(BuiltTheme))]
public sealed class SiteThemeTests(BuiltTheme built)
{
    private Theme Child => built.Child.Value!;

    [Fact]
    public void Compiler_error_is_a_diagnostic_at_its_line()
    {
        Assert.Null(built.WithMistake.Value);
        var error = Assert.Single(built.WithMistake.Diagnostics);

        Assert.Equal(ThemeRules.BuildError, error.Rule);
        Assert.Equal("themes/child/Templates/reloaded.cshtml", error.File?.Value);
        Assert.Equal((3, 4), (error.Span!.Value.Line, error.Span.Value.Column));
        Assert.Equal("CS0103", error.Arguments[0]);
        Assert.Equal("The name 'Titel' does not exist in the current context", error.Arguments[1]);
    }

    [Fact]
    public void Theme_replaces_what_it_brings_and_takes_over_the_rest()
    {
        Assert.Empty(built.Child.Diagnostics);
        Assert.Equal<string>(["child", "middle", "kexie"], Child.Chain);
        Assert.Equal(("child", "/* child */"), (Asset("css/site.css").Theme, Text(Asset("css/site.css"))));
        Assert.Equal(("middle", "// middle"), (Asset("js/middle.js").Theme, Text(Asset("js/middle.js"))));
        Assert.DoesNotContain(Child.Assets, a => a.Path == ".DS_Store");
        Assert.Equal(("主页", "更多"), (Child.ReadTexts(Language.Chinese)["home"], Child.ReadTexts(Language.Chinese)["more"]));
    }

    [Fact]
    public async Task Template_of_the_theme_replaces_the_one_it_extends()
    {
        using var kexie = (await built.Folder.LoadAsync("kexie")).Value!;

        Assert.Equal("kexie", kexie.Find("_Layout")!.Theme);
        Assert.Equal("child", Child.Find("_Layout")!.Theme);
        Assert.Subset(Child.TemplateKeys.ToHashSet(StringComparer.Ordinal), kexie.TemplateKeys.ToHashSet(StringComparer.Ordinal));
        Assert.Contains("partials/list", Child.TemplateKeys);
        Assert.DoesNotContain("_ViewImports", Child.TemplateKeys);
    }

    [Fact]
    public void Manifest_is_read()
    {
        Assert.Equal(("child", "县科协", "张三"), (Child.Name, Child.Manifest.Title, Child.Manifest.Author));
        Assert.Equal(new ThemeReference("middle", new SourcePath("themes/child/theme.yml"), SourceSpan.OnLine(2, 10, 6)), Child.Manifest.Extends);
    }

    [Fact]
    public void Missing_templates_are_known_before_the_first_page()
    {
        Assert.True(Child.Has("home"));

        var error = Assert.Single(Child.Missing(["home", "nowhere", "nowhere"]));

        Assert.Equal<object>(["child → middle → kexie", "nowhere"], error.Arguments);
    }

    [Fact]
    public async Task Unchanged_theme_is_not_built_again_and_needs_no_sdk()
    {
        var loaded = await built.Folder.LoadAsync("child", dotnet: "/no/such/dotnet");
        using var theme = loaded.Value;

        Assert.Empty(loaded.Diagnostics);
        Assert.Equal<string>(Child.TemplateKeys, theme!.TemplateKeys);
    }

    [Fact]
    public async Task Edited_theme_is_built_and_loaded_beside_the_old_one()
    {
        built.Folder.Write("themes/child/Templates/reloaded.cshtml", "<p>新</p>");

        using var edited = (await built.Folder.LoadAsync("child")).Value!;

        Assert.Equal("<p>新</p>", await RenderAsync(edited));
        Assert.Equal("<p>旧</p>", await RenderAsync(Child));
    }

    [Fact]
    public async Task Disposed_theme_leaves_the_memory()
    {
        var assembly = await UseAndDisposeAsync();

        for (var i = 0; assembly.IsAlive && i < 20; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(assembly.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> UseAndDisposeAsync()
    {
        using var theme = (await built.Folder.LoadAsync("child")).Value!;
        Assert.NotEmpty(await RenderAsync(theme));
        return new WeakReference(theme.Find("home")!.Page.Assembly);
    }

    private static async Task<string> RenderAsync(Theme theme)
    {
        var output = new ArrayBufferWriter<byte>();
        await new TemplateHost(theme).RenderAsync("reloaded", new object(), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private ThemeAsset Asset(string path) => Assert.Single(Child.Assets, a => a.Path == path);

    private static string Text(ThemeAsset asset) => Encoding.UTF8.GetString(asset.ReadAllBytes());

    [Fact]
    public async Task A_theme_without_its_imports_is_a_finding_before_the_first_page()
    {
        using var folder = new ThemeFolder();
        folder.Write("themes/plain/theme.yml", "name: plain\nextends: kexie\n");
        folder.Write("themes/plain/plain.csproj", ThemeFolder.Project);
        folder.Write("themes/plain/Templates/home.cshtml", "<p>首页</p>");

        var error = Assert.Single((await folder.LoadAsync("plain")).Diagnostics);
        Assert.Equal((ThemeRules.NoViewImports, "themes/plain/Templates/home.cshtml"), (error.Rule, error.File?.Value));
        Assert.Contains("@inherits RazorLight.TemplatePage<TModel>", error.ChineseHint(), StringComparison.Ordinal);
    }
}

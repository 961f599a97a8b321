using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Theming;

namespace KexieSite.Tests.Theming;

public sealed class PublishedAssetTests : IDisposable
{
    private readonly ThemeFolder folder = new();

    public PublishedAssetTests() => folder.Write("themes/mine/theme.yml", "extends: kexie\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Name_carries_a_hash_that_follows_the_content()
    {
        folder.Write("themes/mine/assets/js/a.min.js", "1");
        folder.Write("themes/mine/assets/LICENSE", "MIT");
        var first = await PathsAsync();
        folder.Write("themes/mine/assets/js/a.min.js", "2");
        var second = await PathsAsync();

        Assert.Matches("^js/a\\.min\\.[0-9a-f]{8}\\.js$", first["js/a.min.js"]);
        Assert.Matches("^LICENSE\\.[0-9a-f]{8}$", first["LICENSE"]);
        Assert.NotEqual(first["js/a.min.js"], second["js/a.min.js"]);
        Assert.Equal(first.Where(p => p.Key != "js/a.min.js"), second.Where(p => p.Key != "js/a.min.js"));
    }

    [Fact]
    public async Task References_in_a_stylesheet_lead_to_published_names()
    {
        folder.Write("themes/mine/assets/css/own.css", """
            @import "parts/print.css";
            a { background: url(../img/甲%20乙.png) url( "../img/sprite.svg?v=1#up" ) url('/assets/img/sprite.svg'); }
            """);
        folder.Write("themes/mine/assets/css/parts/print.css", "p { cursor: url(../../img/sprite.svg), auto }");
        folder.Write("themes/mine/assets/img/甲 乙.png", "p");
        folder.Write("themes/mine/assets/img/sprite.svg", "<svg/>");

        var assets = (await PublishAsync()).Value.ToDictionary(a => a.Path, StringComparer.Ordinal);
        var (picture, sprite, print) = (Name("img/甲 乙.png"), Name("img/sprite.svg"), Name("css/parts/print.css"));

        Assert.Equal(
            $$"""
            @import "./parts/{{print}}";
            a { background: url(../img/{{Uri.EscapeDataString(picture)}}) url( "../img/{{sprite}}?v=1#up" ) url('../img/{{sprite}}'); }
            """,
            Text(assets["css/own.css"]));
        Assert.Equal($"p {{ cursor: url(../../img/{sprite}), auto }}", Text(assets["css/parts/print.css"]));

        string Name(string path) => Path.GetFileName(assets[path].PublishedPath);
    }

    [Fact]
    public async Task Stylesheet_gets_a_new_name_when_a_file_changes_that_it_shows_by_way_of_another()
    {
        folder.Write("themes/mine/assets/css/own.css", "@import 'a.css';");
        folder.Write("themes/mine/assets/css/a.css", "p { background: url(a.png) }");
        folder.Write("themes/mine/assets/css/a.png", "1");
        var first = await PathsAsync();
        folder.Write("themes/mine/assets/css/a.png", "2");

        Assert.NotEqual(first["css/own.css"], (await PathsAsync())["css/own.css"]);
    }

    [Fact]
    public async Task Scripts_that_import_each_other_in_a_circle_find_each_other()
    {
        folder.Write("themes/mine/assets/js/a.js", "import { b } from \"./b.js\";\nexport const a = 1; // from './gone.js'");
        folder.Write("themes/mine/assets/js/b.js", "export * from './a.js'; const c = () => import('../js/a.js');");

        var published = await PublishAsync();
        var assets = published.Value.ToDictionary(a => a.Path, StringComparer.Ordinal);
        var (a, b) = (Path.GetFileName(assets["js/a.js"].PublishedPath), Path.GetFileName(assets["js/b.js"].PublishedPath));

        Assert.Empty(published.Diagnostics);
        Assert.Equal($"import {{ b }} from \"./{b}\";\nexport const a = 1; // from './gone.js'", Text(assets["js/a.js"]));
        Assert.Equal($"export * from './{a}'; const c = () => import('./{a}');", Text(assets["js/b.js"]));
    }

    [Fact]
    public async Task Missing_file_of_a_stylesheet_is_an_error_at_its_line()
    {
        folder.Write("themes/mine/assets/css/own.css", "p { color: red }\na { background: url('../img/gone.png') }\nb { background: url(../../outside.png) }");

        var found = (await PublishAsync()).Diagnostics;

        Assert.Equal(["KX5013 2:22", "KX5013 3:21"], found.Select(d => d.Place()));
        Assert.All(found, d => Assert.Equal("themes/mine/assets/css/own.css", d.File?.Value));
        Assert.Equal<object>(["mine", "css/own.css", "../img/gone.png"], found[0].Arguments);
    }

    [Theory]
    [InlineData("/* url(gone.png) */")]
    [InlineData("a::after { content: \"url(gone.png)\" }")]
    [InlineData("a { fill: url(#gone) }")]
    [InlineData("a { background: url(data:image/gif;base64,R0lGODlhAQABAAAAACw=) }")]
    [InlineData("a { background: url(https://kexie.example.org/gone.png) url(//cdn.example.org/gone.png) url(/activities/gone.png) }")]
    [InlineData("a { background: url() }")]
    public async Task Address_that_is_none_of_the_themes_stays_as_it_is(string css)
    {
        folder.Write("themes/mine/assets/css/own.css", css);

        var published = await PublishAsync();

        Assert.Empty(published.Diagnostics);
        Assert.Equal(css, Text(published.Value.Single(a => a.Path == "css/own.css")));
    }

    [Fact]
    public async Task Asset_whose_name_has_no_room_for_a_hash_is_an_error()
    {
        folder.Write($"themes/mine/assets/{new string('a', 195)}.js", "");

        var loaded = await folder.LoadAsync("mine");

        Assert.Equal(ThemeRules.UnsafeAsset, Assert.Single(loaded.Diagnostics).Rule);
    }

    private async Task<Checked<System.Collections.Immutable.ImmutableArray<PublishedAsset>>> PublishAsync()
    {
        using var theme = (await folder.LoadAsync("mine")).Value!;
        return theme.Publish();
    }

    private async Task<Dictionary<string, string>> PathsAsync() =>
        (await PublishAsync()).Value.ToDictionary(a => a.Path, a => a.PublishedPath, StringComparer.Ordinal);

    private static string Text(PublishedAsset asset) => Encoding.UTF8.GetString(asset.Bytes.AsSpan());
}

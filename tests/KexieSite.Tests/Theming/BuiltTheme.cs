using KexieSite.Diagnostics;
using KexieSite.Theming;

namespace KexieSite.Tests.Theming;

/// <summary>
/// Three themes, built once by the real SDK for all tests: <c>child</c> extends <c>middle</c>, which has no templates and
/// extends <c>kexie</c>. The first build of <c>child</c> meets a spelling mistake.
/// </summary>
[CollectionDefinition(nameof(BuiltTheme))]
public sealed class BuiltTheme : IAsyncLifetime, ICollectionFixture<BuiltTheme>
{
    internal ThemeFolder Folder { get; } = new();

    internal Checked<Theme?> WithMistake { get; private set; }

    internal Checked<Theme?> Child { get; private set; }

    internal TemplateHost Host => new(Child.Value!);

    public async Task InitializeAsync()
    {
        Folder.Write("themes/middle/theme.yml", "name: middle\nextends: kexie\n");
        Folder.Write("themes/middle/assets/css/site.css", "/* middle */");
        Folder.Write("themes/middle/assets/js/middle.js", "// middle");
        Folder.Write("themes/middle/assets/.DS_Store", "");
        Folder.Write("themes/middle/texts/zh-CN.txt", "home = 首页\nmore = 更多");
        Folder.Write("themes/child/theme.yml", "title: 县科协\nextends: middle\nauthor: 张三\n");
        Folder.Write("themes/child/assets/css/site.css", "/* child */");
        Folder.Write("themes/child/texts/zh-CN.txt", "home = 主页");
        Folder.Write("themes/child/child.csproj", ThemeFolder.Project);
        foreach (var (key, text) in Templates)
        {
            Folder.Write($"themes/child/Templates/{key}.cshtml", text);
        }

        Folder.Write("themes/child/Templates/reloaded.cshtml", "<p>\n  旧\n  @Titel\n</p>");
        WithMistake = await Folder.LoadAsync("child");
        Folder.Write("themes/child/Templates/reloaded.cshtml", "<p>旧</p>");
        Child = await Folder.LoadAsync("child");
    }

    public Task DisposeAsync()
    {
        Child.Value?.Dispose();
        Folder.Dispose();
        return Task.CompletedTask;
    }

    private static IEnumerable<(string Key, string Text)> Templates =>
    [
        ("_ViewImports", ThemeFolder.Imports),
        ("_Layout", "@model object\n<html><head>@await RenderSectionAsync(\"head\", false)</head><body>@RenderBody()</body></html>"),
        ("_Column", "@{ Layout = \"_Layout\"; }\n<main>@RenderBody()</main>\n@section head {<base>}"),
        ("_Ping", "@{ Layout = \"_Pong\"; }\n@RenderBody()"),
        ("_Pong", "@{ Layout = \"_Ping\"; }\n@RenderBody()"),
        ("home", """
            @model KexieSite.Theming.ThemeManifest
            @{ Layout = "_Layout"; }
            @section head {<title>@Model.Title</title>}
            <h1 title="@Model.Description">@Model.Title</h1>
            @{ await IncludeAsync("partials/list", new[] { "曲靖", "余姚" }); }
            """),
        ("partials/list", "@model IReadOnlyList<string>\n<ul>@foreach (var item in Model) {<li>@item</li>}</ul>"),
        ("column", "@{ Layout = \"_Column\"; }\n<p>栏</p>"),
        ("long", "@model IReadOnlyList<string>\n@foreach (var item in Model) {@item}@foreach (var item in Model) {@Raw(item)}"),
        ("ping", "@{ Layout = \"_Ping\"; }"),
        ("endless", "@{ await IncludeAsync(\"endless\"); }"),
        ("no-layout", "@{ Layout = \"_Nowhere\"; }"),
        ("no-partial", "@{ await IncludeAsync(\"partials/nowhere\"); }"),
        ("wrong-partial", "@{ await IncludeAsync(\"home\", new List<string>()); }"),
        ("no-asset", "@model KexieSite.Views.SiteView\n<link href=\"@Model.Asset(\"css/sight.css\")\">"),
        ("throws", "@model IReadOnlyList<string>\n<p>\n  @Model[7]\n</p>"),
        ("throws-in-section", "@model IReadOnlyList<string>\n@{ Layout = \"_Layout\"; }\n@section head {\n  @Model[7]\n}"),
    ];
}

using System.Text.RegularExpressions;
using KexieSite.Tests.Building;
using KexieSite.Tests.Theming;

namespace KexieSite.Tests.Docs;

/// <summary>Holds the page for theme designers to the program: its example is built, its tables are compared.</summary>
public sealed partial class ThemingPageTests
{
    private static readonly string Page = Read("docs/theming.md");

    [Fact]
    public async Task The_example_is_a_theme_that_changes_what_the_page_says_it_changes()
    {
        using var site = new TestSite();
        foreach (Match file in Files().Matches(Page))
        {
            site.Write(file.Groups["path"].Value, file.Groups["text"].Value);
        }

        site.Activity("2022/2022-03-01-春耕", "地区: 富源县").Activity("2022/2022-04-01-大篷车", "地区: 富源县");
        site.Write("content/notices/2022/2022-03-05-报名.md", "---\n标题: 报名\n日期: 2022-03-05\n地区: 富源县\n---\n请报名。\n");
        var result = await site.BuildAsync(o => o with { Strict = true });

        Assert.Empty(result.Diagnostics.Select(d => d.Place()));
        var home = await File.ReadAllTextAsync(Path.Join(site.Output(), "index.html"));
        Assert.Matches("/assets/css/site\\.[0-9a-f]+\\.css\">\\s*<link rel=\"stylesheet\" href=\"/assets/css/own\\.[0-9a-f]+\\.css\"", home);
        Assert.Contains("新近活动", home, StringComparison.Ordinal);
        Assert.Contains("<ul class=\"lines with-region\">", home, StringComparison.Ordinal);
        var icon = Directory.GetFiles(Path.Join(site.Output(), "assets", "img"), "icon.*.svg");
        Assert.Contains("#14532d", await File.ReadAllTextAsync(Assert.Single(icon)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_project_file_is_the_one_that_the_program_asks_for() =>
        Assert.Contains(ThemeFolder.Project.Trim(), Page, StringComparison.Ordinal);

    [Fact]
    public void Every_template_has_its_row_with_its_model()
    {
        var folder = Path.Join(RepositoryRoot.Path, "themes", "kexie", "Templates");
        var templates = Directory.GetFiles(folder, "*.cshtml", SearchOption.AllDirectories)
            .Select(file => (Key: Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/'), Model: Model().Match(File.ReadAllText(file)).Groups["model"].Value))
            .Where(t => t.Model.Length > 0)
            .Select(t => $"| `{t.Key}` | `{t.Model}` |");
        Assert.Equal(templates.Order(StringComparer.Ordinal), Rows("| template | model |").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_custom_property_has_its_row()
    {
        var css = Read("themes/kexie/assets/css/site.css");
        var root = css[css.IndexOf(":root {", StringComparison.Ordinal)..];
        Assert.Equal(
            Property().Matches(root[..root.IndexOf('}', StringComparison.Ordinal)]).Select(m => m.Groups["name"].Value),
            Rows("| property | what it is |").Select(row => row.Split('`')[1]));
    }

    private static string Read(string path) => File.ReadAllText(Path.Join(RepositoryRoot.Path, path)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Rows(string head) =>
        Page[Page.IndexOf(head, StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(line => line.StartsWith('|'));

    [GeneratedRegex(@"^```\w+ (?<path>\S+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Files();

    [GeneratedRegex(@"^@model (?<model>.+?)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Model();

    [GeneratedRegex(@"^\s+(?<name>--[\w-]+):", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Property();
}

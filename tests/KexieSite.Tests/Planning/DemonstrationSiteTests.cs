using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Planning;
using KexieSite.Theming;

namespace KexieSite.Tests.Planning;

public sealed class DemonstrationSiteTests
{
    [Fact]
    public async Task The_repositorys_own_site_has_neither_errors_nor_warnings()
    {
        var tree = SourceTree.List(ArchitectureTests.Root);
        var config = SiteConfigReader.Read(tree.ReadText(SourceTree.Configuration).Text, SourceTree.Configuration);
        var site = SiteAssembly.Assemble(
            config.Value, tree.Texts.Select(path => DocumentReader.Read(tree.ReadText(path), config.Value.Html)), new AssemblyOptions(new DateOnly(2026, 1, 1), true, true));
        using var theme = (await new ThemeCatalog(tree.SiteFolder, Kexie.Theme.KexieTheme.Assembly, new ThemeBuild(AppContext.BaseDirectory))
            .LoadAsync(new ThemeReference("kexie", SourceTree.Configuration, null))).Value!;
        var plan = OutputPlan.Of(site.Value, SiteIndex.Of(site.Value), tree, TestSite.Pictures(tree), theme);

        Assert.True(site.Value.Items.Length > 50);
        Assert.Empty(tree.Diagnostics.Concat(config.Diagnostics).Concat(site.Diagnostics).Concat(plan.Diagnostics).Select(d => $"{d.File} {d.Place()} {d.Message(TextTable.For(Language.Chinese))}"));
    }
}

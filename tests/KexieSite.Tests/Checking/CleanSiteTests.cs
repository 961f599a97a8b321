using KexieSite.Bench;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;

namespace KexieSite.Tests.Checking;

/// <summary>A check that cries wolf is not read: on clean sites it finds nothing.</summary>
public sealed class CleanSiteTests
{
    [Fact]
    public async Task Nothing_is_found_on_the_demonstration_site_on_the_day_after_its_newest_item()
    {
        var tree = SourceTree.List(ArchitectureTests.Root);
        var config = SiteConfigReader.Read(tree.ReadText(SourceTree.Configuration).Text, SourceTree.Configuration).Value;
        var site = SiteAssembly.Assemble(config, tree.Texts.Select(p => DocumentReader.Read(tree.ReadText(p), config.Html)), new AssemblyOptions(new DateOnly(2099, 1, 1), false, true)).Value;
        var result = await CheckRun.WholeAsync(ArchitectureTests.Root, site.Items.Select(i => i.Day).OfType<DateOnly>().Max().AddDays(1));
        Assert.True(result.Pages > 200);
        Assert.Empty(result.Diagnostics.Select(Shown));
    }

    [Fact]
    public async Task Nothing_is_found_on_a_thousand_generated_items()
    {
        var folder = Directory.CreateTempSubdirectory("kexie-check-");
        AssociationSite.Write(folder.FullName, AssociationSite.Generate(1_000));
        var result = await CheckRun.WholeAsync(folder.FullName, new DateOnly(2026, 12, 31));
        folder.Delete(recursive: true);
        Assert.Equal(1_000, result.Items);
        Assert.Empty(result.Diagnostics.Select(Shown));
    }

    private static string Shown(Diagnostic found) => $"{found.File} {found.Place()} {found.Message(TextTable.For(Language.Chinese))}";
}

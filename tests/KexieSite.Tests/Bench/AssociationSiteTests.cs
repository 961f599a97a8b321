using System.Collections.Immutable;
using KexieSite.Bench;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;

namespace KexieSite.Tests.Bench;

public sealed class AssociationSiteTests : IDisposable
{
    private const int Count = 1_000;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kexie-bench-");
    private readonly ImmutableArray<GeneratedItem> items = AssociationSite.Generate(Count);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_generated_site_is_read_without_a_finding_and_published_whole()
    {
        var (site, findings) = Read();

        Assert.Empty(findings.Select(finding => $"{finding.File} {finding.Span?.Line}: {finding.Message(TextTable.For(Language.Chinese))}"));
        Assert.Empty(site.Skipped);
        Assert.Equal(Count, site.Items.Length);
    }

    [Fact]
    public void Years_regions_and_figures_are_read_as_they_were_meant()
    {
        var read = Read().Site.Items.ToDictionary(item => item.Source.Value, StringComparer.Ordinal);

        foreach (var item in items)
        {
            var found = read[item.File];
            Assert.Equal(item.Years, found.Years.AsEnumerable());
            Assert.Equal(item.Place.Codes.Order(StringComparer.Ordinal), found.Region!.Listed.Select(division => division.Code).Order(StringComparer.Ordinal));
            Assert.Equal(
                item.Figures.Select(figure => $"{figure.Metric} {figure.Value:0.##} {figure.Exactness}").Order(StringComparer.Ordinal),
                found.Figures.Select(figure => $"{figure.Metric.Name} {figure.Quantity.Value:0.##} {figure.Quantity.Precision}").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_same_number_gives_the_same_bytes()
    {
        var (first, second) = (Path.Join(folder.FullName, "a"), Path.Join(folder.FullName, "b"));
        AssociationSite.Write(first, AssociationSite.Generate(60));
        AssociationSite.Write(second, AssociationSite.Generate(60));

        foreach (var path in Directory.EnumerateFiles(first, "*", SearchOption.AllDirectories))
        {
            Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(Path.Join(second, Path.GetRelativePath(first, path))));
        }
    }

    [Fact]
    public void Texts_have_the_length_and_the_variety_that_are_promised()
    {
        var bodies = items.Select(item => AssociationSite.Body(item, items)).ToList();

        Assert.All(bodies, body => Assert.InRange(body.Count(c => c is >= '\u4e00' and <= '\u9fff'), 400, 2500));
        Assert.InRange(bodies.Count(body => body.Contains("| --- |", StringComparison.Ordinal)), 250, 350);
        Assert.InRange(bodies.Count(body => body.Contains(".md)", StringComparison.Ordinal)), 150, 250);
        Assert.Equal(Count, bodies.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Count / 10, items.Count(item => item.IsReport));
        Assert.Equal(Enumerable.Range(2007, 20), items.SelectMany(item => item.Years).Distinct().Order());
        Assert.Contains(items, item => item.Years.Length == 2);
        Assert.Equal(Enum.GetValues<Exactness>(), items.SelectMany(item => item.Figures).Select(figure => figure.Exactness).Distinct().Order());
        Assert.Equal(Place.All.Length, items.Select(item => item.Place.Code).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_count_takes_in_what_lies_below_and_tells_known_from_unknown()
    {
        var regions = SiteCount.ByRegion(items);
        var years = SiteCount.ByYear(items);

        Assert.Equal(items.Count(item => item.Place.Names[0] == "云南省"), regions["530000"].Items);
        Assert.Equal(items.Count(item => item.Place.Name is "江东区" or "鄞州区"), regions["330212"].Items);
        Assert.Equal(Count + items.Count(item => item.Years.Length == 2), years.Values.Sum(year => year.Items));
        Assert.Equal(
            new FigureSum(Value: 60, Known: 3, Inexact: 2, LowerBounds: 1, Unknown: 1),
            FigureSum.Of([Figure(10, Exactness.Exact), Figure(20, Exactness.AtLeast), Figure(30, Exactness.About), Figure(0, Exactness.Unknown)]));

        static GeneratedFigure Figure(decimal value, Exactness exactness) => new("人次", value, exactness, "");
    }

    private (Site Site, ImmutableArray<Diagnostic> Findings) Read()
    {
        AssociationSite.Write(folder.FullName, items);
        var tree = SourceTree.List(folder.FullName);
        var config = SiteConfigReader.Read(tree.ReadText(SourceTree.Configuration).Text, SourceTree.Configuration);
        var documents = tree.Texts.Select(path => DocumentReader.Read(tree.ReadText(path), config.Value.Html));
        var site = SiteAssembly.Assemble(config.Value, documents, new AssemblyOptions(new DateOnly(2026, 12, 31), Drafts: false, Future: false));
        return (site.Value, [.. tree.Diagnostics, .. config.Diagnostics, .. site.Diagnostics]);
    }
}

using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Pictures;
using KexieSite.Planning;
using KexieSite.Theming;

namespace KexieSite.Tests;

/// <summary>A tiny site in a temporary folder, as a clerk would have it on the disk.</summary>
internal sealed class TestSite : IDisposable
{
    /// <summary>The day of every test's build.</summary>
    public static readonly DateOnly Today = new(2022, 6, 1);

    public TestSite(string configuration = "title: 富源县科协\nurl: https://kexie.internal\nregion: 云南/曲靖/富源\n") =>
        Write("site.yml", configuration);

    public string Root { get; } = Directory.CreateTempSubdirectory("kexie-site-").FullName;

    /// <summary>Writes a file and answers with the site, so that calls can be chained.</summary>
    public TestSite Write(string path, string text)
    {
        Place(path, System.Text.Encoding.UTF8.GetBytes(text));
        return this;
    }

    public TestSite Write(string path, byte[] bytes)
    {
        Place(path, bytes);
        return this;
    }

    /// <summary>Writes an activity of a day with further lines of front matter.</summary>
    public TestSite Activity(string path, string lines = "", string text = "正文。") =>
        Write($"content/activities/{path}.md", $"---\n标题: {Path.GetFileName(path)}\n{lines}{(lines.Length == 0 ? "" : "\n")}---\n{text}\n");

    /// <summary>Loads, parses, assembles, indexes and plans the site.</summary>
    public async Task<PlannedSite> PlanAsync(bool drafts = false, bool future = false)
    {
        var read = Assemble(drafts, future);
        using var theme = (await new ThemeCatalog(Root, Kexie.Theme.KexieTheme.Assembly, new ThemeBuild(AppContext.BaseDirectory))
            .LoadAsync(new ThemeReference("kexie", SourceTree.Configuration, null))).Value!;
        var index = SiteIndex.Of(read.Value);
        var plan = OutputPlan.Of(read.Value, index, read.Tree, Pictures(read.Tree), theme);
        var missingTemplates = plan.Diagnostics.Where(d => d.Rule == ThemeRules.MissingTemplate);
        return new PlannedSite(read.Value, index, plan.Value, [.. read.Diagnostics.Concat(plan.Diagnostics.Except(missingTemplates)).Order()]);
    }

    /// <summary>Loads, parses and assembles the site.</summary>
    public ReadSite Assemble(bool drafts = false, bool future = false)
    {
        var tree = SourceTree.List(Root);
        var written = tree.ReadText(SourceTree.Configuration);
        var config = SiteConfigReader.Read(written.Text, SourceTree.Configuration);
        var documents = tree.Texts.Select(path => DocumentReader.Read(tree.ReadText(path), config.Value.Html)).ToList();
        var site = SiteAssembly.Assemble(config.Value, documents, new AssemblyOptions(Today, drafts, future));
        return new ReadSite(tree, site.Value, [.. tree.Diagnostics.Concat(written.Diagnostics).Concat(config.Diagnostics).Concat(site.Diagnostics).Order()]);
    }

    /// <summary>The headers of the pictures beside a site's texts.</summary>
    public static PictureHeaders Pictures(SourceTree tree) =>
        new(PictureHeaders.Files(tree).Select(file => KeyValuePair.Create(file, PictureReader.Read(file.In(tree.SiteFolder)))));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Place(string path, byte[] bytes)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}

/// <summary>A site up to its assembly, and all that was found.</summary>
internal sealed record ReadSite(SourceTree Tree, Site Value, ImmutableArray<Diagnostic> Diagnostics)
{
    public IEnumerable<string> Found => Diagnostics.Select(d => d.Place());

    /// <summary>The only item of a kind.</summary>
    public T Item<T>()
        where T : ContentItem => Assert.Single(Value.Items.OfType<T>());
}

/// <summary>A site up to its plan, and all that was found.</summary>
internal sealed record PlannedSite(Site Site, SiteIndex Index, OutputPlan Plan, ImmutableArray<Diagnostic> Diagnostics)
{
    public IEnumerable<string> Found => Diagnostics.Select(d => d.Place());

    public IEnumerable<string> Urls => Plan.Outputs.Select(o => o.Url.Value);
}

internal static class DiagnosticPlace
{
    /// <summary>Code, line and column, as tests compare them: <c>KX1214 3:5</c>.</summary>
    public static string Place(this Diagnostic diagnostic) =>
        diagnostic.Span is { } span ? $"{diagnostic.Rule.Code} {span.Line}:{span.Column}" : diagnostic.Rule.Code;

    public static string ChineseHint(this Diagnostic diagnostic) => diagnostic.Hint(TextTable.For(Language.Chinese));
}

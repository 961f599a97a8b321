using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Scaffolding;

/// <summary>What a new site shall be.</summary>
/// <param name="Title">Its full name.</param>
/// <param name="Region">Its own region.</param>
/// <param name="Url">Its address, absolute.</param>
/// <param name="Language">Its language.</param>
public sealed record SiteRequest(string Title, Division Region, string Url, Language Language);

/// <summary>
/// Makes a new site that builds at once without a finding: settings, each explained, a sample of each kind, and what helps an editor.
/// </summary>
public static class NewSite
{
    /// <summary>The address of a site that has none yet.</summary>
    public const string NoUrlYet = "https://kexie.example.org";

    /// <summary>The division that a text names; null, and a finding that lists candidates, where it names none or several.</summary>
    public static Checked<Division?> RegionOf(string text)
    {
        var outcome = new RegionResolver(Divisions.Embedded, null).Resolve(text, null);
        var finding = RegionRules.Diagnose(outcome, null, null) ?? (outcome.Division is null ? RegionRules.NotFound.At(null, null, text) : null);
        finding = finding?.Rule == RegionRules.NotFound ? ScaffoldingRules.NoSuchRegion.At(null, null, text)
            : finding?.Rule == RegionRules.TownAsRegion ? ScaffoldingRules.RegionIsATown.At(null, null, [.. finding.Arguments])
            : finding;
        return new(finding?.Severity == Severity.Error ? null : outcome.Division, finding is null ? [] : [finding]);
    }

    /// <summary>What the association of a region is called.</summary>
    public static string TitleOf(Division region, Language language) => TextTable.For(language).Format("init.title", DraftWords.NameOf(region, language));

    /// <summary>The reason why no site can be made in a folder; null where one can. A folder that holds nothing but dot-files counts as empty.</summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    public static Diagnostic? Refusal(string folder)
    {
        if (File.Exists(folder))
        {
            return ScaffoldingRules.FolderIsAFile.At(null, null, folder);
        }

        var names = Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)!) : [];
        return names.Where(name => name[0] != '.').Order(StringComparer.Ordinal).FirstOrDefault() is { } first
            ? ScaffoldingRules.FolderInUse.At(null, null, folder, first)
            : null;
    }

    /// <summary>Makes the site, whole or not at all. A dot-file that is there already stays as it is, and a finding says what it should hold.</summary>
    /// <param name="folder">The absolute path of its folder, which need not be there.</param>
    /// <param name="request">What it shall be.</param>
    /// <param name="today">The day of its samples; null for the current one.</param>
    /// <param name="clock">Tells the current day.</param>
    /// <param name="cancel">Stops before anything is written.</param>
    /// <returns>The files that were made; null where the folder is refused.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static Checked<ImmutableArray<SourcePath>?> Create(
        string folder, SiteRequest request, DateOnly? today, TimeProvider clock, CancellationToken cancel = default)
    {
        if (Refusal(folder) is { } refusal)
        {
            return new(null, [refusal]);
        }

        var files = Files(request, today ?? SiteTimeZone.Shanghai.Today(clock)).ToLookup(file => Path.Exists(file.Path.In(folder)));
        new FileWriter(folder).Write([.. files[false]], cancel);
        return new([.. files[false].Select(file => file.Path)], [.. files[true].Select(Kept)]);
    }

    // Of a list of lines, what they are; of anything longer, nothing.
    private static Diagnostic Kept(NewFile file) => ScaffoldingRules.Kept.At(
        file.Path, null, file.Path.Value == ".gitignore" ? new TextKey("init.kept.lines", string.Join(' ', file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))) : "");

    private static ImmutableArray<NewFile> Files(SiteRequest request, DateOnly today)
    {
        var texts = TextTable.For(request.Language);
        var activity = Sample(ContentKind.Activity, texts, today);
        var values = Values(request, texts, today, DraftWords.Link(activity.Folder, activity));
        var settings = Filled("site.yml", SourceTree.Configuration);
        var lists = SchemaLists.Of(SiteConfigReader.Read(settings.Text, settings.Path).Value, []);
        return
        [
            new NewFile(new SourcePath(".gitignore"), EmbeddedTemplate.Read("gitignore")),
            new NewFile(new SourcePath(".editorconfig"), EmbeddedTemplate.Read("editorconfig")),
            .. EditorFiles.Schemas(lists, texts).Concat(EditorFiles.VisualStudioCode(lists, texts)).Select(file => file with { Replaces = false }),
            Filled("about.md", new SourcePath("content/about.md")),
            Filled("activity.md", activity),
            new NewFile(activity.Folder.Combine(texts["init.picture"])!.Value, EmbeddedTemplate.Read("boards.svg")),
            Filled("report.md", Sample(ContentKind.Report, texts, today)),
            Filled("notice.md", Sample(ContentKind.Notice, texts, today)),
            settings,
        ];

        NewFile Filled(string template, SourcePath path) => new(path, EmbeddedTemplate.Read(template, request.Language, values));
    }

    // In the sections that every site has.
    private static SourcePath Sample(ContentKind kind, TextTable texts, DateOnly today)
    {
        var section = kind switch { ContentKind.Activity => "activities", ContentKind.Report => "reports", _ => "notices" };
        var name = ContentFileName.Of(DatePrecision.Day.Iso(today), texts[$"init.sample.{kind}"], texts.Language);
        return new($"content/{section}/{DatePrecision.Year.Iso(today)}/{name}");
    }

    private static Dictionary<string, string> Values(SiteRequest request, TextTable texts, DateOnly today, string activity) => new(StringComparer.Ordinal)
    {
        ["title"] = DraftWords.Escape(request.Title),
        ["titleValue"] = YamlText.Value(request.Title),
        ["description"] = YamlText.Value(texts.Format("init.description", request.Title)),
        ["url"] = request.Url,
        ["region"] = request.Region.FullPath,
        ["today"] = DatePrecision.Day.Iso(today),
        ["year"] = DatePrecision.Year.Iso(today),
        ["activity"] = activity,
    };
}

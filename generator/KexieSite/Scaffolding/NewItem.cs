using System.Globalization;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Scaffolding;

/// <summary>Makes a new content file: at its place, with its address for good, ready to be filled in. Nothing is ever overwritten.</summary>
public sealed class NewItem
{
    private readonly WrittenSite site;
    private readonly ItemRequest request;
    private readonly ReportDraft? draft;
    private readonly DateOnly today;
    private readonly string title;
    private readonly ItemDates dates;

    private NewItem(WrittenSite site, ItemRequest request, ReportDraft? draft, DateOnly today)
    {
        (this.site, this.request, this.draft, this.today) = (site, request, draft, today);
        title = draft?.Title ?? string.Join(' ', request.Title!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        dates = ItemDates.Of(request, today);
    }

    /// <summary>
    /// Makes the file. Where the request has a mistake (a region that does not exist, a year that contradicts the date), or the file is
    /// there already, nothing is written and the findings say why.
    /// </summary>
    /// <param name="siteFolder">The site's folder.</param>
    /// <param name="request">What the item shall be.</param>
    /// <param name="today">The day to take for today; null for the current one in the site's zone.</param>
    /// <param name="clock">Tells the current day.</param>
    /// <param name="cancel">Stops before anything is written.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public static Checked<MadeItem?> Create(string siteFolder, ItemRequest request, DateOnly? today, TimeProvider clock, CancellationToken cancel = default)
    {
        var read = WrittenSite.Read(siteFolder);
        if (read.Value is not { } site)
        {
            return new(null, read.Diagnostics);
        }

        var day = today ?? site.Config.TimeZone.Today(clock);
        var drafted = request.FromActivities ? ReportDraft.Of(site, request, day) : new(null, []);
        if (drafted.HasErrors)
        {
            return new(null, drafted.Diagnostics);
        }

        var composed = new NewItem(site, request, drafted.Value, day).Compose(siteFolder);
        if (composed.Value is not { } file || composed.HasErrors)
        {
            return new(null, composed.Diagnostics);
        }

        new FileWriter(siteFolder).Write([file], cancel);
        return new(new MadeItem(file.Path, site.Config.Language, drafted.Value?.Summary), composed.Diagnostics);
    }

    private Checked<NewFile?> Compose(string siteFolder)
    {
        if (Slug.From(title, Divisions.Readings) is not { Length: > 0 } slug)
        {
            return new(null, [ScaffoldingRules.TitleWithoutLetters.At(null, null, title)]);
        }

        var sections = site.Config.Sections.Where(s => s.Kind == request.Kind).ToList();
        if (request.Section is { } asked && !sections.Exists(s => s.Folder == asked))
        {
            return new(null, [ScaffoldingRules.NoSuchSection.At(null, null, asked, string.Join('、', sections.Select(s => s.Folder)))]);
        }

        var path = FolderIn(sections).Combine(ContentFileName.Of(request.Kind == ContentKind.Page ? "" : dates.Text, title, site.Config.Language))!.Value;
        return Path.Exists(path.In(siteFolder))
            ? new(null, [ScaffoldingRules.AlreadyThere.At(path, null, title, request.Kind == ContentKind.Page ? "" : new TextKey("new.otherDate"))])
            : Addressed(path, slug);
    }

    // A page stands by itself unless a section is asked for; all else lies in a section, by years.
    private SourcePath FolderIn(List<Section> sections) => request.Kind == ContentKind.Page
        ? SourceTree.Content.Combine(request.Section ?? "")!.Value
        : SourceTree.Content.Combine(string.Create(CultureInfo.InvariantCulture, $"{request.Section ?? sections[0].Folder}/{dates.Year}"))!.Value;

    // The file is read as a build will read it: so its mistakes are those that a build would find, and its address is known.
    private Checked<NewFile?> Addressed(SourcePath path, string slug)
    {
        var taken = site.Addresses.ToHashSet();
        for (var number = UrlPath.IsSlug(slug) ? 1 : 2; ; number++)
        {
            var file = new NewFile(path, TextWith(path.Folder, number == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}")));
            var (candidate, found) = site.Understand(file);
            if (candidate.Item is not { } item || !taken.Contains(item.Url))
            {
                return new(file, [.. found.Where(d => d.Rule != SlipRules.ToFillIn).Select(InRequest)]);
            }
        }
    }

    // What is wrong stood on the command line: there is no such file yet.
    private static Diagnostic InRequest(Diagnostic found) => found.Severity == Severity.Error ? found with { File = null, Span = null } : found;

    private string TextWith(SourcePath folder, string slug)
    {
        var texts = TextTable.For(site.Config.Language);
        var known = ItemValues.Of(request, title, dates, draft, site.Config);
        known["slug"] = slug;
        return $"{FrontMatterText.Of(request.Kind, known, Examples(texts), texts)}\n{draft?.Body(folder, today, texts) ?? texts[BodyKey]}\n";
    }

    // A site in English may count in its own words: an example in Chinese would be no help there.
    private Dictionary<string, string> Examples(TextTable texts) => texts.Language != Language.Chinese && site.Config.Metrics.Except(Metric.Defaults).FirstOrDefault() is { } own
        ? new(StringComparer.Ordinal) { ["figures"] = $"\n  {own.Name}: 300" }
        : [];

    private string BodyKey => ItemWords.ReportTypes.Find(request.Type ?? "")?.Value == ReportType.Plan ? "new.body.Plan" : $"new.body.{request.Kind}";
}

/// <summary>An item that was made.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Language">The language of the site, in which the marks to be filled in are written.</param>
/// <param name="Draft">What it was drafted from; null where it was not.</param>
public sealed record MadeItem(SourcePath Path, Language Language, DraftSummary? Draft);

/// <summary>What a draft from activities was made of, and what was left out.</summary>
/// <param name="Cited">Activities in it.</param>
/// <param name="NotHeld">Planned, put off and called off activities of that time, which are not in it.</param>
/// <param name="ToCome">Activities whose day is still to come, which are not in it.</param>
/// <param name="Undated">Activities of which only the year is known, which are not in a draft about a part of the year.</param>
public sealed record DraftSummary(int Cited, int NotHeld, int ToCome, int Undated)
{
    /// <summary>Activities that are drafts themselves, which are not in it.</summary>
    public int Drafts { get; init; }

    /// <summary>Samples of a new site, which are not in it.</summary>
    public int Samples { get; init; }
}

using System.Globalization;
using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Scaffolding;

/// <summary>Makes a new content file: at its place, with its address for good, ready to be filled in. Nothing is ever overwritten.</summary>
public sealed partial class NewItem
{
    private readonly WrittenSite site;
    private readonly ItemRequest request;
    private readonly TextTable texts;
    private readonly ReportDraft? draft;
    private readonly DateOnly today;

    private NewItem(WrittenSite site, ItemRequest request, ReportDraft? draft, DateOnly today)
    {
        (this.site, this.request, this.draft, this.today) = (site, request, draft, today);
        texts = TextTable.For(site.Config.Language);
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

        var (file, found) = new NewItem(site, request, drafted.Value, day).Compose(siteFolder);
        if (file is null || found.Any(d => d.Severity == Severity.Error))
        {
            return new(null, found);
        }

        new FileWriter(siteFolder).Write([file], cancel);
        return new(new MadeItem(file.Path) { Draft = drafted.Value?.Summary }, found);
    }

    private Checked<NewFile?> Compose(string siteFolder)
    {
        if (Slug.From(Title, Divisions.Readings) is not { Length: > 0 } slug)
        {
            return new(null, [ScaffoldingRules.TitleWithoutLetters.At(null, null, Title)]);
        }

        if (FolderOf() is not { } folder)
        {
            return new(null, [ScaffoldingRules.NoSuchSection.At(null, null, request.Section!, Sections)]);
        }

        var path = folder.Combine(ContentFileName.Of(request.Kind == ContentKind.Page ? "" : DateText, Title))!.Value;
        return Path.Exists(path.In(siteFolder))
            ? new(null, [ScaffoldingRules.AlreadyThere.At(path, null, Title)])
            : Addressed(path, slug);
    }

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

    private string Title => draft?.Title ?? string.Join(' ', request.Title!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private SourcePath? FolderOf()
    {
        var sections = site.Config.Sections.Where(s => s.Kind == request.Kind);
        var section = request.Section is { } name ? sections.FirstOrDefault(s => s.Folder == name)
            : request.Kind == ContentKind.Page ? null
            : sections.First();
        return section is null && request.Section is not null ? null
            : section is null ? Loading.SourceTree.Content
            : Loading.SourceTree.Content.Combine(request.Kind == ContentKind.Page ? section.Folder : $"{section.Folder}/{Year}");
    }

    private string Sections => string.Join('、', site.Config.Sections.Where(s => s.Kind == request.Kind).Select(s => s.Folder));

    // The year of its folder: a report's is the year that it reports.
    private int Year => request.Kind == ContentKind.Report ? ReportYear : Day.Day.Year;

    private int ReportYear => draft?.Year ?? YearOf(request, today);

    /// <summary>The year of a report: as asked for, else the one that its title names, else that of its date.</summary>
    internal static int YearOf(ItemRequest request, DateOnly today) =>
        request.Year ?? (NamedYear().Match(request.Title ?? "") is { Success: true } named
            ? int.Parse(named.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)
            : (request.Date?.Day ?? today).Year);

    // The report of a year long gone came out nobody knows when: its last month, until somebody looks it up.
    private ContentDate Day => request.Date
        ?? (request.Kind == ContentKind.Report && Math.Abs(ReportYear - today.Year) > 1
            ? new ContentDate(new DateOnly(ReportYear, 12, 1), null, null, DatePrecision.Month)
            : new ContentDate(today, null, null));

    private string DateText => Day.Precision.Iso(Day.Day);

    private string TextWith(SourcePath folder, string slug)
    {
        var known = Known();
        known["slug"] = slug;
        var body = draft?.Body(folder, today, texts) ?? texts[BodyKey];
        return FrontMatterText.Of(request.Kind, known, texts) + "\n" + body + "\n";
    }

    private string BodyKey => request.Kind != ContentKind.Report ? $"new.body.{request.Kind}"
        : ItemWords.ReportTypes.Find(request.Type ?? "")?.Value == ReportType.Plan ? "new.body.Plan" : "new.body.Report";

    private Dictionary<string, string> Known()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = YamlText.Value(Title) };
        if (request.Kind != ContentKind.Page)
        {
            known["date"] = DateText;
        }

        Add("region", draft?.Region ?? request.Region);
        Add("place", request.Place);
        Add("series", request.Series);
        var office = request.Region is null && site.Config.Region is not null && site.Config.Footer.Organizer is { Length: > 0 } own ? own : null;
        switch (request.Kind)
        {
            case ContentKind.Activity:
                Add("organizers", office);
                break;
            case ContentKind.Report:
                known["year"] = ReportYear.ToString(CultureInfo.InvariantCulture);
                Add("type", request.Type ?? ItemWords.ReportTypes.WordOf(ReportType.Summary, site.Config.Language));
                Add("period", request.Period);
                Add("issuer", office ?? texts["new.issuer"]);
                break;
            case ContentKind.Notice:
                Add("issuer", office ?? texts["new.issuer"]);
                break;
        }

        if (draft?.FiguresText is { } figures)
        {
            known["figures"] = figures;
        }

        return known;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                known[name] = YamlText.Value(value);
            }
        }
    }

    [GeneratedRegex(@"(?<![0-9])(?<year>(19|20)[0-9]{2})\s?(年|\b)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedYear();
}

/// <summary>An item that was made.</summary>
/// <param name="Path">Its file.</param>
public sealed record MadeItem(SourcePath Path)
{
    /// <summary>What a draft from activities was made of; null for any other item.</summary>
    public DraftSummary? Draft { get; init; }
}

/// <summary>What a draft from activities was made of, and what was left out.</summary>
/// <param name="Cited">Activities in it.</param>
/// <param name="NotHeld">Planned, put off and called off activities of that time, which are not in it.</param>
/// <param name="ToCome">Activities whose day is still to come, which are not in it.</param>
/// <param name="Undated">Activities of which only the year is known, which are not in a draft about a part of the year.</param>
public sealed record DraftSummary(int Cited, int NotHeld, int ToCome, int Undated);

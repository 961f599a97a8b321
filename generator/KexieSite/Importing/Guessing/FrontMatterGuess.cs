using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Model;
using KexieSite.Paths;

namespace KexieSite.Importing.Guessing;

/// <summary>Concludes the front matter of imported texts. Nothing is filled in that the text, its file or its name does not say.</summary>
/// <param name="config">The site that the texts will belong to.</param>
/// <param name="topics">The topics that its texts have.</param>
internal sealed partial class FrontMatterGuess(SiteConfig config, ImmutableArray<string> topics)
{
    private static readonly string[] FromFacts = ["issuer", "number", "author", "source", "organizers", "partners", "venue", "place", "summary"];

    private readonly RegionGuess regions = new(config);

    /// <summary>What is known and what can be concluded about a text.</summary>
    /// <param name="document">The text.</param>
    /// <param name="kind">Its kind where a person has said it, else null.</param>
    public GuessedFrontMatter Of(ImportedDocument document, ContentKind? kind)
    {
        var text = new ImportedText(document, config, topics);
        text = TitleGuess.Of(text) is { } title ? text.With(title) : text;
        text = NameDate(document.Source) is { } date ? text.With(date) : text;
        var guessed = KindGuess.Of(text);
        var known = kind is { } told && told != guessed.Kind ? new KindGuess(told, null, "", true) : guessed;
        var isSure = kind is not null || guessed.IsSure;
        var guesses = Common(text).Concat(OfKind(text, known)).Where(g => AppliesTo(g.Key, known.Kind)).OrderBy(g => PlaceOf(g.Key)).ToImmutableArray();
        var missing = Required(known.Kind).Where(key => !guesses.Any(g => g.Key == key && g.IsSure)).ToImmutableArray();
        return new GuessedFrontMatter(known.Kind, isSure, guesses, missing) { SecrecyMark = MarkOf(text), OtherBody = OtherBody(guesses) };
    }

    private static string? MarkOf(ImportedText text) =>
        text.Passages.Select(p => p.Text).Prepend(text.Title).Select(SecrecyMark.In).FirstOrDefault(mark => mark is not null)
        ?? SecrecyMark.InName(text.Document.Source.Stem);

    private static IEnumerable<Guess> Common(ImportedText text)
    {
        var titles = text.Fact("title") is { IsSure: true } title ? [title] : text.Document.Facts.Where(f => f.Key == "title").DistinctBy(f => f.Value);
        var facts = FromFacts.SelectMany(key => text.Document.Facts.Where(f => f.Key == key)).Select(Known);
        return titles.Select(Known).Concat(facts).Concat(AttachmentGuess.Of(text.Document)).Concat(SeriesGuess.Topics(text));
    }

    private static Guess Known(ImportedFact fact) => new(fact.Key, fact.Value, fact.Evidence, fact.IsSure && !Redacted().IsMatch(fact.Value));

    private IEnumerable<Guess> OfKind(ImportedText text, KindGuess kind)
    {
        var dates = DateGuess.Of(text, kind.Kind).ToList();
        DateOnly? day = dates.Find(d => d.IsSure) is { } sure && ContentDate.Read(sure.Value) is DateReading.Found { Date: var date } ? date.Day : null;
        var region = regions.Of(text, day?.Year);
        var province = region is { IsOneOfSeveral: false } ? region.Division.Lineage.First().ShortName : null;
        var year = kind.Kind == ContentKind.Report ? YearGuess.Of(text, kind.Type, day, province) : null;
        region = year is null ? region : regions.Of(text, int.Parse(year.Value, CultureInfo.InvariantCulture)) ?? region;
        return kind.Kind switch
        {
            ContentKind.Activity => [.. dates, .. RegionOf(text, region), .. SeriesGuess.Of(text), .. FigureGuess.Of(text, Scope(text, kind.Kind, day?.Year, null, region))],
            ContentKind.Notice => [.. dates, .. RegionOf(text, region)],
            ContentKind.Report => [.. dates, .. RegionOf(text, region), .. OfReport(text, kind, year, region)],
            _ => [],
        };
    }

    private FigureScope Scope(ImportedText text, ContentKind kind, int? year, string? period, RegionGuess.Found? region)
    {
        var own = region?.Guesses.Any(g => g.IsSure) == true ? region.Division : config.Region;
        return new FigureScope(text, kind, year, period, sentence => regions.NamesAnother(sentence, own), own);
    }

    private IEnumerable<Guess> OfReport(ImportedText text, KindGuess kind, Guess? year, RegionGuess.Found? region)
    {
        if (year is not null)
        {
            yield return year;
        }

        var period = YearGuess.Period(text);
        if (period is not null)
        {
            yield return period;
        }

        if (kind.Type is { } type)
        {
            yield return new Guess("type", ItemWords.ReportTypes.WordOf(type, text.Config.Language), kind.Quote, kind.IsSure);
        }

        int? sureYear = year is { IsSure: true } ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;
        var scope = Scope(text, kind.Kind, sureYear, period is { IsSure: true } ? period.Value : null, region);
        foreach (var figure in kind.Type == ReportType.Plan ? [] : FigureGuess.Of(text, scope))
        {
            yield return figure;
        }
    }

    // In a site of one county, a text that seems to be from elsewhere must not be taken for its own; one that seems to be its own is that anyway.
    private IEnumerable<Guess> RegionOf(ImportedText text, RegionGuess.Found? region)
    {
        if (config.Region is { } home && (region is null || (region.Division == home && !region.IsOfItself)) && OtherLevel.In(text, home, isNowhere: region is null) is { } words)
        {
            return [UnknownRegion(words), new Guess("region", home.Name, words, IsSure: false, new TextKey("import.reason.otherLevel", home.Name))];
        }

        if (region is null || (region.Division == config.Region && !region.Guesses.Any(g => g.IsSure)))
        {
            return [];
        }

        var isForeign = config.Region is { } own && !region.Guesses.Any(g => g.IsSure)
            && (region.NamesItself || (!region.Division.IsWithin(own) && !own.IsWithin(region.Division)));
        return isForeign ? region.Guesses.Prepend(UnknownRegion(region.Guesses[0].Quote)) : region.Guesses;
    }

    // Whether the site publishes what others have written, a person decides: a text whose region is not the site's waits.
    private string? OtherBody(ImmutableArray<Guess> guesses) =>
        config.Region is { } own && guesses.FirstOrDefault(g => g is { Key: "region", IsSure: true }) is { } region
        && (region.Value == Unknown || regions.IsOutside(region.Value, own)) ? region.Quote : null;

    private string Unknown => TextTable.For(config.Language)["import.region.unknown"];

    private Guess UnknownRegion(string quote) => new("region", Unknown, quote);

    private static Guess? NameDate(SourcePath source) => FileName.Of(source).Date is { } date
        ? new Guess("date", date.Precision.Iso(date.Day), source.FileName, date.Precision == DatePrecision.Day)
        : null;

    // xx县科学技术协会: whoever published the text took a name out.
    [GeneratedRegex(@"(?<![A-Za-z])[xX×*_]{1,4}(?=\p{IsCJKUnifiedIdeographs})", RegexOptions.None, 1000)]
    private static partial Regex Redacted();

    private static bool AppliesTo(string key, ContentKind kind) => Field.Named(key).Kinds.Contains(kind);

    private static int PlaceOf(string key) => Field.All.IndexOf(Field.Named(key));

    private static ImmutableArray<string> Required(ContentKind kind) => kind switch
    {
        ContentKind.Page => ["title"],
        ContentKind.Report => ["title", "date", "year", "type"],
        _ => ["title", "date"],
    };
}

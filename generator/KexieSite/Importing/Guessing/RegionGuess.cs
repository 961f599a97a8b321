using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Regions;

namespace KexieSite.Importing.Guessing;

/// <summary>The division that a text is from, by the names of divisions and towns in it.</summary>
internal sealed class RegionGuess
{
    // What a name is worth: where a text names itself it is nearly proof, a town that many counties have is next to nothing.
    private const double InTitle = 20;
    private const double WithOffice = 10;
    private const double FullName = 8;
    private const double ShortName = 3;
    private const double Town = 6;
    private const double TownWithoutKind = 3;
    private const double Again = 1;
    private const int MostAgain = 4;
    private const double CityAbove = 4;
    private const double ProvinceAbove = 2;
    private const double Own = 4;
    private const double OtherLevel = 0.4;
    private const double Enough = 5;
    private const double Sure = 14;
    private const double Lead = 1.5;
    private const int MostCounties = 6;
    private const int ReachOfHome = 20;

    private readonly SiteConfig config;
    private readonly PlaceNames names;
    private readonly RegionResolver resolver;

    /// <summary>Prepares guessing for a site.</summary>
    public RegionGuess(SiteConfig config)
    {
        this.config = config;
        names = new PlaceNames(config.Divisions);
        resolver = new RegionResolver(config.Divisions, config.Region);
    }

    /// <summary>The division and what is to be written of it; null where nothing tells it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="year">Its year, for divisions that are no more; null where it is not known.</param>
    public Found? Of(ImportedText text, int? year)
    {
        var evidence = Gather(text, year);
        var level = SelfLevel(text);
        var ranked = evidence.Select(e => (Division: e.Key, Score: Score(e.Key, e.Value, evidence, level), Best: e.Value.MaxBy(v => v.Weight)!))
            .OrderByDescending(r => r.Score >= Enough && !IsPerhapsAWord(r.Division)).ThenByDescending(r => r.Score).ThenBy(r => r.Division.Code, StringComparer.Ordinal).ToList();
        if (ranked.Count == 0 || ranked[0].Score < Enough)
        {
            return OfDocuments(text) ?? Namesakes(evidence, year);
        }

        var (best, score, shown) = ranked[0];
        var rival = ranked.Skip(1).FirstOrDefault(r => (IsPerhapsAWord(best) || !IsPerhapsAWord(r.Division)) && !best.IsWithin(r.Division) && !r.Division.IsWithin(best) && !r.Division.ListedUnder.Contains(best)).Score;
        var isLeading = score >= rival * Lead;
        if (rival >= score || !(isLeading || score > rival + 2))
        {
            return OfDocuments(text) ?? Namesakes(evidence, year);
        }

        var guess = new Guess("region", Written(best, year), Quotes(evidence[best], shown), score >= Sure && isLeading && shown.IsOfItself);
        return new Found(best, [.. evidence[best].Exists(e => e.IsOfItself) ? [] : FormerOnes(best, guess, year), guess])
        {
            IsOfItself = shown.IsOfItself,
            NamesItself = evidence[best].Exists(e => e.IsBody),
        };

        // 合作 is a city, and what everybody does: however often it comes, it is less than one town by its whole name.
        bool IsPerhapsAWord(Division division) => evidence[division].TrueForAll(e => e.IsShortName);
    }

    // A town is listed under the division that has it now. Before a merger it was perhaps in the one that is no more.
    private IEnumerable<Guess> FormerOnes(Division division, Guess guess, int? year) => year is null ? [] : config.Divisions.Former
        .Where(former => former.Successor == division && former.Name != division.Name && former.IsInForce(year))
        .Select(former => guess with { Value = Written(former, year), IsSure = false, Reason = new TextKey("import.reason.formerDivision", former.LastYear!.Value, division.Name) });

    // Which of several divisions of one name the text calls itself, only a person knows.
    private Found? Namesakes(Dictionary<Division, List<RegionEvidence>> evidence, int? year)
    {
        var named = evidence.Where(e => e.Value.Exists(v => v.IsBody)).OrderBy(e => e.Key.Code, StringComparer.Ordinal).Take(MostCounties).ToList();
        return named.Count == 0 ? null
            : new Found(named[0].Key, [.. named.Select(n => new Guess("region", Written(n.Key, year), n.Value.Find(v => v.IsBody)!.Quote, IsSure: false, new TextKey("import.reason.namesakes")))])
            {
                NamesItself = true,
                IsOneOfSeveral = named.Count > 1,
            };
    }

    // In a site of that province, it says nothing new.
    private Found? OfDocuments(ImportedText text) => ProvinceMarks.Of(text) is var (province, quote) && !(config.Region?.IsWithin(province) ?? false)
        ? new Found(province, [new Guess("region", Written(province, null), quote, IsSure: false)])
        : null;

    private Dictionary<Division, List<RegionEvidence>> Gather(ImportedText text, int? year)
    {
        var evidence = new Dictionary<Division, List<RegionEvidence>>();
        var lines = text.Passages.Select(p => (p.Text, Weight: 1.0)).Prepend((text.Title, InTitle));
        if (text.Fact("issuer") is { } issuer)
        {
            lines = lines.Append((issuer.Value, InTitle));
        }

        foreach (var (line, weight) in lines)
        {
            AddLine(evidence, line, isOwn: weight > 1, year);
        }

        return evidence;
    }

    private void AddLine(Dictionary<Division, List<RegionEvidence>> evidence, string line, bool isOwn, int? year)
    {
        var places = names.In(line).ToList();
        List<(Division Division, double Worth)> before = [];
        for (var i = 0; i < places.Count; i++)
        {
            var (start, place) = places[i];
            var end = start + place.Name.Length;
            var isBehind = i > 0 && places[i - 1].Start + places[i - 1].Place.Name.Length == start;
            if (place is { Name.Length: 2, HasKind: true } && start > 0 && !isBehind && Han.Is(line[start - 1]))
            {
                continue; // 完成县里的任务 does not name 成县, nor 提高镇的水平 高镇
            }

            var isOffice = RegionWords.Office().IsMatch(line.AsSpan(end)) || RegionWords.Home().IsMatch(line.AsSpan(Math.Max(0, start - ReachOfHome), Math.Min(start, ReachOfHome)));
            var isTitle = isOwn && !RegionWords.Visited().IsMatch(line.AsSpan(0, start));
            var meanings = Meanings(place, year, isOffice, isTitle).ToList();

            // 南京市鼓楼区: right behind its parent only one of that name is meant, and it is not the parent that is named.
            if (isBehind && meanings.FindAll(m => before.Exists(b => m.Division != b.Division && m.Division.IsWithin(b.Division))) is { Count: > 0 } within)
            {
                meanings = [.. within.Select(m => m with { Worth = m.Worth * meanings.Count / within.Count })];
                foreach (var parent in before.Where(b => evidence.ContainsKey(b.Division)))
                {
                    evidence[parent.Division][^1] = evidence[parent.Division][^1] with { Weight = ShortName };
                }
            }

            var quote = Quoting.Around(line, start, place.Name.Length);
            foreach (var (division, worth) in meanings)
            {
                Add(evidence, division, new RegionEvidence(place.Name, worth, quote, isTitle || (place.IsDivision && place.Name == division.Name), IsWord: !place.IsDivision && !place.HasKind)
                {
                    Share = 1.0 / meanings.Count,
                    IsShortName = place is { IsDivision: true, HasKind: false } && !isOffice && !isTitle,
                    IsBody = isTitle && (isOffice || place is { IsDivision: true, HasKind: true }),
                });
            }

            before = meanings;
        }
    }

    /// <summary>Whether a sentence names a division that is neither a text's own nor above or inside it.</summary>
    public bool NamesAnother(string sentence, Division? own) => names.In(sentence)
        .Where(p => p.Place is { IsDivision: true, HasKind: true, Name.Length: > 2 })
        .Any(p => own is null || !config.Divisions.Named(p.Place.Name).Any(d => d.IsWithin(own) || own.IsWithin(d)));

    /// <summary>Whether a division, as it is written, lies outside of another.</summary>
    public bool IsOutside(string written, Division own) => resolver.Resolve(written, null).Division is { } division && !division.IsWithin(own);

    private IEnumerable<(Division Division, double Worth)> Meanings(PlaceNames.Place place, int? year, bool isOffice, bool isTitle)
    {
        if (place.IsDivision)
        {
            var meant = config.Divisions.Named(place.Name).Where(d => d.IsInForce(year) && !(year is null && d.Successor is not null)).ToList();
            foreach (var division in meant)
            {
                var isFull = division.Name == place.Name;
                yield return (division, (isTitle && (isFull || isOffice) ? InTitle : isOffice ? WithOffice : isFull ? FullName : ShortName) / meant.Count);
            }

            yield break;
        }

        var counties = TownTable.Embedded.CountiesWith(place.Name, config.Divisions).ToList();
        foreach (var county in counties.Count > MostCounties ? [] : counties)
        {
            yield return (county, (place.HasKind ? Town : TownWithoutKind) / counties.Count);
        }
    }

    private double Score(Division division, List<RegionEvidence> own, Dictionary<Division, List<RegionEvidence>> all, DivisionLevel? level)
    {
        if (own.TrueForAll(e => e.IsWord))
        {
            return 0;
        }

        var named = own.GroupBy(e => e.Name).Sum(g => g.Max(e => e.Weight) + (Math.Min(MostAgain, g.Count() - 1) * Again * g.Max(e => e.Share)));
        if (division.Level != DivisionLevel.County && own.TrueForAll(e => e.Weight < WithOffice))
        {
            named = Math.Min(named, Enough - 1); // a city or province that is only mentioned
        }

        var above = division.Lineage.SkipLast(1).Where(all.ContainsKey).Sum(d => d.Level == DivisionLevel.Province ? ProvinceAbove : CityAbove);
        var isOwn = config.Region is { } region && division.IsWithin(region);
        return (named + above + (isOwn ? Own : 0)) * (level is null || level == LevelOf(division) ? 1 : OtherLevel);
    }

    private string Written(Division division, int? year) =>
        resolver.Resolve(division.Name, year).Division == division ? division.Name : division.FullPath;

    // A second name makes the first believable: 墨红 and 中安.
    private static string Quotes(List<RegionEvidence> evidence, RegionEvidence best) =>
        best.IsOfItself || evidence.Find(e => !best.Quote.Contains(e.Name, StringComparison.Ordinal)) is not { } second ? best.Quote : best.Quote + "”“" + second.Quote;

    // 县科协, 我区: how a text calls its own division. A city's district and a city of a county's rank cannot be told apart from a city.
    private static DivisionLevel? SelfLevel(ImportedText text)
    {
        var calls = text.Passages.SelectMany(p => RegionWords.OwnName().Matches(p.Text)).CountBy(m => m.Groups["kind"].Value).OrderByDescending(k => k.Value).ToList();
        return calls.Count > 0 && calls[0].Key is "县" or "区" ? DivisionLevel.County : null;
    }

    private static DivisionLevel LevelOf(Division division) => division.Level == DivisionLevel.Own ? DivisionLevel.County : division.Level;

    private static void Add(Dictionary<Division, List<RegionEvidence>> all, Division division, RegionEvidence evidence)
    {
        if (!all.TryGetValue(division, out var list))
        {
            all.Add(division, list = []);
        }

        list.Add(evidence);
    }

    /// <summary>The division that a text is from.</summary>
    /// <param name="Division">The likeliest.</param>
    /// <param name="Guesses">It, and what else it may be; one that is sure is the only one.</param>
    public sealed record Found(Division Division, ImmutableArray<Guess> Guesses)
    {
        /// <summary>Whether the division itself is named, not only its towns.</summary>
        public bool IsOfItself { get; init; }

        /// <summary>Whether title or signature name it.</summary>
        public bool NamesItself { get; init; }

        /// <summary>Whether others of its name are as likely.</summary>
        public bool IsOneOfSeveral { get; init; }
    }
}

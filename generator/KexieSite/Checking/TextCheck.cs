using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Checking.Figures;
using KexieSite.Checking.Links;
using KexieSite.Checking.Privacy;
using KexieSite.Checking.Wording;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Paths;

namespace KexieSite.Checking;

/// <summary>Every check of texts and files, in one place. Safe to call from several threads at once.</summary>
internal sealed class TextCheck
{
    private readonly Site site;
    private readonly SiteIndex index;
    private readonly PersonalNumbers numbers;
    private readonly WordList words;
    private readonly LinkCheck links;
    private readonly ReportFigureCheck figures;

    /// <summary>Takes the site.</summary>
    /// <param name="site">Its content.</param>
    /// <param name="index">Its lists.</param>
    /// <param name="addresses">What it has; null where that is not known.</param>
    public TextCheck(Site site, SiteIndex index, FrozenSet<UrlPath>? addresses)
    {
        (this.site, this.index) = (site, index);
        ImmutableArray<string> own = [.. site.Config.Check.Numbers, CheckReader.Digits(site.Config.Footer.Phone)];
        numbers = new PersonalNumbers(own, site.Today);
        words = new WordList(site.Config.Check.Words);
        links = new LinkCheck(site.Config.Url, addresses);
        figures = new ReportFigureCheck(site, index);
    }

    /// <summary>Checks a text.</summary>
    public IEnumerable<Finding> Check(Manuscript manuscript) =>
    [
        .. PrivacyCheck.Check(manuscript, numbers),
        .. site.Config.Language == Language.Chinese ? CheckLanguage(manuscript) : [],
        .. links.Check(manuscript),
        .. FreshnessCheck.Check(manuscript, site.Today),
        .. figures.Check(manuscript),
        .. PartsCheck.Check(manuscript),
        .. TableTotalCheck.Check(manuscript),
        .. AccessCheck.Check(manuscript),
        .. PlaceholderCheck.Check(manuscript),
    ];

    /// <summary>Checks what belongs to no text.</summary>
    public IEnumerable<Finding> CheckSite() => FreshnessCheck.Check(site, index).Concat(LinkCheck.Check(site.Config)).Concat(PlaceholderCheck.Check(site.Config));

    /// <summary>Checks a file beside the texts.</summary>
    public IEnumerable<Finding> CheckFile(SourcePath file, string siteFolder) => AttachmentCheck.Check(file, file.In(siteFolder), numbers);

    private IEnumerable<Finding> CheckLanguage(Manuscript manuscript) =>
        HalfWidthCheck.Check(manuscript)
            .Concat(PairCheck.Check(manuscript))
            .Concat(RepetitionCheck.Check(manuscript))
            .Concat(NumberFormCheck.Check(manuscript))
            .Concat(SpaceCheck.Check(manuscript))
            .Concat(WordCheck.Check(manuscript, words))
            .Concat(TraditionalCheck.Check(manuscript));
}

using System.Globalization;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Model;

namespace KexieSite.Scaffolding;

/// <summary>What is known of a new item, as its front matter has it.</summary>
internal static class ItemValues
{
    /// <summary>The values behind their keys, by the English names of the keys.</summary>
    /// <param name="request">What the item shall be.</param>
    /// <param name="title">Its title.</param>
    /// <param name="dates">Its dates.</param>
    /// <param name="draft">What it is drafted from, or null.</param>
    /// <param name="config">What site.yml says.</param>
    public static Dictionary<string, string> Of(ItemRequest request, string title, ItemDates dates, ReportDraft? draft, SiteConfig config)
    {
        var written = new (string Key, string? Text)[]
        {
            ("title", title), ("region", request.Region), ("place", request.Place), ("series", request.Series), ("period", request.Period),
            ("type", request.Kind == ContentKind.Report ? request.Type ?? ItemWords.ReportTypes.WordOf(ReportType.Summary, config.Language) : null),
            (request.Kind == ContentKind.Activity ? "organizers" : "issuer", OfficeOf(request, config)),
        };
        var known = written.Where(value => value.Text is not null).ToDictionary(value => value.Key, value => YamlText.Value(value.Text!), StringComparer.Ordinal);
        if (request.Kind != ContentKind.Page)
        {
            known["date"] = dates.Text;
        }

        if (request.Kind == ContentKind.Report)
        {
            known["year"] = dates.Year.ToString(CultureInfo.InvariantCulture);
        }

        if (draft?.FiguresText is { } figures)
        {
            known["figures"] = figures;
        }

        return known;
    }

    // The site's own office, for its own region; who else would sign is for the writer to say, and who else would run an activity not needed.
    private static string? OfficeOf(ItemRequest request, SiteConfig config)
    {
        var own = request.Region is null && config.Region is not null && config.Footer.Organizer.Length > 0 ? config.Footer.Organizer : null;
        return request.Kind switch
        {
            ContentKind.Activity => own,
            ContentKind.Report or ContentKind.Notice => own ?? TextTable.For(config.Language)["new.issuer"],
            _ => null,
        };
    }
}

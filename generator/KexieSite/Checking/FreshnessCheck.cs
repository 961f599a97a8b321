using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Loading;
using KexieSite.Model;

namespace KexieSite.Checking;

/// <summary>
/// Holds the site to what it promises: <c>update</c> of a section, and <c>check: update</c> for the home page. Only what had been
/// published by today counts; an activity to come was announced before its day, so it keeps a section fresh.
/// </summary>
internal static class FreshnessCheck
{
    public static IEnumerable<Finding> Check(Site site, SiteIndex index)
    {
        foreach (var section in site.Config.Sections.Where(s => s.Update is not null))
        {
            if (Stale(section, site, index) is { } finding)
            {
                yield return finding;
            }
        }

        if (site.Config.Check.HomeUpdate is { } promised && Newest(index.Newest, site.Today) is { } last && site.Today.DayNumber - last.DayNumber is var days && days > promised)
        {
            yield return Finding.Of(FreshnessRules.HomeIsStale.At(SourceTree.Configuration, site.Config.Check.HomeSpan, Shown(last), days, promised));
        }
    }

    /// <summary>Days in a text's own front matter.</summary>
    public static IEnumerable<Finding> Check(Manuscript manuscript, DateOnly today)
    {
        if (manuscript.Item is not { Section.Update: not null } item)
        {
            return [];
        }

        var published = item is Activity ? null : item.Day;
        return new[] { ("date", published), ("updated", item.Updated) }
            .Where(day => day.Item2 > today)
            .Select(day => Finding.Of(manuscript.Found(FreshnessRules.InFuture, KeySpan(manuscript, day.Item1), Shown(day.Item2!.Value), Shown(today))));
    }

    private static Finding? Stale(Section section, Site site, SiteIndex index)
    {
        var items = index.Sections.FirstOrDefault(s => s.Section.Folder == section.Folder)?.Items ?? [];
        if (items.IsEmpty)
        {
            return Finding.Of(FreshnessRules.SectionIsEmpty.At(SourceTree.Configuration, section.UpdateSpan, section.Title));
        }

        return Newest(items, site.Today) is { } last && site.Today.DayNumber - last.DayNumber is var days && days > section.Update
            ? Finding.Of(FreshnessRules.SectionIsStale.At(SourceTree.Configuration, section.UpdateSpan, section.Title, Shown(last), days, section.Update))
            : null;
    }

    // The last change that readers could see; an activity that is still to come is as new as today.
    private static DateOnly? Newest(IEnumerable<ContentItem> items, DateOnly today) =>
        items.SelectMany(i => new[] { i.Day, i.Updated }).OfType<DateOnly>().Select(day => day > today ? today : day).Cast<DateOnly?>().Max();

    private static SourceSpan KeySpan(Manuscript manuscript, string name) =>
        manuscript.FrontMatter.Entries.FirstOrDefault(e => Field.Keys.Find(e.Key.Text) == name)?.Value.Span ?? SourceSpan.Start;

    private static string Shown(DateOnly day) => $"{day:yyyy-MM-dd}";
}

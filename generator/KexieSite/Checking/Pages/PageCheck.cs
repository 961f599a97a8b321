using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Planning;

namespace KexieSite.Checking.Pages;

/// <summary>Looks at every page as it is rendered. Pages may come from several threads and in any order; nothing of them is kept but facts.</summary>
internal sealed class PageCheck
{
    private const long MostBytes = 5 * 1024 * 1024; // a minute on a slow telephone line
    private const long MostHtml = 1024 * 1024;

    private readonly ImmutableArray<PlannedPage> pages;
    private readonly FrozenDictionary<string, int> byAddress;
    private readonly FrozenDictionary<string, long> pictures;
    private readonly bool[] isLinked;
    private readonly string[] titles;
    private readonly ConcurrentBag<Finding> found = [];

    /// <summary>Takes the plan.</summary>
    /// <param name="plan">What is rendered.</param>
    /// <param name="site">Where it is served.</param>
    /// <param name="siteFolder">The site's folder: how much pictures weigh is asked there.</param>
    public PageCheck(OutputPlan plan, SiteUrl site, string siteFolder)
    {
        pages = [.. plan.Outputs.OfType<PlannedPage>()];
        byAddress = pages.Select((page, i) => KeyValuePair.Create(site.Href(page.Url), i)).DistinctBy(p => p.Key).ToFrozenDictionary(StringComparer.Ordinal);
        pictures = plan.Outputs.OfType<CopiedFile>().Where(f => FileTypes.Pictures.Contains(f.Source.Extension))
            .ToFrozenDictionary(f => site.Href(f.Url), f => new FileInfo(f.Source.In(siteFolder)).Length, StringComparer.Ordinal);
        isLinked = new bool[pages.Length];
        titles = new string[pages.Length];
    }

    /// <summary>The pages, in the order of the plan.</summary>
    public ImmutableArray<PlannedPage> Pages => pages;

    /// <summary>Looks at a page.</summary>
    /// <param name="index">Its place among <see cref="Pages"/>.</param>
    /// <param name="html">Its text.</param>
    /// <param name="length">Its bytes.</param>
    public void Look(int index, ReadOnlySpan<char> html, int length)
    {
        var (page, facts) = (pages[index], PageReader.Read(html));
        titles[index] = facts.Title;
        if (page is not MapPage)
        {
            MarkLinks(index, facts);
        }

        if (facts.Title.Length == 0)
        {
            Add(PageRules.NoTitle, page, page.Url.Value);
        }

        if (!facts.HasDescription && page is ItemPage)
        {
            Add(PageRules.NoDescription, page, page.Url.Value);
        }

        foreach (var id in facts.RepeatedIds)
        {
            Add(PageRules.SameId, page, id, page.Url.Value);
        }

        var weight = length + facts.Pictures.Sum(picture => pictures.GetValueOrDefault(picture));
        if (weight > MostBytes || length > MostHtml)
        {
            Add(PageRules.TooHeavy, page, page.Url.Value, Megabytes(weight), Megabytes(length), facts.Pictures.Count);
        }
    }

    /// <summary>What was found, once every page has been looked at.</summary>
    public IEnumerable<Finding> Complete() => [.. found, .. Orphans(), .. SameTitles()];

    private void MarkLinks(int index, PageFacts facts)
    {
        foreach (var link in facts.Links)
        {
            if (byAddress.TryGetValue(link, out var target) && target != index)
            {
                isLinked[target] = true;
            }
        }
    }

    private IEnumerable<Finding> Orphans() =>
        pages.Where((page, i) => !isLinked[i] && page is not (HomePage or NotFoundPage or MapPage)).Select(page => At(PageRules.Orphan, page, page.Url.Value));

    // One finding for all pages of a title, at the last of them.
    private IEnumerable<Finding> SameTitles() =>
        pages.Select((page, i) => (Page: page, Title: titles[i])).Where(p => p.Title.Length > 0).GroupBy(p => p.Title, p => p.Page)
            .Where(group => group.Count() > 1)
            .Select(group => At(PageRules.SameTitle, group.Last(), group.Key, group.First().Url.Value, group.Count()));

    private void Add(DiagnosticRule rule, PlannedPage page, params ReadOnlySpan<object> arguments) => found.Add(At(rule, page, arguments));

    private static Finding At(DiagnosticRule rule, PlannedPage page, params ReadOnlySpan<object> arguments) =>
        Finding.Of(page is ItemPage { Item: var item }
            ? rule.At(item.Source, item.AddressSpan, arguments)
            : rule.At(SourceTree.Configuration, null, arguments));

    private static string Megabytes(long bytes) => (bytes / 1024.0 / 1024.0).ToString("0.0", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Parsing;
using KexieSite.Regions;

namespace KexieSite.Model;

/// <summary>Puts parsed documents together into a site and decides what is published.</summary>
public static class SiteAssembly
{
    /// <summary>
    /// Understands every document; the findings of all of them come together, those of their parsing among them (which of
    /// these hold up the build depends on whether the document is a draft).
    /// </summary>
    public static Checked<Site> Assemble(SiteConfig config, IEnumerable<Checked<ParsedDocument>> documents, AssemblyOptions options) =>
        Gather(config, Understand(config, documents, options), options);

    /// <summary>Understands each document by itself; the findings of each come with it, those of its parsing among them.</summary>
    internal static Checked<Candidate>[] Understand(SiteConfig config, IEnumerable<Checked<ParsedDocument>> documents, AssemblyOptions options)
    {
        var resolver = new RegionResolver(config.Divisions, config.Region);
        var read = documents.ToArray();
        var candidates = new Checked<Candidate>[read.Length];
        Parallel.For(0, read.Length, i => candidates[i] = ItemReader.Read(config, resolver, options, read[i]));
        return candidates;
    }

    /// <summary>Puts together what was understood of each document, in the order given.</summary>
    internal static Checked<Site> Gather(SiteConfig config, IEnumerable<Checked<Candidate>> candidates, AssemblyOptions options)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var items = ImmutableArray.CreateBuilder<ContentItem>();
        var skipped = ImmutableArray.CreateBuilder<SkippedItem>();
        foreach (var (candidate, findings) in candidates)
        {
            found.AddRange(findings);
            if (ReasonToSkip(candidate, options) is { } reason)
            {
                skipped.Add(new SkippedItem(candidate.Source, reason));
            }
            else if (candidate.Item is { } item)
            {
                items.Add(item);
            }
        }

        return new(new Site(config, options.Today, items.ToImmutable(), skipped.ToImmutable()), found.ToImmutable());
    }

    /// <summary>
    /// Why an item is not published; null for one that is. An activity to come is published at once: announcing it is what
    /// the page is for.
    /// </summary>
    internal static TextKey? ReasonToSkip(Candidate candidate, AssemblyOptions options) => candidate switch
    {
        { IsDraft: true } when !options.Drafts => new TextKey("skipped.draft"),
        { Expires: { } last } when last < options.Today => new TextKey("skipped.expired", $"{last:yyyy-MM-dd}"),
        _ when options.Future => null,
        { Publish: { } first } when first > options.Today => new TextKey("skipped.publish", $"{first:yyyy-MM-dd}"),
        { Item: (Report or Notice) and { Day: { } day } } when day > options.Today => new TextKey("skipped.future", $"{day:yyyy-MM-dd}"),
        _ => null,
    };
}

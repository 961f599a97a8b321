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
    public static Checked<Site> Assemble(SiteConfig config, IEnumerable<Checked<ParsedDocument>> documents, AssemblyOptions options)
    {
        var resolver = new RegionResolver(config.Divisions, config.Region);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var items = ImmutableArray.CreateBuilder<ContentItem>();
        var skipped = ImmutableArray.CreateBuilder<SkippedItem>();
        foreach (var document in documents)
        {
            var read = ItemReader.Read(config, resolver, options, document);
            found.AddRange(read.Diagnostics);
            if (ReasonToSkip(read.Value, options) is { } reason)
            {
                skipped.Add(new SkippedItem(document.Value.Path, reason));
            }
            else if (read.Value.Item is { } item)
            {
                items.Add(item);
            }
        }

        return new(new Site(config, options.Today, items.ToImmutable(), skipped.ToImmutable()), found.ToImmutable());
    }

    // An activity to come is published at once: announcing it is what the page is for.
    private static TextKey? ReasonToSkip(Candidate candidate, AssemblyOptions options) => candidate switch
    {
        { IsDraft: true } when !options.Drafts => new TextKey("skipped.draft"),
        { Expires: { } last } when last < options.Today => new TextKey("skipped.expired", $"{last:yyyy-MM-dd}"),
        _ when options.Future => null,
        { Publish: { } first } when first > options.Today => new TextKey("skipped.publish", $"{first:yyyy-MM-dd}"),
        { Item: (Report or Notice) and { Day: { } day } } when day > options.Today => new TextKey("skipped.future", $"{day:yyyy-MM-dd}"),
        _ => null,
    };
}

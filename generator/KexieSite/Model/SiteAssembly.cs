using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Parsing;
using KexieSite.Regions;

namespace KexieSite.Model;

/// <summary>Puts parsed documents together into a site and decides what is published.</summary>
public static class SiteAssembly
{
    /// <summary>Understands every document; the findings of all of them come together.</summary>
    public static Checked<Site> Assemble(SiteConfig config, IEnumerable<ParsedDocument> documents, AssemblyOptions options)
    {
        var resolver = new RegionResolver(config.Divisions, config.Region);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var items = ImmutableArray.CreateBuilder<ContentItem>();
        var skipped = ImmutableArray.CreateBuilder<SkippedItem>();
        foreach (var document in documents)
        {
            var read = ItemReader.Read(config, resolver, options, document);
            found.AddRange(read.Diagnostics);
            if (read.Value is not { } candidate)
            {
                continue;
            }

            if (ReasonToSkip(candidate, options) is { } reason)
            {
                skipped.Add(new SkippedItem(document.Path, reason));
            }
            else
            {
                items.Add(candidate.Item);
            }
        }

        return new(new Site(config, options.Today, items.ToImmutable(), skipped.ToImmutable()), found.ToImmutable());
    }

    // An activity to come is published at once: announcing it is what the page is for.
    private static TextKey? ReasonToSkip(Candidate candidate, AssemblyOptions options)
    {
        var item = candidate.Item;
        return item switch
        {
            { IsDraft: true } when !options.Drafts => new TextKey("skipped.draft"),
            _ when candidate.Expires < options.Today => new TextKey("skipped.expired", $"{candidate.Expires:yyyy-MM-dd}"),
            _ when options.Future => null,
            _ when candidate.Publish > options.Today => new TextKey("skipped.publish", $"{candidate.Publish:yyyy-MM-dd}"),
            Report or Notice when item.Day > options.Today => new TextKey("skipped.future", $"{item.Day:yyyy-MM-dd}"),
            _ => null,
        };
    }
}

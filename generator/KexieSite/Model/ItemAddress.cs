using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Model;

/// <summary>The addresses of an item: <c>/activities/2021/quanguokepuri/</c>, <c>/about/</c>, and old ones.</summary>
internal static class ItemAddress
{
    /// <summary>The address from section, year and slug; a page's from its folders. The site's root, after a report, when there is no slug.</summary>
    public static UrlPath Read(ItemFields item, Section? section, int? year)
    {
        var (fields, readings) = (item.Fields, Divisions.Readings);
        var folder = section?.Url ?? UrlPath.Root;
        if (year is { } listed)
        {
            folder = folder.Page(listed.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            var isBundle = fields.File.Stem == "index";
            var inner = (isBundle ? fields.File.Folder.Folder : fields.File.Folder).Segments.Skip(section is null ? 1 : 2);
            folder = inner.Select(s => Slug.From(s, readings)).Where(s => s.Length > 0).Aggregate(folder, (path, s) => path.Page(s));
        }

        if (fields.Scalar("slug") is { } written)
        {
            if (UrlPath.IsSlug(written.Text))
            {
                return folder.Page(written.Text.ToLowerInvariant());
            }

            fields.Report(FieldRules.Slug, written, written.Text);
            return UrlPath.Root;
        }

        var slug = Slug.From(item.Name.Rest, readings);
        if (slug.Length == 0)
        {
            fields.Report(FieldRules.NoSlug.At(fields.File, fields.Span, fields.File.FileName));
            return UrlPath.Root;
        }

        return folder.Page(slug);
    }

    /// <summary>The old addresses; a full address counts by its path below the site's folder.</summary>
    public static ImmutableArray<Alias> Aliases(FieldReader fields, SiteConfig config)
    {
        var aliases = ImmutableArray.CreateBuilder<Alias>();
        foreach (var scalar in fields.List("aliases"))
        {
            if (PathOf(scalar.Text, config) is not { } path)
            {
                fields.Report(FieldRules.AliasElsewhere, scalar, scalar.Text);
            }
            else if (UrlPath.TryParse(Uri.UnescapeDataString(path)) is { } url && url != UrlPath.Root)
            {
                aliases.Add(new Alias(url.AsPage(), scalar.Span));
            }
            else
            {
                fields.Report(FieldRules.Alias, scalar, scalar.Text);
            }
        }

        return aliases.ToImmutable();
    }

    // Null for an address on another site.
    private static string? PathOf(string address, SiteConfig config)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return address;
        }

        if (new[] { config.Url, config.Declared }.OfType<SiteUrl>().FirstOrDefault(own => IsSameHost(own, uri)) is not { } site)
        {
            return null;
        }

        var path = uri.PathAndQuery + uri.Fragment;
        return path.StartsWith(site.BasePath, StringComparison.Ordinal) ? path[(site.BasePath.Length - 1)..] : path;
    }

    private static bool IsSameHost(SiteUrl site, Uri uri) =>
        string.Equals(WithoutWww(uri.IdnHost), WithoutWww(new Uri(site.Origin).IdnHost), StringComparison.OrdinalIgnoreCase);

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}

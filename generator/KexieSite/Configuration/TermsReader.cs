using System.Collections.Immutable;
using KexieSite.Paths;

namespace KexieSite.Configuration;

/// <summary>Reads <c>series</c> and <c>topics</c>: names, or mappings of name, slug and summary.</summary>
internal static class TermsReader
{
    internal static readonly KeyTable Keys = new("name", "slug", "summary");

    public static ImmutableArray<Term> Read(FieldReader site, string name)
    {
        var terms = new List<Term>();
        foreach (var node in site.Names(name))
        {
            if (Term(node, site, name) is not { } term)
            {
                continue;
            }

            if (terms.Exists(t => t.Name == term.Name))
            {
                site.Report(ConfigurationRules.Duplicate, node, term.Name, name);
            }
            else
            {
                terms.Add(term);
            }
        }

        return [.. terms];
    }

    private static Term? Term(YamlNode node, FieldReader site, string name)
    {
        if (node is not YamlMapping mapping)
        {
            return site.AsText(name, node) is { } scalar ? new Term(scalar.Text.Trim(), "", "") : null;
        }

        var fields = site.Below(mapping, Keys);
        var slug = fields.Scalar("slug");
        if (slug is not null && !UrlPath.IsSlug(slug.Text))
        {
            fields.Report(ConfigurationRules.Segment, slug, slug.Text);
        }

        return fields.Required("name") is { } term ? new Term(term.Text.Trim(), slug?.Text.ToLowerInvariant() ?? "", fields.Text("summary") ?? "") : null;
    }
}

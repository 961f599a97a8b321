using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Configuration;

/// <summary>Reads lists of links, each with <c>title</c> and <c>url</c>.</summary>
internal static class LinksReader
{
    internal static readonly KeyTable Keys = new("title", "url");

    public static ImmutableArray<NamedLink> Read(FieldReader parent, string name) =>
        [.. parent.Items(name).Select(item => Link(item, parent, name)).OfType<NamedLink>()];

    private static NamedLink? Link(YamlNode node, FieldReader parent, string name)
    {
        if (node is not YamlMapping mapping)
        {
            parent.Report(YamlRules.WrongShape, node, name, new TextKey("shape.mapping"));
            return null;
        }

        var fields = parent.Below(mapping, Keys);
        var (title, target) = (fields.Required("title"), fields.Required("url"));
        if (title is null || target is null)
        {
            return null;
        }

        var address = target.Text.Trim();
        var isOutside = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel";
        var isInside = address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);
        if (!isOutside && !isInside)
        {
            fields.Report(ConfigurationRules.Link, target, address);
            return null;
        }

        return new NamedLink(title.Text.Trim(), address, target.Span);
    }
}

using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using KexieSite.Configuration;
using KexieSite.Parsing.Dialect;

namespace KexieSite.Importing.Word;

/// <summary>
/// The part of a Word file in which <c>kexie export</c> keeps what paper does not show: custom XML (ECMA-376, part 1, 15.2.5), which Word and others keep when
/// they save the file.
/// </summary>
internal static class ExportedPart
{
    // Word adds parts of its own for bibliographies and forms.
    private const int MostParts = 20;
    private const int MostMarks = 2000;

    private static readonly XNamespace Own = "urn:kexie:export:1";

    /// <summary>What the part has in it.</summary>
    public static XElement Write(ExportedText text) => new(
        Own + "content",
        new XAttribute("path", Xml(text.Path)),
        new XAttribute("kind", text.Kind),
        new XAttribute("site", Xml(text.Site)),
        text.Region is null ? null : new XAttribute("region", Xml(text.Region)),
        new XElement(Own + "frontMatter", new XAttribute(XNamespace.Xml + "space", "preserve"), Xml(text.FrontMatter)),
        text.Anchors.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => new XElement(Own + "anchor", new XAttribute("bookmark", a.Key), new XAttribute("id", a.Value))),
        text.Names.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => new XElement(Own + "name", new XAttribute("bookmark", n.Key), Xml(n.Value))),
        text.Blocks.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => new XElement(Own + "block", new XAttribute("bookmark", b.Key), Xml(KeptBlock.Write(b.Value)))),
        text.Addresses.Order(StringComparer.Ordinal).Select(a => new XElement(Own + "address", Xml(a))));

    /// <summary>What a file has in such a part; null where it has none, or one that is no longer whole.</summary>
    public static ExportedText? Find(WordRelations relations, WordPackage package) => relations.All
        .Where(r => r is { IsExternal: false, Type: "customXml" }).Take(MostParts)
        .Select(r => package.Xml(r.Target)).OfType<XElement>()
        .Select(Read).FirstOrDefault(text => text is not null);

    private static ExportedText? Read(XElement root)
    {
        if (root.Name != Own + "content" || root.Element(Own + "frontMatter") is not { } front
            || !Enum.TryParse<ContentKind>(root.Attribute("kind")?.Value, out var kind) || !Enum.IsDefined(kind))
        {
            return null;
        }

        var anchors = root.Elements(Own + "anchor").Take(MostMarks)
            .Select(a => (Bookmark: a.Attribute("bookmark")?.Value ?? "", Id: a.Attribute("id")?.Value ?? ""))
            .Where(a => a.Bookmark.Length > 0 && Anchor.IsName(a.Id)).DistinctBy(a => a.Bookmark).DistinctBy(a => a.Id);
        return new ExportedText(root.Attribute("path")?.Value ?? "", kind, root.Attribute("site")?.Value ?? "", front.Value)
        {
            Names = Marked(root, "name").ToImmutableDictionary(n => n.Bookmark, n => n.Value, StringComparer.Ordinal),
            Blocks = Marked(root, "block").Select(b => (b.Bookmark, Block: KeptBlock.Read(b.Value))).Where(b => b.Block is not null)
                .ToImmutableDictionary(b => b.Bookmark, b => b.Block!, StringComparer.Ordinal),
            Addresses = [.. root.Elements(Own + "address").Take(MostMarks).Select(a => a.Value)],
            Region = root.Attribute("region")?.Value,
            Anchors = anchors.ToImmutableDictionary(a => a.Bookmark, a => a.Id, StringComparer.Ordinal),
        };
    }

    private static IEnumerable<(string Bookmark, string Value)> Marked(XElement root, string kind) => root.Elements(Own + kind).Take(MostMarks)
        .Select(e => (Bookmark: e.Attribute("bookmark")?.Value ?? "", e.Value)).Where(e => e.Bookmark.Length > 0).DistinctBy(e => e.Bookmark);

    // What XML 1.0 has no place for.
    private static string Xml(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));
}

using KexieSite.Diagnostics;

namespace KexieSite.Configuration;

/// <summary>Reads <c>footer</c>.</summary>
internal static class FooterReader
{
    private static readonly KeyTable Keys = new("organizer", "address", "phone", "postcode", "icp", "police", "siteCode", "links");
    private static readonly KeyTable GroupKeys = new("title", "links");

    public static Footer Read(FieldReader site)
    {
        if (site.Mapping("footer") is not { } mapping)
        {
            return Footer.Empty;
        }

        var fields = site.Below(mapping, Keys);
        return new Footer
        {
            Organizer = fields.Text("organizer") ?? "",
            Address = fields.Text("address") ?? "",
            Phone = fields.Text("phone") ?? "",
            Postcode = fields.Text("postcode") ?? "",
            Icp = fields.Text("icp") ?? "",
            Police = fields.Text("police") ?? "",
            SiteCode = fields.Text("siteCode") ?? "",
            Links = [.. fields.Items("links").Select(node => Group(node, fields)).OfType<LinkGroup>()],
        };
    }

    private static LinkGroup? Group(YamlNode node, FieldReader footer)
    {
        if (node is not YamlMapping mapping)
        {
            footer.Report(YamlRules.WrongShape, node, "links", new TextKey("shape.mapping"));
            return null;
        }

        var fields = footer.Below(mapping, GroupKeys);
        return fields.Required("title") is { } title ? new LinkGroup(title.Text.Trim(), LinksReader.Read(fields, "links")) : null;
    }
}

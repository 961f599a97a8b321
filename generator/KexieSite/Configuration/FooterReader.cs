using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Diagnostics;

namespace KexieSite.Configuration;

/// <summary>
/// Reads <c>footer</c>. A registration of an unusual form is a warning, never an error, and shown as it is written: who
/// registers sites may change the form.
/// </summary>
internal static partial class FooterReader
{
    internal static readonly KeyTable Keys = new(
        "organizer ~主办单位 ~主办", "address ~地址", "phone ~电话", "postcode ~邮编", "email ~邮箱 ~邮件 ~mail", "icp ~ICP ~备案号",
        "police ~公安备案", "siteCode ~网站标识码 ~标识码", "links ~链接");

    internal static readonly KeyTable GroupKeys = new("title", "links");

    public static Footer Read(FieldReader site)
    {
        if (site.Mapping("footer") is not { } mapping)
        {
            return Footer.Empty;
        }

        var fields = site.Below(mapping, Keys);
        var police = Registration(fields, "police", Police(), ConfigurationRules.Police);
        return new Footer
        {
            Organizer = fields.Text("organizer") ?? "",
            Address = fields.Text("address") ?? "",
            Phone = fields.Text("phone") ?? "",
            Postcode = Registration(fields, "postcode", Postcode(), ConfigurationRules.Postcode),
            Email = Registration(fields, "email", Email(), ConfigurationRules.Email),
            Icp = Registration(fields, "icp", Icp(), ConfigurationRules.Icp),
            Police = police,
            PoliceNumber = Police().Match(FullWidth.Fold(police)).Groups["number"].Value,
            SiteCode = Registration(fields, "siteCode", SiteCode(), ConfigurationRules.SiteCode),
            Links = [.. fields.Items("links").Select(node => Group(node, fields)).OfType<LinkGroup>()],
        };
    }

    private static string Registration(FieldReader footer, string name, Regex form, DiagnosticRule rule)
    {
        if (footer.Scalar(name) is not { } scalar)
        {
            return "";
        }

        var text = scalar.Text.Trim();
        if (!form.IsMatch(FullWidth.Fold(text)))
        {
            footer.Report(rule, scalar, text);
        }

        return text;
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

    // 工业和信息化部, ICP/IP地址/域名信息备案: the short name of the province, eight digits (nine since 2017), and the site's own number.
    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}ICP[备证][0-9]{6,10}号(-[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Icp();

    // 全国互联网安全管理服务平台: fourteen digits, of which the first six are the division's.
    [GeneratedRegex(
        @"^\p{IsCJKUnifiedIdeographs}公网安备\s?(?<number>[0-9]{14})\s?号$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Police();

    // 国办函〔2014〕57号: a division's six digits, or two letters of a ministry (bm) or a group, and further digits.
    [GeneratedRegex("^[0-9A-Za-z]{2}[0-9]{8}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SiteCode();

    [GeneratedRegex("^[0-9]{6}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"^[^@\s<>]+@[^@\s<>.]+(\.[^@\s<>.]+)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Email();
}

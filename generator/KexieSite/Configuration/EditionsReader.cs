using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Configuration;

/// <summary>Reads <c>editions</c>: the site in other languages, each with <c>language</c>, <c>title</c> and <c>url</c>.</summary>
internal static partial class EditionsReader
{
    internal static readonly KeyTable Keys = new("language ~lang ~语言", "title ~标题 ~名称", "url ~网址");

    public static ImmutableArray<Edition> Read(FieldReader site) =>
        [.. site.Items("editions").Select(node => Edition(node, site)).OfType<Edition>()];

    private static Edition? Edition(YamlNode node, FieldReader site)
    {
        if (node is not YamlMapping mapping)
        {
            site.Report(YamlRules.WrongShape, node, "editions", new TextKey("shape.mapping"));
            return null;
        }

        var fields = site.Below(mapping, Keys);
        var (language, title, url) = (fields.Required("language"), fields.Required("title"), fields.Required("url"));
        if (language is null || title is null || url is null)
        {
            return null;
        }

        if (!LanguageTag().IsMatch(language.Text.Trim()))
        {
            fields.Report(ConfigurationRules.EditionLanguage, language, language.Text.Trim());
        }

        if (SiteUrl.TryParse(url.Text) is not { } address)
        {
            fields.Report(ConfigurationRules.Url, url, url.Text);
            return null;
        }

        return new Edition(language.Text.Trim(), title.Text.Trim(), address.Absolute(UrlPath.Root));
    }

    // The usual shape of BCP 47: a language, then a script, a country or a variant.
    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageTag();
}

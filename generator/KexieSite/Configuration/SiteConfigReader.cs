using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Configuration;

/// <summary>Reads <c>site.yml</c>.</summary>
public static class SiteConfigReader
{
    internal static readonly KeyTable Keys = new(
        "title ~标题 ~名称 ~name", "shortTitle ~简称", "description ~简介 ~描述", "url ~网址 ~域名 ~baseURL ~base", "language ~lang ~语言", "timezone ~时区",
        "region ~地区", "theme ~主题", "sections ~栏目", "menu ~菜单 ~导航 ~nav", "series ~系列", "topics ~标签 ~tags", "metrics ~指标",
        "divisions ~乡镇", "footer ~页脚", "feeds ~订阅 ~rss", "search ~搜索", "editions ~语言版本 ~多语言", "compress ~压缩 ~gzip", "html", "check ~检查", "extra ~附加 ~params");

    internal static readonly WordTable<Language> Languages = new(("zh-CN zh zh-Hans 中文", Language.Chinese), ("en en-US en-GB 英文", Language.English));

    internal static readonly WordTable<HtmlPolicy> HtmlPolicies =
        new(("sanitized", HtmlPolicy.Sanitized), ("none", HtmlPolicy.None), ("trusted", HtmlPolicy.Trusted));

    /// <summary>Reads the text of a <c>site.yml</c>. The value is usable only when there is no error.</summary>
    public static Checked<SiteConfig> Read(string text, SourcePath file)
    {
        var yaml = YamlReader.Read(text.Split('\n'), file, 1);
        var found = new List<Diagnostic>(yaml.Diagnostics);
        var fields = new FieldReader(yaml.Value, Keys, file, found);
        var language = fields.Word("language", Languages, Language.Chinese);
        var title = fields.Required("title")?.Text.Trim() ?? "";
        var (divisions, region) = OwnDivisionsReader.Read(fields);
        var config = new SiteConfig
        {
            Title = title,
            ShortTitle = fields.Text("shortTitle") ?? title,
            Description = fields.Text("description") ?? "",
            Url = Url(fields),
            UrlSpan = fields.Node("url")?.Span,
            Language = language,
            TimeZone = TimeZone(fields),
            Divisions = divisions,
            Region = region,
            Theme = Theme(fields),
            ThemeSpan = fields.Node("theme")?.Span,
            Sections = SectionsReader.Read(fields, TextTable.For(language)),
            Menu = LinksReader.Read(fields, "menu"),
            Series = TermsReader.Read(fields, "series"),
            Topics = TermsReader.Read(fields, "topics"),
            Metrics = MetricsReader.Read(fields),
            Footer = FooterReader.Read(fields),
            Feeds = fields.Word("feeds", CommonWords.YesNo, true),
            Search = fields.Word("search", CommonWords.YesNo, true),
            Editions = EditionsReader.Read(fields),
            Compress = fields.Word("compress", CommonWords.YesNo, false),
            Html = fields.Word("html", HtmlPolicies, HtmlPolicy.Sanitized),
            Check = CheckReader.Read(fields),
            Extra = fields.Mapping("extra") ?? YamlMapping.Empty,
        };
        return new(config, [.. found]);
    }

    /// <summary>The language that a <c>site.yml</c> sets, whatever else is wrong in it; Chinese where it sets none.</summary>
    public static Language ReadLanguage(string text, SourcePath file)
    {
        var yaml = YamlReader.Read(text.Split('\n'), file, 1);
        return new FieldReader(yaml.Value, Keys, file, []).Word("language", Languages, Language.Chinese);
    }

    private static SiteUrl Url(FieldReader fields)
    {
        var fallback = new SiteUrl("https://example.org", "/");
        if (fields.Required("url") is not { } written)
        {
            return fallback;
        }

        if (SiteUrl.TryParse(written.Text) is { } url)
        {
            return url;
        }

        fields.Report(ConfigurationRules.Url, written, written.Text);
        return fallback;
    }

    private static SiteTimeZone TimeZone(FieldReader fields)
    {
        if (fields.Text("timezone") is not { } id)
        {
            return SiteTimeZone.Shanghai;
        }

        if (SiteTimeZone.TryFind(id) is { } zone)
        {
            return zone;
        }

        fields.Report(ConfigurationRules.TimeZone, fields.Node("timezone")!, id);
        return SiteTimeZone.Shanghai;
    }

    private static string Theme(FieldReader fields)
    {
        var theme = fields.Text("theme") ?? "kexie";
        if (!UrlPath.IsSafeSegment(theme))
        {
            fields.Report(ConfigurationRules.Segment, fields.Node("theme")!, theme);
        }

        return theme;
    }
}

using System.Text.Encodings.Web;
using System.Text.Unicode;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Planning;

namespace KexieSite.Rendering;

/// <summary>The page at an old address: it leads on at once, and says where to without help of the browser.</summary>
internal static class Redirect
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Html(RedirectPage redirect, SiteConfig config, TextTable texts)
    {
        var title = Encoder.Encode(redirect.Item.Title);
        var href = Encoder.Encode(config.Url.Href(redirect.Item.Url));
        var canonical = Encoder.Encode(config.Url.Absolute(redirect.Item.Url));
        return $"""
            <!doctype html>
            <html lang="{config.LanguageTag}">
            <head>
            <meta charset="utf-8">
            <title>{title}</title>
            <link rel="canonical" href="{canonical}">
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url={href}">
            </head>
            <body>
            <p>{texts.Format("redirect.moved", $"<a href=\"{href}\">{title}</a>")}</p>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }
}

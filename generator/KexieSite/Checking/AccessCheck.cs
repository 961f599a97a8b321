using System.Text.RegularExpressions;
using KexieSite.Diagnostics;

namespace KexieSite.Checking;

/// <summary>Finds what a reader meets who does not see the page: pictures without words, headings out of order, links that do not say where they lead, tables without a head.</summary>
internal static partial class AccessCheck
{
    public static IEnumerable<Finding> Check(Manuscript manuscript) =>
        Pictures(manuscript).Concat(Headings(manuscript)).Concat(Links(manuscript)).Concat(Tables(manuscript));

    private static IEnumerable<Finding> Pictures(Manuscript manuscript)
    {
        foreach (var picture in manuscript.Item?.Body.Pictures ?? [])
        {
            if (picture.Alt.Trim().Length == 0 && picture.Title.Trim().Length == 0)
            {
                yield return Finding.Of(manuscript.Found(AccessRules.NoAlternative, picture.Span, picture.Written));
            }
            else if (SaysNothing().IsMatch(picture.Alt.Trim()))
            {
                yield return Finding.Of(manuscript.Found(AccessRules.EmptyWords, picture.Span, picture.Alt));
            }
        }
    }

    // The page's title is heading 1; where the text has one too, its headings go down by one (Parsing).
    private static IEnumerable<Finding> Headings(Manuscript manuscript)
    {
        var headings = manuscript.Passages.Where(p => p.Kind == PassageKind.Heading).ToList();
        var shift = headings.Exists(h => h.Level == 1) ? 1 : 0;
        var above = 1;
        foreach (var heading in headings)
        {
            var level = Math.Min(heading.Level + shift, 6);
            if (level > above + 1)
            {
                yield return Finding.Of(manuscript.Found(
                    AccessRules.SkippedLevel, heading, 0, heading.Text.Length, new string('#', heading.Level), new string('#', above + 1 - shift)));
            }

            above = level;
        }
    }

    // A link to a place in the same text bears the name of that place, as in a table of contents.
    private static IEnumerable<Finding> Links(Manuscript manuscript) =>
        manuscript.Prose.Links.Where(link => !link.Address.StartsWith('#') && SaysNotWhere().IsMatch(link.Text.Trim()))
            .Select(link => Finding.Of(manuscript.Found(AccessRules.LinkText, manuscript.Span(link.Place), link.Text.Trim())));

    private static IEnumerable<Finding> Tables(Manuscript manuscript) =>
        manuscript.Prose.BareTables.Select(manuscript.Span).Select(span =>
            Finding.Of(manuscript.Found(AccessRules.TableHead, SourceSpan.OnLine(span.Line, span.Column, 1))));

    [GeneratedRegex(@"^(图|图片|照片|配图|插图|image|img|picture|photo|pic|(IMG|DSC|DSCN|PIC|MTXX|mmexport|微信图片|QQ图片|WPS图片|截图|屏幕截图)[-_ ]?[0-9_-]*|[^/\s]+\.(jpe?g|png|gif|webp|avif|svg))$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SaysNothing();

    [GeneratedRegex("^[>》»→\\s]*((请?点击|点|按)?(这里|此处|此|这儿)|点这|这里|此处|点击(查看|下载|进入|阅读|浏览)?|点击(查看)?(原文|详情|更多|链接)|查看|查看(详情|更多|原文)|详情|更多|更多内容|了解更多|阅读(更多|全文|原文)|链接|超链接|网址|下载|here|click here|more|read more|link|details)[>》»→。.…\\s]*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SaysNotWhere();
}

using System.Text;

namespace KexieSite.Cli.Serving;

/// <summary>The page at <c>/_kexie/</c>: everything that was found, and what is not published.</summary>
internal static class FindingsPage
{
    private const int Most = 2000;

    /// <summary>The page, without the preview's own tags.</summary>
    public static string Html(Preview.Turn turn, FindingsText findings)
    {
        var texts = findings.Texts;
        var all = findings.Of(turn).ToList();
        var title = FindingsText.Encode(texts["serve.panel.title"]);
        var page = new StringBuilder($"<!doctype html>\n<html lang=\"{findings.LanguageTag}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n")
            .Append($"<title>{title}</title>\n</head>\n<body class=\"kexie-list\">\n<main>\n<h1>{title}</h1>\n");
        page.Append($"<p><a href=\"{turn.Edition.Config?.Url.BasePath ?? "/"}\">{FindingsText.Encode(texts["serve.list.home"])}</a></p>\n")
            .Append($"<p>{FindingsText.Encode(findings.Verdict(turn))}</p>\n<ol class=\"kexie-findings\">\n");
        foreach (var finding in all.Take(Most))
        {
            Append(page, finding);
        }

        page.Append("</ol>\n");
        if (turn.Edition.Skipped.Length > 0)
        {
            page.Append($"<h2>{FindingsText.Encode(texts.Format("cli.skipped", turn.Edition.Skipped.Length))}</h2>\n<ul>\n");
            foreach (var skipped in turn.Edition.Skipped.Take(Most))
            {
                page.Append($"<li><code>{FindingsText.Encode(skipped.Source.Value)}</code> {FindingsText.Encode(skipped.ReasonIn(texts))}</li>\n");
            }

            page.Append("</ul>\n");
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder page, FindingsText.Finding finding)
    {
        page.Append($"<li class=\"kexie-{finding.Severity}\">\n<p><b>{FindingsText.Encode(finding.Word)}</b> <code>{FindingsText.Encode(finding.Place)}</code> <small>{finding.Code}</small></p>\n")
            .Append($"<p>{FindingsText.Encode(finding.Message)}</p>\n");
        if (finding.Excerpt is [var before, var place, var after])
        {
            page.Append($"<pre>{FindingsText.Encode(before)}<mark>{FindingsText.Encode(place)}</mark>{FindingsText.Encode(after)}</pre>\n");
        }

        foreach (var more in new[] { finding.Hint, finding.Note }.Where(t => t.Length > 0))
        {
            page.Append($"<p>{FindingsText.Encode(more)}</p>\n");
        }

        page.Append("</li>\n");
    }
}

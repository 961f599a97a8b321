using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using KexieSite.Building;
using KexieSite.Planning;
using KexieSite.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace KexieSite.Cli.Serving;

/// <summary>Renders what an address of the site asks for. Safe to call from several threads at once.</summary>
internal sealed class PageAnswers(Preview preview, FindingsText findings, Diary diary)
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly LastPages last = new();

    /// <summary>The answer for an address.</summary>
    /// <param name="path">The address from its first slash, decoded, without the query.</param>
    /// <param name="cancel">Stops the rendering.</param>
    public async Task<PageAnswer> OfAsync(string path, CancellationToken cancel)
    {
        var turn = preview.Current;
        if (path == PreviewApplication.Own)
        {
            return Page(turn, StatusCodes.Status200OK, Encoding.UTF8.GetBytes(FindingsPage.Html(turn, findings)));
        }

        if (!turn.Edition.HasPages)
        {
            return Page(turn, StatusCodes.Status503ServiceUnavailable, NoticePage(findings.Texts["serve.noPages"]));
        }

        return turn.Edition.Find(path) switch
        {
            LiveAnswer.Moved moved => PageAnswer.Redirect(moved.Href),
            LiveAnswer.Found found => await RenderAsync(turn, path, StatusCodes.Status200OK, found.Planned, cancel),
            LiveAnswer.Missing { Planned: { } page } when !path.StartsWith(PreviewApplication.Own, StringComparison.Ordinal) =>
                await RenderAsync(turn, path, StatusCodes.Status404NotFound, page, cancel),
            _ => PageAnswer.Plain(StatusCodes.Status404NotFound, findings.Texts["serve.notFound"]),
        };
    }

    private async Task<PageAnswer> RenderAsync(Preview.Turn turn, string path, int status, PlannedOutput output, CancellationToken cancel)
    {
        var isPage = output is PlannedPage or RedirectPage;
        var shown = isPage ? last.Find(path) : null;
        if (shown?.Edition == turn.Number)
        {
            return shown.Answer;
        }

        var buffer = new ArrayBufferWriter<byte>();
        try
        {
            await turn.Edition.RenderAsync(output, buffer, cancel);
        }
        catch (TemplateException exception)
        {
            turn.Failures[path] = exception.Finding;
            diary.Failed(exception.Finding);
            return Page(turn, StatusCodes.Status200OK, shown?.Html ?? NoticePage(findings.Texts["serve.templateFailed"]));
        }
        catch (IOException) when (!isPage)
        {
            return PageAnswer.Plain(StatusCodes.Status404NotFound, findings.Texts["serve.notFound"]);
        }

        if (!isPage)
        {
            return new PageAnswer(status, TypeOf(output), buffer.WrittenMemory) { IsLasting = output is AssetFile };
        }

        var answer = Page(turn, status, buffer.WrittenMemory);
        last.Keep(path, new ShownPage(turn.Number, buffer.WrittenMemory, answer));
        return answer;
    }

    private static PageAnswer Page(Preview.Turn turn, int status, ReadOnlyMemory<byte> html)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(html.Span))[..16];
        return PageAnswer.Page(status, html, $"{digest}-{turn.Edition.FilesChanged}-{status}");
    }

    private byte[] NoticePage(string text) => Encoding.UTF8.GetBytes(
        $"<!doctype html>\n<html lang=\"{findings.LanguageTag}\">\n<head><meta charset=\"utf-8\"><title>kexie</title></head>\n<body class=\"kexie-notice\"><p>{FindingsText.Encode(text)}</p></body>\n</html>\n");

    private static string TypeOf(PlannedOutput output)
    {
        var type = Types.TryGetContentType(output.Url.Value, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "application/javascript" ? type + "; charset=utf-8" : type;
    }
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using KexieSite.Building;
using KexieSite.Diagnostics;
using KexieSite.Planning;

namespace KexieSite.Cli.Serving;

/// <summary>What was found, in the words of the user's language, for the preview's pages.</summary>
/// <param name="texts">The texts.</param>
/// <param name="site">The site's folder, from which the lines are quoted.</param>
internal sealed partial class FindingsText(TextTable texts, string site)
{
    private const int ExcerptWidth = 100;
    private const int MostInPage = 100;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly Shape Written = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });

    /// <summary>The texts.</summary>
    public TextTable Texts => texts;

    /// <summary>The language as HTML names it.</summary>
    public string LanguageTag => texts.Language == Language.English ? "en" : "zh-CN";

    /// <summary>Escapes a text for HTML.</summary>
    public static string Encode(string text) => Html.Encode(text);

    /// <summary>Every finding of an edition; those of one file first, if there are any.</summary>
    public IEnumerable<Finding> Of(Preview.Turn turn, string? first = null)
    {
        var sources = new SourceLines(site);
        return All(turn)
            .OrderBy(d => d.File?.Value == first && first is not null ? 0 : 1).ThenBy(d => d.Severity == Severity.Error ? 0 : 1)
            .Select(d => Put(d, turn.Edition, sources));
    }

    /// <summary>How many errors and warnings there are; empty where there are none.</summary>
    public string Summary(Preview.Turn turn) => BuildSummary.Findings(All(turn), texts);

    /// <summary>The same, or that there are only reminders, or nothing.</summary>
    public string Verdict(Preview.Turn turn) => BuildSummary.Verdict(All(turn), texts);

    /// <summary>What the script in a page shows, as JSON on one line.</summary>
    /// <param name="turn">The edition.</param>
    /// <param name="href">The page's address.</param>
    /// <param name="page">The page.</param>
    public string Json(Preview.Turn turn, string href, PageAnswer page)
    {
        var path = Uri.UnescapeDataString(href);
        var source = turn.Edition.Find(path) is LiveAnswer.Found { Planned: ItemPage item } ? item.Item.Source.Value : null;
        var all = path == PreviewApplication.Own ? [] : Of(turn, source).ToList();
        var note = source is not null && turn.Edition.Held.Any(f => f.Value == source) ? texts["serve.page.held"]
            : turn.Failures.ContainsKey(path) ? texts["serve.page.template"]
            : path != PreviewApplication.Own && turn.Edition.IsThemeHeld ? texts["serve.page.theme"] : null;
        var summary = path == PreviewApplication.Own ? "" : Summary(turn);
        var words = new Words(texts["serve.panel.title"], texts["serve.panel.open"], texts["serve.panel.close"], texts["serve.panel.all"], texts["serve.panel.offline"]);
        var state = new State(summary, all.Exists(f => f.Severity == "error"), note, [.. all.Take(MostInPage)], Marks(turn.Edition, href, page), words);
        return JsonSerializer.Serialize(state, Written.State);
    }

    private static ImmutableArray<Diagnostic> All(Preview.Turn turn) => [.. turn.Edition.Diagnostics, .. turn.Failures.Values.Distinct()];

    private Finding Put(Diagnostic finding, LiveEdition edition, SourceLines sources)
    {
        SourceExcerpt? excerpt = finding is { File: { } file, Span: { } span } && LineOf(file, span.Line, sources) is { } line
            ? SourceExcerpt.Of(line, span.Column, span.EndLine == span.Line ? span.EndColumn - span.Column : line.Length, ExcerptWidth)
            : null;
        return new Finding(
            finding.Severity.Word(),
            texts["cli.severity." + finding.Severity.Word()],
            finding.Rule.Code,
            finding.Place(),
            finding.Message(texts),
            finding.Hint(texts) is { Length: > 0 } hint ? texts.Format("cli.hint", hint) : "",
            excerpt is { } shown ? [shown.Before, shown.Place, shown.After] : [],
            finding.File is { } source && edition.Held.Contains(source) && finding.Severity == Severity.Error ? texts["serve.finding.held"] : "");
    }

    // The file may be gone or be written at this very moment.
    private static string? LineOf(Paths.SourcePath file, int line, SourceLines sources)
    {
        try
        {
            return sources.At(file, line);
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Only what the page itself names: its own address and those it links to.
    private ImmutableDictionary<string, string> Marks(LiveEdition edition, string href, PageAnswer page) => edition.Unpublished.Count == 0
        ? ImmutableDictionary<string, string>.Empty
        : LinkedFrom().Matches(Encoding.UTF8.GetString(page.Bytes.Span)).Select(m => m.Groups["href"].Value).Append(href).Distinct(StringComparer.Ordinal)
            .Where(edition.Unpublished.ContainsKey)
            .ToImmutableDictionary(h => h, h => texts.Format("serve.mark." + edition.Unpublished[h].Key["skipped.".Length..], edition.Unpublished[h].Arguments));

    [GeneratedRegex("href=\"(?<href>/[^\"#?]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkedFrom();

    /// <summary>A finding as it is shown.</summary>
    internal sealed record Finding(
        string Severity, string Word, string Code, string Place, string Message, string Hint, ImmutableArray<string> Excerpt, string Note);

    private sealed record State(
        string Summary, bool HasErrors, string? Note, ImmutableArray<Finding> Findings, ImmutableDictionary<string, string> Marks, Words Words);

    private sealed record Words(string Title, string Open, string Close, string All, string Offline);

    [JsonSerializable(typeof(State))]
    private sealed partial class Shape : JsonSerializerContext;
}

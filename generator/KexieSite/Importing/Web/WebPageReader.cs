using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KexieSite.Diagnostics;
using KexieSite.Importing.Guessing;
using KexieSite.Parsing.Sanitizing;
using KexieSite.Paths;

namespace KexieSite.Importing.Web;

/// <summary>Reads web pages that were saved or taken from an old site. Scripts never run, nothing is fetched.</summary>
public static partial class WebPageReader
{
    /// <summary>How many bytes a page may have: 8 MiB, with pictures that are embedded in it.</summary>
    public const int MaxLength = 8 * 1024 * 1024;

    private const int MostTags = 200_000;
    private const int Prescan = 4096;

    /// <summary>Reads a page. Null, with an error that says why, where it has no article or is none that can be read.</summary>
    /// <param name="source">Where it lies in the folder that is imported.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="beside">Reads another file of that folder; null where there is none.</param>
    public static Checked<ImportedDocument?> Read(SourcePath source, ReadOnlyMemory<byte> bytes, Func<SourcePath, ReadOnlyMemory<byte>?> beside)
    {
        if (bytes.Length > MaxLength)
        {
            return new(null, [WebRules.TooLarge.At(source, null, bytes.Length / 1024 / 1024, MaxLength / 1024 / 1024)]);
        }

        var text = Decode(bytes.Span);
        var html = text.Text;
        if (html.AsSpan().Count('<') > MostTags || HtmlDepth.FirstExcess(html) is not null)
        {
            return new(null, [WebRules.TooDeep.At(source, null)]);
        }

        using var page = new HtmlParser().ParseDocument(html);
        var files = new PageFiles(source, Address(page, html), beside);
        if (text.Broken > 0)
        {
            files.Tell(WebRules.BrokenCharacters, text.Broken, text.Encoding);
        }

        var facts = page.Body is null ? [] : PageFacts.Of(page);
        return page.Body is { } body && ArticleFinder.Find(body) is { } article
            ? new(WebComposer.Compose(Document(source, files, facts, new BlockReader(files).Read(article))), [])
            : new(null, [WebRules.NoArticle.At(source, null)]);
    }

    private static ImportedDocument Document(SourcePath source, PageFiles files, ImmutableArray<ImportedFact> facts, ImmutableArray<ImportedBlock> blocks)
    {
        var title = facts.FirstOrDefault(f => f.Key == "title")?.Value;
        return new ImportedDocument
        {
            Source = source,
            Blocks = [.. blocks.Where((block, i) => !IsAroundText(block, title, isAtStart: i < 4))],
            Facts = facts,
            Files = files.Files,
            Notes = [.. files.Notes],
        };
    }

    // The title and the line below it are in the front matter.
    private static bool IsAroundText(ImportedBlock block, string? title, bool isAtStart)
    {
        var words = block switch
        {
            HeadingBlock heading => PassageReader.TextOf(heading.Content),
            ParagraphBlock paragraph => PassageReader.TextOf(paragraph.Content),
            _ => null,
        };
        return words is not null && ((isAtStart && words == title) || PageFacts.IsByline(words));
    }

    // Browsers write where a page was saved from: <!-- saved from url=(0034)http://… -->.
    private static Uri? Address(IHtmlDocument page, string html)
    {
        var candidates = new[]
        {
            SavedFrom().Match(html, 0, Math.Min(html.Length, 2000)).Groups["url"].Value,
            page.QuerySelector("base[href]")?.GetAttribute("href"),
            page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
            page.QuerySelector("meta[property='og:url']")?.GetAttribute("content"),
        };
        return candidates.Select(c => Uri.TryCreate(c, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null).FirstOrDefault(u => u is not null);
    }

    /// <summary>The characters of a page, in the encoding that its <c>meta</c> names where that can be.</summary>
    internal static DecodedText Decode(ReadOnlySpan<byte> bytes) =>
        DecodedText.From(bytes, CharsetOf().Match(Encoding.Latin1.GetString(bytes[..Math.Min(Prescan, bytes.Length)])) is { Success: true } match ? match.Groups["name"].Value : null);

    [GeneratedRegex("charset\\s*=\\s*[\"']?\\s*(?<name>[A-Za-z0-9_-]{3,20})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CharsetOf();

    [GeneratedRegex(@"saved from url=\([0-9]{1,6}\)(?<url>https?://[^\s>]{1,500})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SavedFrom();
}

using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
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
    private const int TitleReach = 4;

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

        if (page.Body is not { } body)
        {
            return new(null, [WebRules.NoArticle.At(source, null)]);
        }

        TypedText.Unfold(page);

        // What is around the article, and every script, is taken away to find it.
        var lines = new PageLines(body);
        var data = LinkedData.Of(page);
        return ArticleFinder.Find(body) is { } article
            ? new(WebComposer.Compose(Document(source, article, data, lines, files)), [])
            : new(null, [WebRules.NoArticle.At(source, null)]);
    }

    // The title is in the front matter, and so is what the byline says; what is left of the page around the text is told.
    private static ImportedDocument Document(SourcePath source, IElement article, LinkedData data, PageLines lines, PageFiles files)
    {
        var menus = PageMenu.TakeFrom(article);
        var blocks = new BlockReader(files).Read(article);
        var words = blocks.Select(WordsOf).ToList();
        var head = PageEdges.Head(words).ToList();
        var foot = PageEdges.Foot(words).ToList();
        var bylines = head.Concat(foot).Select(i => Byline.Read(words[i]!)).OfType<Byline>();
        var facts = PageFacts.Of(article, data, lines, bylines);
        var taken = head.Union(foot).ToList();
        var titles = facts.Where(f => f.Key == "title").Select(f => f.Value).ToHashSet();
        return new ImportedDocument
        {
            Source = source,
            Blocks = [.. blocks.Where((_, i) => !taken.Contains(i) && !(i < TitleReach && words[i] is { } line && titles.Contains(line)))],
            Facts = facts,
            Files = files.Files,
            Notes = [.. files.Notes, .. menus.Concat(taken.Select(i => words[i]!.Trim())).Select(line => WebRules.PageLine.At(source, null, line))],
        };
    }

    private static string? WordsOf(ImportedBlock block) => block switch
    {
        HeadingBlock heading => PassageReader.TextOf(heading.Content),
        ParagraphBlock paragraph => PassageReader.TextOf(paragraph.Content),
        _ => null,
    };

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

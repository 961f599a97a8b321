using System.Text.RegularExpressions;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Checking.Silencing;

/// <summary>
/// Reads the three ways to silence a finding: a comment <c>&lt;!-- 检查忽略 KX5301：理由 --&gt;</c> above a paragraph or inside of it, the key
/// <c>检查忽略</c> of the front matter for a whole file, and <c>check: ignore</c> in site.yml.
/// </summary>
internal static partial class SilenceReader
{
    /// <summary>The wishes of site.yml.</summary>
    public static IEnumerable<Silence> Of(CheckSettings settings, string siteFolder) => settings.Ignored.Select(ignored => new Silence(
        ignored.Code, ignored.Reason, SourceTree.Configuration, ignored.Span, "setting",
        found => ignored.Paths.IsEmpty || ignored.Paths.Any(path => found.File is { } file && Lies(file, path)))
    {
        Missing = ignored.Paths.FirstOrDefault(path => !Path.Exists(Path.Join(siteFolder, path))),
    });

    /// <summary>The wishes of a text.</summary>
    public static IEnumerable<Silence> Of(Manuscript manuscript) =>
        InFrontMatter(manuscript).Concat(manuscript.Prose.Comments.SelectMany(comment => InComment(manuscript, comment)));

    private static bool Lies(SourcePath file, string path) => file.Value == path || file.Value.StartsWith(path + "/", StringComparison.Ordinal);

    private static IEnumerable<Silence> InFrontMatter(Manuscript manuscript) =>
        manuscript.FrontMatter.Entries.Where(e => Field.Keys.Find(e.Key.Text) == "ignore").Select(e => e.Value).OfType<YamlMapping>()
            .SelectMany(mapping => mapping.Entries)
            .Select(entry => new Silence(
                entry.Key.Text.Trim().ToUpperInvariant(), entry.Value is YamlScalar { IsEmpty: false } reason ? reason.Text.Trim() : "",
                manuscript.Path, entry.Key.Span, "key", found => found.File == manuscript.Path));

    private static IEnumerable<Silence> InComment(Manuscript manuscript, ProseComment comment)
    {
        if (Wish().Match(comment.Text) is not { Success: true } match)
        {
            return [];
        }

        var place = manuscript.Span(comment.Place);
        var (first, last) = Lines(manuscript, place);
        return Code().Matches(match.Groups["codes"].Value).Select(code => new Silence(
            code.Value.ToUpperInvariant(), match.Groups["reason"].Value.Trim(), manuscript.Path, place, "comment",
            found => found.File == manuscript.Path && found.Span is { } span && span.Line >= first && span.Line <= last));
    }

    // The paragraph around the comment; where it stands alone, the next one.
    private static (int First, int Last) Lines(Manuscript manuscript, SourceSpan place)
    {
        var lines = manuscript.Text.Split('\n');
        var isAlone = lines[place.Line - 1][..(place.Column - 1)].Trim().Length == 0 && Rest(lines, place).Trim().Length == 0;
        var first = isAlone ? place.EndLine + 1 : place.Line;
        while (isAlone && first < lines.Length && IsBlank(first))
        {
            first++;
        }

        while (!isAlone && first > 1 && !IsBlank(first - 1))
        {
            first--;
        }

        var last = first;
        while (last < lines.Length && !IsBlank(last + 1))
        {
            last++;
        }

        return (first, last);

        bool IsBlank(int line) => line > lines.Length || string.IsNullOrWhiteSpace(lines[line - 1]);
    }

    private static string Rest(string[] lines, SourceSpan place) => lines[place.EndLine - 1][Math.Min(lines[place.EndLine - 1].Length, place.EndColumn - 1)..];

    [GeneratedRegex(@"^\s*(检查忽略|check-ignore)[\s：:]+(?<codes>[A-Za-z0-9]+([\s、，,]+KX[0-9]+)*)\s*([：:]\s*(?<reason>.*))?$", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Wish();

    [GeneratedRegex("[A-Za-z]+[0-9]+|[A-Za-z0-9]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}

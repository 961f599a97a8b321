using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Theming;

/// <summary>Reads the errors out of what <c>dotnet build</c> prints: <c>path(line,column): error CODE: text [project]</c>.</summary>
internal static partial class BuildLog
{
    private const string Summary = "Build FAILED.";

    /// <summary>Each error once, in a stable order. A line that begins no error continues the text of the one above it.</summary>
    public static ImmutableArray<Diagnostic> Read(string output, ThemeProject project)
    {
        var errors = new List<(Match Match, List<string> Text)>();
        foreach (var line in output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeWhile(l => l != Summary))
        {
            if (ErrorLine().Match(line) is { Success: true } match)
            {
                errors.Add((match, [match.Groups["text"].Value]));
            }
            else if (errors.Count > 0)
            {
                errors[^1].Text.Add(line.Trim());
            }
        }

        return [.. errors.Select(e => Error(e.Match, string.Join('\n', e.Text), project))
            .DistinctBy(d => (d.File, d.Span, string.Join('\n', d.Arguments)))
            .Order()];
    }

    private static Diagnostic Error(Match match, string text, ThemeProject project)
    {
        var origin = match.Groups["origin"].Value.Trim();
        var file = InSite(origin, project);
        var message = file is null && origin.Length > 0 ? $"{text} ({origin})" : text;
        return ThemeRules.BuildError.At(file ?? project.File, file is null ? null : Span(match), match.Groups["code"].Value, message);
    }

    /// <summary>An origin may be a file of the site, a file of the SDK, or a tool's name (<c>CSC</c>).</summary>
    private static SourcePath? InSite(string origin, ThemeProject project)
    {
        if (!Path.HasExtension(origin))
        {
            return null;
        }

        var relative = Path.GetRelativePath(project.SiteFolder, Path.GetFullPath(origin, project.FullPath));
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) ? null : new SourcePath(relative);
    }

    private static SourceSpan? Span(Match match)
    {
        if (!match.Groups["line"].Success)
        {
            return null;
        }

        var line = Number("line", 1);
        var column = Math.Max(1, Number("column", 1));
        return new SourceSpan(line, column, Number("endLine", line), Number("endColumn", column));

        int Number(string group, int otherwise) =>
            match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : otherwise;
    }

    [GeneratedRegex(
        @"^\s*(?<origin>.*?)(\((?<line>\d+)(,(?<column>\d+)(,(?<endLine>\d+),(?<endColumn>\d+))?)?\))?\s*: (\w+ )?error( (?<code>\w+))?\s*: (?<text>.*?)( \[[^\[\]]+\])?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ErrorLine();
}

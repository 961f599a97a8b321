using System.CommandLine;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;

namespace KexieSite.Cli;

/// <summary>The options of every command.</summary>
internal sealed class CommonOptions
{
    /// <summary><c>--site DIR</c>.</summary>
    public ValueOption Site { get; } = new("--site", "folder") { Recursive = true };

    /// <summary><c>--lang zh-CN|en</c>.</summary>
    public ValueOption Lang { get; } = new("--lang", "language") { Recursive = true, Accepts = value => LanguageOf(value) is not null };

    /// <summary><c>--today DATE</c>.</summary>
    public ValueOption Today { get; } = new("--today", "date") { Recursive = true, Accepts = value => DayOf(value) is not null };

    /// <summary><c>--format text|json</c>; <c>sarif</c> for a check.</summary>
    public ValueOption Format { get; } = new("--format", "format") { Recursive = true, Accepts = value => value is "text" or "json" or "sarif" };

    /// <summary><c>--help</c>.</summary>
    public Option<bool> Help { get; } = new("--help", "-h", "-?") { Recursive = true, Arity = ArgumentArity.Zero };

    /// <summary><c>--version</c>.</summary>
    public Option<bool> Version { get; } = new("--version") { Recursive = true, Arity = ArgumentArity.Zero };

    /// <summary>All of them, in the order of the help.</summary>
    public IEnumerable<Option> All => [Site, Lang, Today, Format, Help, Version];

    /// <summary>
    /// The site's folder: as given, else the one with site.yml from <paramref name="start"/> upwards, else <paramref name="start"/>. Empty where
    /// <paramref name="start"/> is and the folder is not given as a complete path.
    /// </summary>
    public string SiteFolder(ParseResult parsed, string start) => Site.In(parsed) is { } given
        ? start.Length > 0 ? Path.GetFullPath(given, start) : Path.IsPathFullyQualified(given) ? Path.GetFullPath(given) : ""
        : start.Length > 0 ? Loading.SiteFolder.Find(start) ?? start : "";

    /// <summary>The language to speak: as asked for, else that of site.yml, else Chinese.</summary>
    /// <exception cref="IOException">site.yml cannot be read.</exception>
    public Language Language(ParseResult parsed, string siteFolder)
    {
        if (Lang.In(parsed) is { } given && LanguageOf(given) is { } asked)
        {
            return asked;
        }

        var path = SourceTree.Configuration.In(siteFolder);
        return siteFolder.Length > 0 && File.Exists(path)
            ? SiteConfigReader.ReadLanguage(TextDecoder.Decode(SourceTree.Configuration, File.ReadAllBytes(path)).Text, SourceTree.Configuration)
            : Diagnostics.Language.Chinese;
    }

    /// <summary>The day to take for today; null for the real one.</summary>
    public DateOnly? Day(ParseResult parsed) => Today.In(parsed) is { } written ? DayOf(written) : null;

    /// <summary>Whether the answer is one JSON object.</summary>
    public bool IsJson(ParseResult parsed) => Format.In(parsed) == "json";

    /// <summary>Whether the answer is a SARIF log.</summary>
    public bool IsSarif(ParseResult parsed) => Format.In(parsed) == "sarif";

    /// <summary>Whether nobody watches: nothing but the answer may be written.</summary>
    public bool IsForPrograms(ParseResult parsed) => IsJson(parsed) || IsSarif(parsed);

    private static Language? LanguageOf(string value) => value.ToLowerInvariant() switch
    {
        "zh-cn" or "zh" => Diagnostics.Language.Chinese,
        "en" => Diagnostics.Language.English,
        _ => null,
    };

    private static DateOnly? DayOf(string value) => ContentDate.Read(value) is DateReading.Found { Date: { Precision: DatePrecision.Day } date } ? date.Day : null;
}

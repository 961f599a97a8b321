using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Importing;
using KexieSite.Importing.Guessing;
using KexieSite.Loading;

namespace KexieSite.Tests.Importing.Guessing;

/// <summary>Guesses the front matter of a text for a site.</summary>
internal static class Guessed
{
    public const string ManyRegions = "title: 科普足迹\nurl: https://kexie.example.org\nseries:\n  - name: 全国科普日\n  - name: 科技活动周\ntopics:\n  - name: 农技培训\nmetrics:\n  - name: 横幅\n    unit: 条\n";

    public static SiteConfig Config(string yaml = ManyRegions) => SiteConfigReader.Read(yaml, SourceTree.Configuration).Value;

    public static GuessedFrontMatter Of(ImportedDocument document, string yaml = ManyRegions, ContentKind? kind = null)
    {
        var config = Config(yaml);
        return new FrontMatterGuess(config, [.. config.Topics.Select(t => t.Name)]).Of(document, kind);
    }

    public static GuessedFrontMatter Of(string lines, string file = "文稿.txt") => Of(ImportedTexts.Of(lines, file));

    /// <summary>The likeliest value of a key; with a question mark where it is not sure.</summary>
    public static string? Said(this GuessedFrontMatter guessed, string key) =>
        guessed.Sure(key) ?? (guessed.Likeliest(key) is { } likely ? likely + "?" : null);

    /// <summary>The figures, each as <c>资料 3万余</c>, with a question mark where it is not sure.</summary>
    public static IEnumerable<string> Figures(this GuessedFrontMatter guessed) =>
        guessed.Guesses.Where(g => g.Key == "figures").Select(g => $"{g.Metric} {g.Value}{(g.IsSure ? "" : "?")}");

    /// <summary>The evidence of a key's first value, as a person reads it.</summary>
    public static string Evidence(this GuessedFrontMatter guessed, string key)
    {
        var guess = guessed.Guesses.First(g => g.Key == key);
        return guess.Reason is { } reason ? TextTable.For(Language.Chinese).Format(reason.Key, reason.Arguments) : guess.Quote;
    }
}

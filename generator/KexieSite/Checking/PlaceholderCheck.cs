using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;

namespace KexieSite.Checking;

/// <summary>
/// Finds what a new site begins with and no reader should meet: an address that is none, and texts that say of themselves that they are
/// samples. A sample is known by that sentence, so that one that was made a real text is none, whatever else of it was kept.
/// </summary>
internal static class PlaceholderCheck
{
    private static readonly ImmutableArray<string> Sentences =
        [.. new[] { Language.Chinese, Language.English }.Select(TextTable.For).SelectMany(texts => new[] { texts["sample.text"], texts["sample.about"] })];

    /// <summary>The site's address.</summary>
    public static IEnumerable<Finding> Check(SiteConfig config) => config.Url.IsPlaceholder
        ? [Finding.Of(PlaceholderRules.Address.At(SourceTree.Configuration, config.UrlSpan, config.Url.Origin + config.Url.BasePath))]
        : [];

    /// <summary>A text.</summary>
    public static IEnumerable<Finding> Check(Manuscript manuscript) => Sentences
        .Select(sentence => (Sentence: sentence, At: manuscript.Text.IndexOf(sentence, StringComparison.Ordinal)))
        .Where(found => found.At >= 0)
        .Select(found => Finding.Of(manuscript.Found(PlaceholderRules.Sample, manuscript.Span(found.At, found.At + found.Sentence.Length), found.Sentence)));

    /// <summary>Whether a text may hold such a sentence; much faster than to read it as a manuscript.</summary>
    public static bool MayBeSample(string text) => Sentences.Any(sentence => text.Contains(sentence, StringComparison.Ordinal));
}

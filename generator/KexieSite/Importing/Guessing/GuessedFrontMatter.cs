using System.Collections.Immutable;
using KexieSite.Configuration;

namespace KexieSite.Importing.Guessing;

/// <summary>All that was concluded about one text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="IsKindSure">Whether that leaves no doubt.</param>
/// <param name="Guesses">The values, sure and not, in the order of the field table; several that are not sure may be of one key.</param>
/// <param name="Missing">The required keys without a sure value, in the order of the field table.</param>
internal sealed record GuessedFrontMatter(ContentKind Kind, bool IsKindSure, ImmutableArray<Guess> Guesses, ImmutableArray<string> Missing)
{
    /// <summary>The words with which the text says that it is not for the public; null where it does not.</summary>
    public string? SecrecyMark { get; init; }

    /// <summary>The words with which the text says that it is of another body than the site's, or of another place; null where it does not.</summary>
    public string? OtherBody { get; init; }

    /// <summary>The sure value of a key, or null.</summary>
    public string? Sure(string key) => Guesses.FirstOrDefault(g => g.Key == key && g.IsSure)?.Value;

    /// <summary>The likeliest value of a key, sure or not, or null.</summary>
    public string? Likeliest(string key) => Sure(key) ?? Guesses.FirstOrDefault(g => g.Key == key)?.Value;
}

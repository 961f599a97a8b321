using System.Collections.Immutable;
using System.Text;

namespace KexieSite.Chinese;

/// <summary>
/// Phrases whose characters are not all read in their commonest way: 重庆 is <c>chong qing</c>. The longest phrase at a
/// place wins. Immutable; <see cref="With"/> adds to a copy.
/// </summary>
public sealed class PhraseReadings
{
    private static readonly Lazy<PhraseReadings> CommonPhrases = new(LoadCommon);

    private readonly Dictionary<string, ImmutableArray<string>> phrases;
    private readonly Dictionary<string, ImmutableArray<string>>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<char, int> longest;

    private PhraseReadings(Dictionary<string, ImmutableArray<string>> phrases)
    {
        this.phrases = phrases;
        lookup = this.phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = [];
        foreach (var phrase in phrases.Keys)
        {
            longest[phrase[0]] = Math.Max(longest.GetValueOrDefault(phrase[0]), phrase.Length);
        }
    }

    /// <summary>Common words of an association's texts (调查, 银行, 校长, 重点…), from <c>Resources/phrases.txt</c>.</summary>
    public static PhraseReadings Common => CommonPhrases.Value;

    /// <summary>These phrases and others, which win over equal ones.</summary>
    /// <param name="readings">Phrases of Han characters and as many syllables as characters.</param>
    /// <exception cref="ArgumentException">A phrase has another number of syllables than characters: a bug of the caller.</exception>
    public PhraseReadings With(IEnumerable<KeyValuePair<string, ImmutableArray<string>>> readings)
    {
        var all = new Dictionary<string, ImmutableArray<string>>(phrases, StringComparer.Ordinal);
        foreach (var (phrase, syllables) in readings)
        {
            all[phrase] = phrase.Length > 0 && phrase.Length == syllables.Length
                ? syllables
                : throw new ArgumentException($"'{phrase}' has {syllables.Length} syllables", nameof(readings));
        }

        return new PhraseReadings(all);
    }

    /// <summary>Every character of a text with its syllable; null for what is no Han character or has no reading.</summary>
    internal IEnumerable<(Rune Rune, string? Syllable)> Read(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (MatchAt(text, i) is { IsDefaultOrEmpty: false } syllables)
            {
                foreach (var syllable in syllables)
                {
                    yield return (new Rune(text[i++]), syllable);
                }

                continue;
            }

            var rune = Rune.TryGetRuneAt(text, i, out var whole) ? whole : Rune.ReplacementChar;
            yield return (rune, Pinyin.Of(rune));
            i += rune.Utf16SequenceLength;
        }
    }

    private ImmutableArray<string> MatchAt(string text, int start)
    {
        var phrase = LongestAt(text, start);
        if (phrase.IsDefaultOrEmpty)
        {
            return phrase;
        }

        // 协会长期 is 协会·长期, not 协·会长·期: a phrase yields to one as long that begins with its last character.
        var next = LongestAt(text, start + phrase.Length - 1);
        return phrase.Length > 1 && !next.IsDefaultOrEmpty && next.Length >= phrase.Length ? default : phrase;
    }

    private ImmutableArray<string> LongestAt(string text, int start)
    {
        var length = Math.Min(longest.GetValueOrDefault(text[start]), text.Length - start);
        for (; length > 0; length--)
        {
            if (lookup.TryGetValue(text.AsSpan(start, length), out var syllables))
            {
                return syllables;
            }
        }

        return default;
    }

    private static PhraseReadings LoadCommon()
    {
        var common = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var line in EmbeddedText.Read("phrases").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ');
            common[parts[0]] = [.. parts[1..]];
        }

        return new PhraseReadings(common);
    }
}

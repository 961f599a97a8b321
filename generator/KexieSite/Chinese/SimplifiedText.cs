using System.Collections.Frozen;
using System.Text;

namespace KexieSite.Chinese;

/// <summary>
/// Turns traditional text into simplified text, the longest phrase at a place first (乾坤 keeps its 乾), then character by character. It keeps the
/// text's length, so places stay true. Meant for texts that are traditional: in a simplified text 乾 and 著 may be right. Source: OpenCC, see <c>NOTICE</c>.
/// </summary>
public static class SimplifiedText
{
    private static readonly Lazy<FrozenDictionary<char, char>> Characters = new(() =>
        SimplifiedHan.Pairs.Chunk(2).DistinctBy(pair => pair[0]).ToFrozenDictionary(pair => pair[0], pair => pair[1]));

    private static readonly Lazy<Phrases> Table = new(Phrases.Load);

    /// <summary>The simplified form; a text without traditional characters is returned as it is.</summary>
    public static string From(string text)
    {
        var simplified = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var phrase = Table.Value.At(text, i);
            simplified.Append(phrase ?? From(text, i));
            i += phrase?.Length ?? 1;
        }

        var result = simplified.ToString();
        return result == text ? text : result;
    }

    /// <summary>The simplified form of one character, by itself; the character where it has none.</summary>
    public static char From(char character) => Characters.Value.GetValueOrDefault(character, character);

    private static string From(string text, int index)
    {
        var character = text[index];
        return character == '著' && !IsWritten(text, index) ? "着" : From(character).ToString();
    }

    // OpenCC leaves 著 alone, as it does not know 著书 from 接着: it is 著 in these words and 着 in all others.
    private static bool IsWritten(string text, int index) =>
        (index > 0 && "显顯名巨专專论論土编編原合译譯撰昭卓遗遺拙".Contains(text[index - 1], StringComparison.Ordinal))
        || (index + 1 < text.Length && "名作称稱述书書者录錄".Contains(text[index + 1], StringComparison.Ordinal));

    private sealed class Phrases(Dictionary<string, string> phrases)
    {
        private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup = phrases.GetAlternateLookup<ReadOnlySpan<char>>();

        private readonly FrozenDictionary<char, int> longest = phrases.Keys
            .GroupBy(phrase => phrase[0]).ToFrozenDictionary(group => group.Key, group => group.Max(phrase => phrase.Length));

        public static Phrases Load() => new(EmbeddedText.Read("simplified-phrases").Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal));

        public string? At(string text, int start)
        {
            for (var length = Math.Min(longest.GetValueOrDefault(text[start]), text.Length - start); length > 0; length--)
            {
                if (lookup.TryGetValue(text.AsSpan(start, length), out var simplified))
                {
                    return simplified;
                }
            }

            return null;
        }
    }
}

using KexieSite.Chinese;

namespace KexieSite.Importing.Repair;

/// <summary>
/// How likely characters follow each other, learned from the text that is to be repaired: its own words say best what stood in its damaged places. What
/// the text has never shown is judged by how common a character is.
/// </summary>
internal sealed class WordingModel
{
    // Nothing is learned from what stands behind a mark that may be the beginning of a damaged place.
    private const int LongestDamage = 14;
    private const double OfPair = 0.6;
    private const double OfCharacter = 0.3;
    private const double OfClass = 0.1;

    private readonly Dictionary<char, int> characters = [];
    private readonly Dictionary<int, int> pairs = [];
    private readonly Dictionary<char, double> alone = [];
    private readonly double total;

    public WordingModel(string text)
    {
        var words = PinyinNotes.Without(text);
        var unsure = 0;
        for (var i = 1; i < words.Length; i++)
        {
            unsure = words[i - 1] is '?' or '!' or ';' or ':' && words[i] is not (' ' or '\n') ? LongestDamage : unsure - 1;
            if (unsure <= 0)
            {
                characters[words[i]] = CountOf(words[i]) + 1;
                pairs[Key(words[i - 1], words[i])] = CountOf(words[i - 1], words[i]) + 1;
            }
        }

        total = Math.Max(words.Length, 1);
    }

    /// <summary>How often the text has a character.</summary>
    public int CountOf(char character) => characters.GetValueOrDefault(character);

    /// <summary>Whether the text has a character behind another.</summary>
    public bool HasSeen(char last, char next) => CountOf(last, next) > 0;

    /// <summary>The logarithm of the probability of a character behind another.</summary>
    public double Score(char last, char next)
    {
        var before = CountOf(last);
        var pair = before == 0 ? 0 : OfPair * CountOf(last, next) / before;
        if (!alone.TryGetValue(next, out var byItself))
        {
            byItself = (OfCharacter * CountOf(next) / total) + (OfClass * ClassProbability(next));
            alone[next] = byItself;
        }

        return Math.Log(pair + byItself);
    }

    /// <summary>The logarithm of the probability of a text behind a character.</summary>
    public double Score(char last, string text)
    {
        var score = 0.0;
        foreach (var next in text)
        {
            score += Score(last, next);
            last = next;
        }

        return score;
    }

    /// <summary>Whether a character is strange here: neither common in general nor in this text.</summary>
    public bool IsStrange(char character) => CountOf(character) == 0 && character > '\u007F' && Gbk.Level(SimplifiedText.From(character)) > 1 && !IsPunctuation(character);

    private int CountOf(char last, char next) => pairs.GetValueOrDefault(Key(last, next));

    private static int Key(char last, char next) => (last << 16) | next;

    private static double ClassProbability(char character) => character switch
    {
        _ when IsPunctuation(character) => 0.004,
        >= '0' and <= '9' => 0.001,
        '\n' or ' ' => 0.001,
        < '\u0080' => 1e-6,
        _ => Gbk.Level(SimplifiedText.From(character)) switch { 1 => 2e-4, 2 => 1e-5, _ => 1e-8 },
    };

    private static bool IsPunctuation(char character) => "，。、；：？！“”‘’《》（）—…·".Contains(character, StringComparison.Ordinal) || "，,;:?!()".Contains(character, StringComparison.Ordinal);
}

using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using KexieSite.Configuration;

namespace KexieSite.Checking.Wording;

/// <summary>Words that are written otherwise: those of <c>Resources/words.txt</c> and the site's own.</summary>
internal sealed class WordList
{
    private static readonly Lazy<FrozenDictionary<string, Entry>> Known = new(Read);

    private readonly FrozenDictionary<string, Entry> entries;
    private readonly SearchValues<string> all;

    /// <summary>Takes the site's own words; where they name a known one, they win.</summary>
    public WordList(IEnumerable<PreferredWord> own)
    {
        var words = new Dictionary<string, Entry>(Known.Value, StringComparer.Ordinal);
        foreach (var word in own)
        {
            words[word.Written] = new Entry(word, "", "");
        }

        entries = words.ToFrozenDictionary(StringComparer.Ordinal);
        all = SearchValues.Create([.. entries.Keys], StringComparison.Ordinal);
    }

    /// <summary>Every place of a text where one of the words stands; of two that begin at one place the longer.</summary>
    public IEnumerable<(int Start, PreferredWord Word)> Find(string text)
    {
        for (var i = text.AsSpan().IndexOfAny(all); i >= 0 && i < text.Length;)
        {
            var length = 1;
            if (At(text, i) is { } entry)
            {
                length = entry.Word.Written.Length;
                if (entry.Counts(text, i))
                {
                    yield return (i, entry.Word);
                }
            }

            var next = text.AsSpan(i + length).IndexOfAny(all);
            i = next < 0 ? text.Length : i + length + next;
        }
    }

    private Entry? At(string text, int start) =>
        entries.Values.Where(e => string.CompareOrdinal(text, start, e.Word.Written, 0, e.Word.Written.Length) == 0).MaxBy(e => e.Word.Written.Length);

    private static FrozenDictionary<string, Entry> Read()
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream("KexieSite.Checking.words.txt")
            ?? throw new InvalidOperationException("the table 'words' is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Parse)
            .ToFrozenDictionary(e => e.Word.Written, StringComparer.Ordinal);
    }

    // 写法 = 应写 @2018 !后 <前
    private static Entry Parse(string line)
    {
        var (written, rest) = line.Split(" = ") is [var left, var right] ? (left, right.Split(' ')) : throw new InvalidOperationException($"words.txt: {line}");
        int? since = Marked('@') is { Length: > 0 } year ? int.Parse(year, CultureInfo.InvariantCulture) : null;
        return new Entry(new PreferredWord(written, rest[0], since), Marked('!'), Marked('<'));

        string Marked(char mark) => Array.Find(rest, part => part[0] == mark)?[1..] ?? "";
    }

    /// <summary>A word and the characters behind or before it with which it is another one.</summary>
    private sealed record Entry(PreferredWord Word, string NotBefore, string NotAfter)
    {
        public bool Counts(string text, int start)
        {
            var end = start + Word.Written.Length;
            return !(end < text.Length && NotBefore.Contains(text[end], StringComparison.Ordinal))
                && !(start > 0 && NotAfter.Contains(text[start - 1], StringComparison.Ordinal))
                && !(Word.Preferred.StartsWith(Word.Written, StringComparison.Ordinal)
                    && string.CompareOrdinal(text, start, Word.Preferred, 0, Word.Preferred.Length) == 0);
        }
    }
}

using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Configuration;

/// <summary>The words that a key takes, each in English and Chinese, and what they mean.</summary>
internal sealed class WordTable<T>
{
    private readonly ImmutableArray<(string Word, T Value)> words;

    /// <summary>Takes each value with its words, divided by a blank: first the one to recommend in Chinese, and of those in ASCII first the one in English.</summary>
    public WordTable(params ReadOnlySpan<(string Words, T Value)> values)
    {
        var all = ImmutableArray.CreateBuilder<(string, T)>();
        var firsts = new List<BilingualText>();
        foreach (var (line, value) in values)
        {
            var own = line.Split(' ');
            firsts.Add(new BilingualText(own[0], own.First(word => char.IsAscii(word[0]))));
            foreach (var word in own)
            {
                all.Add((word, value));
            }
        }

        words = all.ToImmutable();
        First = firsts[0];
        Listed = new BilingualText(string.Join('、', firsts.Select(first => first.Chinese)), string.Join(", ", firsts.Select(first => first.English)));
    }

    /// <summary>Every accepted word.</summary>
    public ImmutableArray<string> Words => [.. words.Select(w => w.Word)];

    /// <summary>A word for each value, for a message.</summary>
    public BilingualText Listed { get; }

    /// <summary>The word for the first value.</summary>
    public BilingualText First { get; }

    /// <summary>The first word of a value.</summary>
    public string WordOf(T value) => words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Word;

    /// <summary>What a word means; null when it is none of the table. Case does not count.</summary>
    public Meaning? Find(string written)
    {
        foreach (var (word, value) in words)
        {
            if (string.Equals(word, written, StringComparison.OrdinalIgnoreCase))
            {
                return new Meaning(value);
            }
        }

        return null;
    }

    /// <summary>A word's value; a class, so that "no such word" is null whatever <typeparamref name="T"/> is.</summary>
    public sealed record Meaning(T Value);
}

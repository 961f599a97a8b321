using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Configuration;

/// <summary>The words that a key takes, each in English and Chinese, and what they mean.</summary>
internal sealed class WordTable<T>
{
    private readonly ImmutableArray<(string Word, T Value)> words;

    /// <summary>Takes each value with its words, divided by a blank, the Chinese one first.</summary>
    public WordTable(params ReadOnlySpan<(string Words, T Value)> values)
    {
        var all = ImmutableArray.CreateBuilder<(string, T)>();
        var firsts = new List<string>();
        foreach (var (line, value) in values)
        {
            firsts.Add(line.Split(' ')[0]);
            foreach (var word in line.Split(' '))
            {
                all.Add((word, value));
            }
        }

        words = all.ToImmutable();
        Listed = string.Join('、', firsts);
    }

    /// <summary>Every accepted word.</summary>
    public ImmutableArray<string> Words => [.. words.Select(w => w.Word)];

    /// <summary>The first word of each value, for a message.</summary>
    public string Listed { get; }

    /// <summary>The first word of a value.</summary>
    public string WordOf(T value) => words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Word;

    /// <summary>The word of a value in a language; where a table has one word for both, that one.</summary>
    public string WordOf(T value, Language language)
    {
        var own = words.Where(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Select(w => w.Word).ToList();
        return (language == Language.English ? own.Find(word => word.All(char.IsAscii)) : null) ?? own[0];
    }

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

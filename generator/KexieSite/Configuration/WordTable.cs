using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Configuration;

/// <summary>The words that a key takes, each in English and Chinese, and what they mean.</summary>
internal sealed class WordTable<T>
{
    private readonly ImmutableArray<(string Word, T Value)> words;
    private readonly ImmutableArray<(BilingualText Text, T Value)> values;

    /// <summary>Takes each value with its words, divided by a blank: first the one to recommend in Chinese, and of those in ASCII first the one in English.</summary>
    public WordTable(params (string Words, T Value)[] lines)
    {
        var all = ImmutableArray.CreateBuilder<(string, T)>();
        var texts = ImmutableArray.CreateBuilder<(BilingualText, T)>();
        var listed = new List<BilingualText>();
        foreach (var (line, value) in lines)
        {
            var own = line.Split(' ');
            var text = new BilingualText(own[0], own.First(word => char.IsAscii(word[0])));
            texts.Add((text, value));
            listed.Add(text);
            foreach (var word in own)
            {
                all.Add((word, value));
            }
        }

        words = all.ToImmutable();
        values = texts.ToImmutable();
        Listed = BilingualText.List(listed);
    }

    /// <summary>Every accepted word.</summary>
    public ImmutableArray<string> Words => [.. words.Select(w => w.Word)];

    /// <summary>A word for each value, for a message.</summary>
    public BilingualText Listed { get; }

    /// <summary>The word for the first value.</summary>
    public BilingualText First => values[0].Text;

    /// <summary>The word for a value.</summary>
    public BilingualText WordOf(T value) => values.First(v => EqualityComparer<T>.Default.Equals(v.Value, value)).Text;

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

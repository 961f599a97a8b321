using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Configuration;

/// <summary>The keys that a mapping may have, each with its English name and, where staff write it, its Chinese alias.</summary>
internal sealed class KeyTable
{
    private readonly FrozenDictionary<string, string> names;
    private readonly FrozenDictionary<string, string> meant;

    /// <summary>
    /// Makes a table from lines <c>name</c> or <c>name alias</c>, each with any number of <c>~word</c>s: what people write
    /// when they mean this key, which is not accepted but hinted at.
    /// </summary>
    public KeyTable(params ReadOnlySpan<string> lines)
    {
        var accepted = new List<KeyValuePair<string, string>>();
        var hints = new List<KeyValuePair<string, string>>();
        foreach (var line in lines)
        {
            var words = line.Split(' ');
            var own = words.TakeWhile(w => w[0] != '~').ToArray();
            accepted.AddRange(own.Select(word => KeyValuePair.Create(word, words[0])));
            hints.AddRange(words.Skip(own.Length).Select(w => KeyValuePair.Create(w[1..], char.IsAscii(w[1]) ? own[0] : own[^1])));
        }

        names = accepted.ToFrozenDictionary(StringComparer.Ordinal);
        meant = hints.ToFrozenDictionary(StringComparer.Ordinal);
        var all = accepted.Select(p => p.Value).Distinct(StringComparer.Ordinal).ToArray();
        Listed = new BilingualText(string.Join('、', all.Select(name => accepted.FindLast(p => p.Value == name).Key)), string.Join(", ", all));
        Words = [.. accepted.Select(p => p.Key)];
    }

    /// <summary>Every accepted word, names before their aliases.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>One word for each key, in Chinese where there is one, for a message.</summary>
    public BilingualText Listed { get; }

    /// <summary>The English name that a written key stands for, or null.</summary>
    public string? Find(string written) => names.GetValueOrDefault(written);

    /// <summary>The accepted word that the writer of an unknown key probably meant, or null.</summary>
    public string? Nearest(string written) => meant.GetValueOrDefault(written) ?? NearestName.Of(written, Words);
}

using System.Collections.Immutable;

namespace KexieSite.Importing;

/// <summary>What has been found so far of the parts of an official document.</summary>
internal sealed class OfficialParts(IReadOnlyList<OfficialLine> lines)
{
    private readonly ImmutableArray<ImportedFact>.Builder facts = ImmutableArray.CreateBuilder<ImportedFact>();
    private readonly SortedDictionary<int, ImmutableArray<KeyValuePair<string, string>>> taken = [];
    private readonly SortedSet<int> dropped = [];

    /// <summary>How many paragraphs there are.</summary>
    public int Count => lines.Count;

    public OfficialLine this[int index] => lines[index];

    /// <summary>The title; empty where it is not known.</summary>
    public string Title => Said("title").FirstOrDefault() ?? "";

    /// <summary>What has been found of a key.</summary>
    public IEnumerable<string> Said(string key) => facts.Where(f => f.Key == key).Select(f => f.Value);

    /// <summary>The words of a paragraph without blanks at the ends.</summary>
    public string Text(int index) => lines[index].Text.Trim(' ', '\t', '　', '\u00A0');

    /// <summary>The first paragraph from <paramref name="index"/> on that is not blank, or <see cref="Count"/>.</summary>
    public int SkipBlank(int index)
    {
        while (index < Count && Text(index).Length == 0)
        {
            index++;
        }

        return index;
    }

    /// <summary>The last paragraph up to <paramref name="index"/> that is not blank, or -1.</summary>
    public int SkipBlankBackwards(int index)
    {
        while (index >= 0 && Text(index).Length == 0)
        {
            index--;
        }

        return index;
    }

    public void Add(string key, string value, string evidence, bool isSure = true)
    {
        if (!facts.Any(f => f.Key == key && f.IsSure && key != "attachments"))
        {
            facts.Add(new ImportedFact(key, value, evidence, isSure));
        }
    }

    /// <summary>Takes a paragraph out of the text, since facts say what it says.</summary>
    public void Take(int index, params ReadOnlySpan<(string Key, string Value)> said) => taken[index] = [.. said.ToArray().Select(s => KeyValuePair.Create(s.Key, s.Value))];

    public void Drop(int index) => dropped.Add(index);

    public bool IsTaken(int index) => taken.ContainsKey(index) || dropped.Contains(index);

    // A sure value takes the place of one that is not.
    public OfficialDocument Complete(int body) => new(
        [.. facts.Where(f => f.IsSure || f.Key == "attachments" || !facts.Any(other => other.Key == f.Key && other.IsSure))], [.. taken.Keys], [.. dropped])
    {
        Lines = taken.ToImmutableSortedDictionary(t => t.Key, t => new TakenLine(Text(t.Key), t.Key < body, t.Value)),
    };
}

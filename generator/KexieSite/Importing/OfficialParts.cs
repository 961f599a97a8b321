using System.Collections.Immutable;

namespace KexieSite.Importing;

/// <summary>What has been found so far of the parts of an official document.</summary>
internal sealed class OfficialParts(IReadOnlyList<OfficialLine> lines)
{
    private readonly ImmutableArray<ImportedFact>.Builder facts = ImmutableArray.CreateBuilder<ImportedFact>();
    private readonly SortedSet<int> taken = [];
    private readonly SortedSet<int> dropped = [];

    /// <summary>How many paragraphs there are.</summary>
    public int Count => lines.Count;

    public OfficialLine this[int index] => lines[index];

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

    public void Take(int index) => taken.Add(index);

    public void Drop(int index) => dropped.Add(index);

    public bool IsTaken(int index) => taken.Contains(index) || dropped.Contains(index);

    // A sure value takes the place of one that is not.
    public OfficialDocument Complete() => new(
        [.. facts.Where(f => f.IsSure || f.Key == "attachments" || !facts.Any(other => other.Key == f.Key && other.IsSure))], [.. taken], [.. dropped]);
}

using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Configuration;

/// <summary>Collects the entries of a mapping; a key that stands twice is reported, and its first value kept.</summary>
internal sealed class UniqueEntries(SourcePath file, List<Diagnostic> found)
{
    private readonly ImmutableArray<YamlEntry>.Builder entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private readonly Dictionary<string, int> lineOf = new(StringComparer.Ordinal);

    public void Add(YamlEntry entry)
    {
        if (lineOf.TryAdd(entry.Key.Text, entry.Key.Span.Line))
        {
            entries.Add(entry);
        }
        else
        {
            found.Add(YamlRules.DuplicateKey.At(file, entry.Key.Span, entry.Key.Text, entry.Key.Text, lineOf[entry.Key.Text]));
        }
    }

    public ImmutableArray<YamlEntry> ToImmutable() => entries.ToImmutable();
}

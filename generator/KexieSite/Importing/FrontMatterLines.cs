using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Model;
using KexieSite.Paths;
using OneLine = KexieSite.Importing.Guessing.YamlText;

namespace KexieSite.Importing;

/// <summary>
/// The lines of a front matter, key by key: one can be replaced or taken out, and the others stay as they were written. Comments, and blank lines between the
/// keys, are not among them.
/// </summary>
internal sealed class FrontMatterLines
{
    // A site's language may have been another when a text was imported.
    private static readonly ImmutableArray<string> OriginKeys = [.. new[] { Language.Chinese, Language.English }.Select(language => TextTable.For(language)["import.key.origin"])];

    private readonly List<(string Name, ImmutableArray<string> Lines)> entries;

    private FrontMatterLines(List<(string Name, ImmutableArray<string> Lines)> entries) => this.entries = entries;

    /// <summary>All lines, in order.</summary>
    public IEnumerable<string> Lines => entries.SelectMany(e => e.Lines);

    /// <summary>Reads lines; null where they are not keys and values, each on lines of its own, or have a mistake. The mark of an earlier import is left out.</summary>
    public static FrontMatterLines? TryRead(IReadOnlyList<string> lines)
    {
        var (mapping, found) = YamlReader.Read(lines, new SourcePath("front.md"), 1);
        var starts = mapping.Entries.Select(e => e.Key.Span.Line).ToList();
        if (found.Any(d => d.Severity == Severity.Error) || mapping.Entries.Any(e => e.Key.Span.Column != 1 || Name(e) is null) || starts.Zip(starts.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            return null;
        }

        var written = mapping.Entries.Select((e, i) => (Name(e)!, Written(e, lines, i + 1 < starts.Count ? starts[i + 1] : lines.Count + 1))).ToList();
        var read = new FrontMatterLines(written);
        return mapping.Entries.FirstOrDefault(e => Name(e) == "extra")?.Value is not YamlMapping extra || read.RewriteExtra(extra) ? read : null;
    }

    public bool Has(string name) => entries.Exists(e => e.Name == name);

    public void Remove(string name) => entries.RemoveAll(e => e.Name == name);

    /// <summary>Gives a key a value on the key's line, and further lines below it.</summary>
    /// <param name="name">The key's English name.</param>
    /// <param name="key">How the key is written where it is not there yet.</param>
    /// <param name="value">The value as YAML; empty where it stands on the lines below.</param>
    /// <param name="below">The lines below.</param>
    public void Set(string name, string key, string value, params IEnumerable<string> below)
    {
        var index = entries.FindIndex(e => e.Name == name);
        var written = index < 0 ? key : entries[index].Lines[0].Split(':', '：')[0].Trim();
        ImmutableArray<string> lines = [value.Length == 0 ? written + ":" : $"{written}: {value}", .. below];
        if (index >= 0)
        {
            entries[index] = (name, lines);
            return;
        }

        var after = entries.FindIndex(e => Place(e.Name) > Place(name));
        entries.Insert(after < 0 ? entries.Count : after, (name, lines));
    }

    /// <summary>Adds a value to the site's own keys.</summary>
    public void AddExtra(string key, string name, string value)
    {
        var index = entries.FindIndex(e => e.Name == "extra");
        if (index < 0)
        {
            entries.Add(("extra", [key + ":", $"  {name}: {value}"]));
            return;
        }

        var lines = entries[index].Lines;
        var indent = lines[1][..(lines[1].Length - lines[1].TrimStart().Length)];
        entries[index] = ("extra", lines.Add($"{indent}{name}: {value}"));
    }

    // A mapping in braces is written out line by line, so that a line can be added; false where it has lists or mappings in it.
    private bool RewriteExtra(YamlMapping extra)
    {
        var index = entries.FindIndex(e => e.Name == "extra");
        var isFlow = extra.Entries.Any(e => e.Key.Span.Line == extra.Span.Line && entries[index].Lines[0].Contains('{', StringComparison.Ordinal));
        var kept = extra.Entries.Where(e => !OriginKeys.Contains(e.Key.Text)).ToList();
        if (kept.Count == 0)
        {
            entries.RemoveAt(index);
        }
        else if (isFlow || kept.Count < extra.Entries.Length)
        {
            if (!kept.TrueForAll(e => e.Value is YamlScalar))
            {
                return false;
            }

            Set("extra", "extra", "", kept.Select(e => $"  {OneLine.Of(e.Key.Text)}: {Scalar((YamlScalar)e.Value)}"));
        }

        return true;
    }

    private static string Scalar(YamlScalar scalar) => scalar.IsEmpty ? "" : scalar.IsQuoted ? YamlValueScan.Quote(scalar.Text) : OneLine.Of(scalar.Text);

    private static string? Name(YamlEntry entry) => Field.Keys.Find(entry.Key.Text);

    private static int Place(string name) => Field.All.IndexOf(Field.Named(name));

    private static ImmutableArray<string> Written(YamlEntry entry, IReadOnlyList<string> lines, int end)
    {
        var scalars = Scalars(entry.Value).Select(s => s.Span).Where(s => s.EndLine > s.Line).ToList();
        return [.. Enumerable.Range(entry.Key.Span.Line, end - entry.Key.Span.Line).Where(line => IsWritten(lines[line - 1]) || scalars.Exists(s => line >= s.Line && line <= s.EndLine)).Select(line => lines[line - 1].TrimEnd())];
    }

    private static bool IsWritten(string line) => line.AsSpan().Trim() is { Length: > 0 } text && text[0] != '#';

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence list => list.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(e => Scalars(e.Value)),
        _ => [],
    };
}

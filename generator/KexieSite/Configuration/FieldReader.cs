using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Chinese;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Configuration;

/// <summary>
/// Reads the values of a mapping by their English names, whichever name was written. Unknown and doubled keys are
/// reported on construction, a value of the wrong shape when it is read. A misspelt key is read as the one that was meant,
/// so that it is not reported once more as missing.
/// </summary>
internal sealed class FieldReader
{
    private static readonly char[] Separators = ['、', '，', ',', '；', ';'];

    private readonly Dictionary<string, YamlEntry> entries = new(StringComparer.Ordinal);

    /// <summary>Takes a mapping and the keys it may have; what is wrong goes into <paramref name="found"/>.</summary>
    public FieldReader(YamlMapping mapping, KeyTable keys, SourcePath file, ICollection<Diagnostic> found)
    {
        File = file;
        Found = found;
        Span = SourceSpan.OnLine(mapping.Span.Line, mapping.Span.Column, 0);
        foreach (var entry in mapping.Entries)
        {
            if (keys.Find(entry.Key.Text) is { } name && !entries.TryAdd(name, entry))
            {
                Report(YamlRules.DuplicateKey.At(file, entry.Key.Span, entry.Key.Text, entries[name].Key.Text, entries[name].Key.Span.Line));
            }
        }

        foreach (var entry in mapping.Entries.Where(e => keys.Find(e.Key.Text) is null))
        {
            var meant = keys.Nearest(entry.Key.Text);
            Report(YamlRules.UnknownKey.At(
                file, entry.Key.Span, entry.Key.Text, meant is null ? new TextKey("nearest.none", keys.Listed) : new TextKey("nearest.some", meant)));
            if (meant is not null)
            {
                entries.TryAdd(keys.Find(meant)!, entry);
            }
        }
    }

    /// <summary>The file that is read.</summary>
    public SourcePath File { get; }

    /// <summary>Where the mapping begins: the place for what is missing in it.</summary>
    public SourceSpan Span { get; }

    private ICollection<Diagnostic> Found { get; }

    /// <summary>Adds a finding.</summary>
    public void Report(Diagnostic diagnostic) => Found.Add(diagnostic);

    /// <summary>Adds a finding about a value.</summary>
    public void Report(DiagnosticRule rule, YamlNode at, params ReadOnlySpan<object> arguments) => Report(rule.At(File, at.Span, arguments));

    /// <summary>Whether the key was written, even with nothing behind it.</summary>
    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>The key as it was written, or its name.</summary>
    public string Written(string name) => entries.TryGetValue(name, out var entry) ? entry.Key.Text : name;

    /// <summary>The place of the key, or of the mapping when the key is missing.</summary>
    public SourceSpan KeySpan(string name) => entries.TryGetValue(name, out var entry) ? entry.Key.Span : Span;

    /// <summary>The value of any shape; null when the key is missing, or nothing but blanks stands behind it.</summary>
    public YamlNode? Node(string name) =>
        entries.TryGetValue(name, out var entry) && entry.Value is not YamlScalar { IsEmpty: true } ? entry.Value : null;

    /// <summary>A single value; null when missing or blank, and after a report when it is a list or mapping.</summary>
    public YamlScalar? Scalar(string name) => Node(name) is { } node ? AsText(name, node) : null;

    /// <summary>A single value's text.</summary>
    public string? Text(string name) => Scalar(name)?.Text.Trim();

    /// <summary>A single value that must be there; null after a report.</summary>
    public YamlScalar? Required(string name)
    {
        var scalar = Scalar(name);
        if (Node(name) is null)
        {
            Report(ConfigurationRules.Required.At(File, KeySpan(name), Written(name)));
        }

        return scalar;
    }

    /// <summary>A whole number within bounds; null when missing, or after a report.</summary>
    public int? Number(string name, int least, int most, DiagnosticRule? rule = null)
    {
        if (Scalar(name) is not { } scalar)
        {
            return null;
        }

        if (int.TryParse(FullWidth.Fold(scalar.Text).Trim().TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Report(rule ?? ConfigurationRules.Number, scalar, Written(name), scalar.Text.Trim(), least, most);
        return null;
    }

    /// <summary>A reader for a mapping inside this one, into the same findings.</summary>
    public FieldReader Below(YamlMapping mapping, KeyTable keys) => new(mapping, keys, File, Found);

    /// <summary>A list; a single value is a list of one. Values without quotes are split at <c>、</c>, at commas and at semicolons.</summary>
    public ImmutableArray<YamlScalar> List(string name) => Node(name) switch
    {
        null => [],
        YamlSequence sequence => [.. sequence.Items.Select(item => AsText(name, item)).OfType<YamlScalar>().SelectMany(Split)],
        var node => AsText(name, node) is { } scalar ? [.. Split(scalar)] : [],
    };

    /// <summary>The mapping behind a key, or null.</summary>
    public YamlMapping? Mapping(string name)
    {
        var node = Node(name);
        if (node is null or YamlMapping)
        {
            return (YamlMapping?)node;
        }

        Report(YamlRules.WrongShape, node, Written(name), new TextKey("shape.mapping"));
        return null;
    }

    /// <summary>The items of a list of mappings or texts; a single one is a list of one.</summary>
    public ImmutableArray<YamlNode> Items(string name) => Node(name) switch
    {
        null => [],
        YamlSequence sequence => sequence.Items,
        var node => [node],
    };

    /// <summary>The items of a list of mappings or names; names are split as in <see cref="List"/>.</summary>
    public IEnumerable<YamlNode> Names(string name) => Items(name).SelectMany<YamlNode, YamlNode>(item => item is YamlScalar scalar ? Split(scalar) : [item]);

    /// <summary>One of a set of words, in whichever language it is written; after a report, or when missing, the fallback.</summary>
    public T Word<T>(string name, WordTable<T> words, T fallback)
    {
        if (Scalar(name) is not { } scalar)
        {
            return fallback;
        }

        if (words.Find(scalar.Text.Trim()) is { } found)
        {
            return found.Value;
        }

        var nearest = (object?)NearestName.Of(scalar.Text.Trim(), words.Words) ?? words.First;
        Report(YamlRules.UnknownWord, scalar, Written(name), scalar.Text.Trim(), words.Listed, nearest);
        return fallback;
    }

    /// <summary>A node as a single value that is not blank; null, after a report when it is a list or mapping.</summary>
    public YamlScalar? AsText(string name, YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            Report(YamlRules.WrongShape, node, Written(name), new TextKey("shape.text"));
            return null;
        }

        return scalar.IsEmpty ? null : scalar;
    }

    /// <summary>The parts of a value as <see cref="List"/> splits it.</summary>
    public static IEnumerable<YamlScalar> Split(YamlScalar scalar)
    {
        if (scalar.IsQuoted)
        {
            yield return scalar with { Text = scalar.Text.Trim() };
            yield break;
        }

        var start = 0;
        foreach (var piece in scalar.Text.Split(Separators))
        {
            if (!string.IsNullOrWhiteSpace(piece))
            {
                yield return Part(scalar, start + piece.IndexOf(piece.TrimStart(), StringComparison.Ordinal), piece.Trim());
            }

            start += piece.Length + 1;
        }
    }

    private static YamlScalar Part(YamlScalar scalar, int start, string text) =>
        scalar.Span.Line == scalar.Span.EndLine
            ? new(text, false, SourceSpan.OnLine(scalar.Span.Line, scalar.Span.Column + start, text.Length))
            : scalar with { Text = text };
}

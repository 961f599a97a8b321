using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Chinese;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Configuration;

/// <summary>
/// Reads the values of a mapping by their English names, whichever name was written. Unknown and doubled keys are
/// reported on construction, a value of the wrong shape when it is read.
/// </summary>
public sealed class FieldReader
{
    private readonly Dictionary<string, YamlEntry> entries = new(StringComparer.Ordinal);

    /// <summary>Takes a mapping and the keys it may have; what is wrong goes into <paramref name="found"/>.</summary>
    public FieldReader(YamlMapping mapping, KeyTable keys, SourcePath file, ICollection<Diagnostic> found)
    {
        File = file;
        Found = found;
        Span = mapping.Span;
        foreach (var entry in mapping.Entries)
        {
            if (keys.Find(entry.Key.Text) is not { } name)
            {
                Report(UnknownKey(entry.Key, keys));
            }
            else if (!entries.TryAdd(name, entry))
            {
                Report(YamlRules.DuplicateKey.At(file, entry.Key.Span, entry.Key.Text, entries[name].Key.Text, entries[name].Key.Span.Line));
            }
        }
    }

    /// <summary>The file that is read.</summary>
    public SourcePath File { get; }

    /// <summary>Where the mapping stands.</summary>
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

    /// <summary>The value of any shape; null when the key is missing or empty.</summary>
    public YamlNode? Node(string name) =>
        entries.TryGetValue(name, out var entry) && entry.Value is not YamlScalar { IsEmpty: true } ? entry.Value : null;

    /// <summary>A single value; null when missing, empty or blank, and after a report when it is a list or mapping.</summary>
    public YamlScalar? Scalar(string name) => Node(name) is { } node ? AsText(name, node) : null;

    /// <summary>A single value's text.</summary>
    public string? Text(string name) => Scalar(name)?.Text.Trim();

    /// <summary>A single value that must be there; null after a report.</summary>
    public YamlScalar? Required(string name)
    {
        var scalar = Scalar(name);
        if (scalar is null && Node(name) is null or YamlScalar)
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

    /// <summary>A list; a single value is a list of one, and is split at <c>、</c> <c>，</c> <c>；</c>.</summary>
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

        Report(YamlRules.UnknownWord, scalar, Written(name), scalar.Text.Trim(), words.Listed, NearestName.Of(scalar.Text.Trim(), words.Words) ?? words.Words[0]);
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

        return string.IsNullOrWhiteSpace(scalar.Text) ? null : scalar;
    }

    private static IEnumerable<YamlScalar> Split(YamlScalar scalar)
    {
        if (scalar.IsQuoted || scalar.Text.AsSpan().IndexOfAny("、，；;") < 0)
        {
            return [scalar with { Text = scalar.Text.Trim() }];
        }

        return scalar.Text.Split(['、', '，', '；', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => new YamlScalar(part, false, Part(scalar, part)));
    }

    private static SourceSpan Part(YamlScalar scalar, string part) =>
        scalar.Span.Line == scalar.Span.EndLine
            ? SourceSpan.OnLine(scalar.Span.Line, scalar.Span.Column + scalar.Text.IndexOf(part, StringComparison.Ordinal), part.Length)
            : scalar.Span;

    private Diagnostic UnknownKey(YamlScalar key, KeyTable keys) =>
        YamlRules.UnknownKey.At(File, key.Span, key.Text, keys.Nearest(key.Text) is { } nearest
            ? new TextKey("nearest.some", nearest)
            : new TextKey("nearest.none", keys.Listed));
}

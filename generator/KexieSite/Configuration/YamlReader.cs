using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Paths;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KexieSite.Configuration;

/// <summary>
/// Reads YAML into nodes with their places, from the events of YamlDotNet's parser. What is wrong is a diagnostic, all of
/// it in one run: where the parser gives up, the rest of the entries are read one by one.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>How deep lists and mappings may lie in each other.</summary>
    public const int MaxDepth = 20;

    /// <summary>How many characters a YAML text may have.</summary>
    public const int MaxLength = 100_000;

    private readonly RepairedLines lines;
    private readonly SourcePath file;
    private readonly int start;
    private readonly List<Diagnostic> findings;
    private readonly Parser parser;

    private YamlReader(RepairedLines lines, SourcePath file, int start, int end, List<Diagnostic> found)
    {
        this.lines = lines;
        this.file = file;
        this.start = start;
        findings = found;
        parser = new Parser(new StringReader(lines.Text(start, end)));
    }

    /// <summary>
    /// Reads the lines of a mapping.
    /// </summary>
    /// <param name="source">The lines, without the <c>---</c> around them.</param>
    /// <param name="file">The file that is named in diagnostics.</param>
    /// <param name="firstLine">The number of the first line in its file.</param>
    public static Checked<YamlMapping> Read(IReadOnlyList<string> source, SourcePath file, int firstLine)
    {
        if (source.Sum(l => l.Length + 1) > MaxLength)
        {
            return new(YamlMapping.Empty, [YamlRules.TooLarge.At(file, SourceSpan.OnLine(firstLine, 1, 0), MaxLength)]);
        }

        var (lines, mistakes) = YamlLineScan.Scan(source, file, firstLine);
        var found = new List<Diagnostic>(mistakes);
        var mapping = ReadWhole(lines, file, source.Count, found) ?? ReadEntryByEntry(source, lines, file, found);
        return new(mapping, [.. found]);
    }

    private static YamlMapping? ReadWhole(RepairedLines lines, SourcePath file, int count, List<Diagnostic> found)
    {
        var own = new List<Diagnostic>();
        try
        {
            var mapping = new YamlReader(lines, file, 0, count, own).Document();
            found.AddRange(own);
            return mapping;
        }
        catch (YamlException)
        {
            return null; // each entry is read again by itself, and the broken ones are reported there
        }
    }

    private static YamlMapping ReadEntryByEntry(IReadOnlyList<string> source, RepairedLines lines, SourcePath file, List<Diagnostic> found)
    {
        var entries = new List<YamlEntry>();
        var before = found.Count(d => d.Severity == Severity.Error);
        var first = 0;
        while (first < source.Count)
        {
            var next = first + 1;
            while (next < source.Count && !BeginsEntry(source[next]))
            {
                next++;
            }

            var reader = new YamlReader(lines, file, first, next, found);
            try
            {
                entries.AddRange(reader.Document().Entries);
            }
            catch (YamlException e) when (before == 0)
            {
                found.Add(YamlRules.Syntax.At(file, lines.Original(first, e.Start, e.End)));
            }
            catch (YamlException)
            {
                // The line scan has already said what is wrong, in better words.
            }

            first = next;
        }

        var unique = new UniqueEntries(file, found);
        entries.ForEach(unique.Add);
        return new YamlMapping(unique.ToImmutable(), entries.Count == 0 ? SourceSpan.Start : entries[0].Key.Span);
    }

    private static bool BeginsEntry(string line) =>
        line.Length > 0 && !YamlKeyLine.IsBlank(line[0]) && line[0] is not ('#' or '-' or ']' or '}');

    private ParsingEvent Next => parser.Current!;

    private YamlMapping Document()
    {
        Advance(Mark.Empty);
        Take<StreamStart>();
        if (Next is StreamEnd)
        {
            return YamlMapping.Empty;
        }

        Take<DocumentStart>();
        var node = Node(0);
        Take<DocumentEnd>();
        switch (node)
        {
            case YamlMapping mapping:
                return mapping;
            case YamlScalar { IsEmpty: true }:
                return YamlMapping.Empty;
            default:
                findings.Add(YamlRules.WrongShape.At(file, node.Span, "", new TextKey("shape.mapping")));
                return YamlMapping.Empty;
        }
    }

    private YamlNode Node(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new YamlException(Next.Start, Next.End, "nested too deeply");
        }

        switch (Next)
        {
            case Scalar:
                var scalar = Take<Scalar>();
                CheckPlainNode(scalar);
                return new YamlScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, Span(scalar));
            case SequenceStart sequence:
                CheckPlainNode(sequence);
                return Sequence(depth);
            case MappingStart mapping:
                CheckPlainNode(mapping);
                return Mapping(depth);
            case AnchorAlias:
                var alias = Take<AnchorAlias>();
                findings.Add(YamlRules.Anchor.At(file, Span(alias), "*" + alias.Value.Value));
                return new YamlScalar("", false, Span(alias));
            default:
                throw new YamlException(Next.Start, Next.End, "unexpected event");
        }
    }

    private YamlSequence Sequence(int depth)
    {
        var begin = Take<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (Next is not SequenceEnd)
        {
            items.Add(Node(depth + 1));
        }

        var end = Take<SequenceEnd>();
        return new YamlSequence(items.ToImmutable(), lines.Original(start, begin.Start, end.End));
    }

    private YamlMapping Mapping(int depth)
    {
        var begin = Take<MappingStart>();
        var entries = new UniqueEntries(file, findings);
        while (Next is not MappingEnd)
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is YamlScalar name)
            {
                entries.Add(new YamlEntry(name, value));
            }
            else
            {
                findings.Add(YamlRules.WrongShape.At(file, key.Span, "", new TextKey("shape.text")));
            }
        }

        var end = Take<MappingEnd>();
        return new YamlMapping(entries.ToImmutable(), lines.Original(start, begin.Start, end.End));
    }

    private void CheckPlainNode(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            findings.Add(YamlRules.Anchor.At(file, Span(node), "&" + node.Anchor.Value));
        }
        else if (!node.Tag.IsEmpty && node.Tag.IsLocal)
        {
            findings.Add(YamlRules.Anchor.At(file, Span(node), node.Tag.Value));
        }
    }

    private T Take<T>()
        where T : ParsingEvent
    {
        var taken = Next as T ?? throw new YamlException(Next.Start, Next.End, "unexpected event");
        Advance(taken.End);
        return taken;
    }

    // For some texts YamlDotNet's scanner throws this where it means "no YAML".
    private void Advance(Mark from)
    {
        try
        {
            parser.MoveNext();
        }
        catch (InvalidOperationException e)
        {
            throw new YamlException(from, from, "no token", e);
        }
    }

    private SourceSpan Span(ParsingEvent e) => lines.Original(start, e.Start, e.End);
}

using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Checking;

/// <summary>A content file as an editor reads it: its words, each with the place where it is written.</summary>
internal sealed class Manuscript
{
    private readonly List<int> lineStarts = [0];
    private readonly int bodyStart;

    private Manuscript(SourceFile file, YamlMapping frontMatter, ContentItem? item, FrontMatterSplit split)
    {
        (Path, Text, FrontMatter, Item) = (file.Path, file.Text, frontMatter, item);
        for (var i = Text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = Text.IndexOf('\n', i + 1))
        {
            lineStarts.Add(i + 1);
        }

        bodyStart = split.BodyLine <= lineStarts.Count ? lineStarts[split.BodyLine - 1] : Text.Length;
        Prose = ProseReader.Read(split.Body);
        Passages = [.. FrontMatterTexts.Of(this), .. Prose.Texts.Where(t => t.Text.Length > 0).Select(InBody)];
    }

    /// <summary>The file.</summary>
    public SourcePath Path { get; }

    /// <summary>Its whole text as it was decoded; lines end with <c>\n</c>.</summary>
    public string Text { get; }

    /// <summary>Its keys and values.</summary>
    public YamlMapping FrontMatter { get; }

    /// <summary>What it was understood as; null where it is not published this time.</summary>
    public ContentItem? Item { get; }

    /// <summary>The words of the body; places are counted from the body's beginning.</summary>
    public Prose Prose { get; }

    /// <summary>Every run of words, those of the front matter first.</summary>
    public ImmutableArray<Passage> Passages { get; }

    /// <summary>Reads a file once more, for its words.</summary>
    public static Manuscript Of(SourceFile file, YamlMapping? frontMatter, ContentItem? item) =>
        new(file, frontMatter ?? YamlMapping.Empty, item, FrontMatterSplit.Of(file).Value);

    /// <summary>The place of a half-open range of <see cref="Text"/>.</summary>
    public SourceSpan Span(int start, int end)
    {
        var (line, column) = Place(Math.Clamp(start, 0, Text.Length));
        var (endLine, endColumn) = Place(Math.Clamp(end, Math.Clamp(start, 0, Text.Length), Text.Length));
        return new SourceSpan(line, column, endLine, endColumn);
    }

    /// <summary>The place of a part of the body.</summary>
    public SourceSpan Span(ProsePlace place) => Span(bodyStart + place.Start, bodyStart + place.End);

    /// <summary>The offset of a place that was counted in lines and columns.</summary>
    public int Offset(int line, int column) => line > lineStarts.Count ? Text.Length : Math.Min(Text.Length, lineStarts[line - 1] + column - 1);

    /// <summary>A finding about the whole file, at a place in it.</summary>
    public Diagnostic Found(DiagnosticRule rule, SourceSpan span, params ReadOnlySpan<object> arguments) => rule.At(Path, span, arguments);

    /// <summary>A finding about some characters of a passage.</summary>
    public Diagnostic Found(DiagnosticRule rule, Passage passage, int start, int end, params ReadOnlySpan<object> arguments) =>
        rule.At(Path, Span(passage.Places[start], end > start ? passage.Places[end - 1] + 1 : passage.Places[start]), arguments);

    /// <summary>
    /// Replaces characters of a passage; null where they are not written one after the other just so, for then they come from an
    /// escape or an entity.
    /// </summary>
    public Correction? Correct(Passage passage, int start, int end, string text)
    {
        var place = passage.Places[start];
        var isWritten = string.CompareOrdinal(Text, place, passage.Text, start, end - start) == 0 && passage.Places[end - 1] == place + end - start - 1;
        return isWritten && (place == 0 || Text[place - 1] != '\\') ? new Correction(place, place + end - start, text) : null;
    }

    private Passage InBody(ProseText text)
    {
        var kind = text.Kind switch
        {
            ProseKind.Heading => PassageKind.Heading,
            ProseKind.Cell => PassageKind.Cell,
            ProseKind.Alternative => PassageKind.Alternative,
            _ => PassageKind.Paragraph,
        };
        return new Passage(kind, text.Level, text.Text, [.. text.Places.Select(place => place + bodyStart)]);
    }

    private (int Line, int Column) Place(int offset)
    {
        var found = lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - lineStarts[line] + 1);
    }
}

using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Parsing;

/// <summary>Finds open marks in the values of the front matter. What stands in a comment is an example and no mark.</summary>
internal static class FrontMatterMarks
{
    /// <summary>A finding for each mark, at its place.</summary>
    /// <param name="mapping">The values.</param>
    /// <param name="split">The lines they were written on.</param>
    /// <param name="file">The file.</param>
    public static IEnumerable<Diagnostic> Check(YamlMapping mapping, FrontMatterSplit split, SourcePath file) =>
        split.Lines.Any(line => line.Contains('【', StringComparison.Ordinal)) ? Values(mapping).SelectMany(value => In(value.Span, split, file)) : [];

    private static IEnumerable<YamlScalar> Values(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(Values),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Values(entry.Value)),
        _ => [],
    };

    private static IEnumerable<Diagnostic> In(SourceSpan value, FrontMatterSplit split, SourcePath file)
    {
        for (var line = value.Line; line <= value.EndLine && line - split.FirstLine < split.Lines.Length; line++)
        {
            var text = split.Lines[line - split.FirstLine];
            var (start, end) = (line == value.Line ? value.Column - 1 : 0, line == value.EndLine ? value.EndColumn - 1 : text.Length);
            foreach (var mark in OpenMark.In(text).Where(mark => mark.Start >= start && mark.Start < end))
            {
                yield return mark.Rule.At(file, SourceSpan.OnLine(line, mark.Start + 1, mark.Length), mark.Wanted);
            }
        }
    }
}

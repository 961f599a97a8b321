using KexieSite.Diagnostics;
using KexieSite.Importing.Repair;
using KexieSite.Paths;

namespace KexieSite.Importing.PlainText;

/// <summary>Where in its file something stands that was found in the repaired text.</summary>
internal sealed class SourcePlaces(SourcePath source, string text, EditedText edited)
{
    private readonly SourceLines lines = new(text);
    private readonly List<TextChange> changes = Located(text, edited);

    private static List<TextChange> Located(string text, EditedText edited)
    {
        var source = new SourceLines(text);
        return [.. edited.Done().Changes.Select(change => change with { Line = source.Span(change.Position, 0).Line })];
    }

    /// <summary>A finding at a place of the repaired text.</summary>
    public Diagnostic At(DiagnosticRule rule, int position, params ReadOnlySpan<object> arguments) => rule.At(source, lines.Span(edited.Origin(position), 0), arguments);

    /// <summary>Whether a place of the repaired text belongs to one of its texts: what stands before the first one does, too.</summary>
    public static bool IsIn(List<List<TextParagraph>> texts, int index, int position) =>
        (index == 0 || position >= texts[index][0].Position) && (index + 1 == texts.Count || position < texts[index + 1][0].Position);

    /// <summary>The changes in one of the texts.</summary>
    public IEnumerable<TextChange> ChangesOf(List<List<TextParagraph>> texts, int index)
    {
        var start = index == 0 ? 0 : edited.Origin(texts[index][0].Position);
        var end = index + 1 == texts.Count ? int.MaxValue : edited.Origin(texts[index + 1][0].Position);
        return changes.Where(change => change.Position >= start && change.Position < end);
    }

    /// <summary>What is told of some changes.</summary>
    public IEnumerable<Diagnostic> Notes(IEnumerable<TextChange> made) => RepairNotes.Of(made, source, change => lines.Span(change.Position, change.Before.Length));
}

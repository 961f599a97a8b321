namespace KexieSite.Diagnostics;

/// <summary>
/// A kind of finding. Its texts are <c>{Code}.message</c> and <c>{Code}.hint</c> in the text tables; a code is never
/// reused for another finding.
/// </summary>
/// <param name="Code"><c>KX</c> and four digits; the first two digits are the area (<c>docs/diagnostics.md</c> lists all).</param>
/// <param name="Severity">How grave the finding is.</param>
public sealed record DiagnosticRule(string Code, Severity Severity)
{
    /// <summary>A finding of this kind at a place in a file.</summary>
    /// <param name="file">The file; null when the finding is about no file.</param>
    /// <param name="span">The place; null when the finding is about the file as a whole.</param>
    /// <param name="arguments">What the texts' <c>{0}</c>, <c>{1}</c> … stand for: strings, numbers, <see cref="TextKey"/>s or <see cref="BilingualText"/>s.</param>
    public Diagnostic At(Paths.SourcePath? file, SourceSpan? span, params ReadOnlySpan<object> arguments) =>
        new(this, file, span, [.. arguments]);
}

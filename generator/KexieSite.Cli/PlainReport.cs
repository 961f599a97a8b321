using System.Text;
using KexieSite.Diagnostics;

namespace KexieSite.Cli;

/// <summary>
/// For files and other programs: a line a finding, <c>content/a.md:3:8: 错误 KX1005: message | hint</c>, without colours; every word is in the user's
/// language, every sign between them is the same in all.
/// What was found and done goes to standard output, a failure to standard error.
/// </summary>
internal sealed class PlainReport(Surroundings surroundings, TextTable texts) : IReport
{
    /// <inheritdoc />
    public void Show(Outcome outcome)
    {
        var lines = new StringBuilder();
        foreach (var diagnostic in outcome.Diagnostics)
        {
            lines.AppendLine(Line(diagnostic));
        }

        foreach (var skipped in outcome.Skipped)
        {
            lines.AppendLine($"{skipped.Source}: {texts["cli.plain.skipped"]}: {skipped.ReasonIn(texts)}");
        }

        if (!outcome.IsFailure)
        {
            lines.AppendLine(outcome.Closing);
        }

        lines.AppendTimings(outcome.Timings, texts);
        surroundings.Output.Write(lines);
        if (outcome.IsFailure)
        {
            surroundings.Error.WriteLine(outcome.Closing);
        }
    }

    private string Line(Diagnostic diagnostic)
    {
        var place = diagnostic.Place() is { Length: > 0 } found ? found + ": " : "";
        var hint = diagnostic.Hint(texts) is { Length: > 0 } advice ? " | " + advice : "";
        return $"{place}{texts["cli.plain." + diagnostic.Severity.Word()]} {diagnostic.Rule.Code}: {diagnostic.Message(texts)}{hint}".ReplaceLineEndings(" ");
    }
}

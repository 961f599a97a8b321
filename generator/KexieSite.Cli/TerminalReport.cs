using System.Collections.Immutable;
using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Model;
using Spectre.Console;

namespace KexieSite.Cli;

/// <summary>
/// For a person at a terminal: findings file by file, each with its source line and carets under the place; then what was
/// not published; then the closing, so that the last line on the screen says how it went.
/// </summary>
internal sealed class TerminalReport(Surroundings surroundings, Screen screen, TextTable texts, string siteFolder) : IReport
{
    private const string Indent = "  ";

    private static readonly Style Plain = Style.Plain;
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(Color.Grey);
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Bad = new(Color.Red);

    private readonly IAnsiConsole console = SpectreConsole.Unwrapped(surroundings.Output, screen);
    private readonly SourceLines sources = new(siteFolder);

    /// <inheritdoc />
    public void Show(Outcome outcome)
    {
        foreach (var diagnostic in outcome.Diagnostics)
        {
            ShowFinding(diagnostic);
            console.WriteLine();
        }

        ShowSkipped(outcome.Skipped);
        if (outcome.IsFailure)
        {
            surroundings.Error.WriteLine(outcome.Closing);
        }
        else
        {
            Paragraph(outcome.Closing, "", outcome.Code == ExitCode.Done ? Good : Bad);
        }

        console.Write(new StringBuilder().AppendTimings(outcome.Timings, texts).ToString(), Faint);
    }

    private void ShowFinding(Diagnostic diagnostic)
    {
        var tone = ToneOf(diagnostic.Severity);
        if (diagnostic.Place() is { Length: > 0 } place)
        {
            console.Write(place + Indent, Strong);
        }

        console.Write(texts["cli.severity." + diagnostic.Severity.Word()], tone);
        console.WriteLine(" " + diagnostic.Rule.Code, Faint);
        Paragraph(diagnostic.Message(texts), Indent, Plain);
        if (diagnostic is { File: { } file, Span: { } span } && sources.At(file, span.Line) is { } line)
        {
            ShowSource(line, span, tone);
        }

        if (diagnostic.Hint(texts) is { Length: > 0 } hint)
        {
            Paragraph(texts.Format("cli.hint", hint), Indent, Plain);
        }
    }

    private void ShowSource(string line, SourceSpan span, Style tone)
    {
        var margin = $"{Indent}{span.Line} │ ";
        var length = span.EndLine == span.Line ? span.EndColumn - span.Column : line.Length;
        var excerpt = SourceExcerpt.Of(line, span.Column, length, screen.Width - Cells.Of(margin) - 1);
        console.Write(margin, Faint);
        console.Write(excerpt.Before, Plain);
        console.Write(excerpt.Place, tone);
        console.WriteLine(excerpt.After, Plain);
        console.Write(new string(' ', Cells.Of(margin) - 2) + "│ ", Faint);
        console.WriteLine(excerpt.Carets, tone);
    }

    private void ShowSkipped(ImmutableArray<SkippedItem> skipped)
    {
        if (skipped.IsEmpty)
        {
            return;
        }

        console.WriteLine(texts.Format("cli.skipped", skipped.Length), Strong);
        foreach (var item in skipped)
        {
            var (file, reason) = (Indent + item.Source, item.ReasonIn(texts));
            var fits = Cells.Of(file) + Indent.Length + Cells.Of(reason) < screen.Width;
            console.Write(fits ? file + Indent : file + "\n" + Indent + Indent, Plain);
            console.WriteLine(reason, Faint);
        }

        console.WriteLine();
    }

    private void Paragraph(string text, string indent, Style style)
    {
        foreach (var line in Cells.Wrap(text, screen.Width - indent.Length - 1))
        {
            console.WriteLine(indent + line, style);
        }
    }

    // Olive is the terminal's plain yellow: the bright one cannot be read on white.
    private static Style ToneOf(Severity severity) => severity switch
    {
        Severity.Error => new Style(Color.Red, decoration: Decoration.Bold),
        Severity.Warning => new Style(Color.Olive, decoration: Decoration.Bold),
        _ => new Style(Color.Blue, decoration: Decoration.Bold),
    };
}

using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Regions;
using KexieSite.Scaffolding;
using Spectre.Console;

namespace KexieSite.Cli.Scaffolding;

/// <summary>Asks the person at the terminal. An answer is checked at once; Enter takes the value that is shown.</summary>
internal sealed class Questions
{
    private readonly IAnsiConsole console;
    private readonly TypedLine line;
    private readonly TextTable texts;

    private Questions(IAnsiConsole console, TypedLine line, TextTable texts) => (this.console, this.line, this.texts) = (console, line, texts);

    /// <summary>Questions to the person at the screen; null where there is no terminal or the answer is for a program.</summary>
    public static Questions? Of(Request request) => request.Animated is { } screen && request.Surroundings.Keyboard is { } keyboard
        ? new(SpectreConsole.Unwrapped(request.Surroundings.Output, screen), new TypedLine(request.Surroundings.Output, keyboard()), request.Texts)
        : null;

    /// <summary>Says what comes.</summary>
    public void Begin() => console.MarkupLineInterpolated($"[grey]{texts["cli.init.ask"]}[/]");

    /// <summary>A region, asked for until it is one.</summary>
    public async Task<Division> RegionAsync(CancellationToken cancel)
    {
        var answer = await AskAsync(
            texts["cli.init.ask.region"],
            usual: null,
            typed => NewSite.RegionOf(typed) is { Value: null, Diagnostics: [var finding, ..] } ? (finding, finding.Hint(texts)) : null,
            cancel);
        return NewSite.RegionOf(answer).Value!;
    }

    /// <summary>Any text.</summary>
    public Task<string> TextAsync(string question, string usual, CancellationToken cancel) => AskAsync(texts.Format(question, usual), usual, _ => null, cancel);

    /// <summary>An address, asked for until it is one.</summary>
    public Task<string> UrlAsync(string question, string usual, CancellationToken cancel) => AskAsync(
        texts.Format(question, usual),
        usual,
        typed => SiteUrl.TryParse(typed) is null ? (ConfigurationRules.Url.At(null, null, typed), texts["cli.init.ask.url.hint"]) : null,
        cancel);

    // The usual value stands in the question, with the marks of its language. What is said after Ctrl-C begins on a line of its own.
    private async Task<string> AskAsync(string question, string? usual, Func<string, (Diagnostic Finding, string Hint)?> complaint, CancellationToken cancel)
    {
        while (true)
        {
            console.Write(question + " ");
            var typed = await ReadAsync(cancel);
            var isEmpty = string.IsNullOrWhiteSpace(typed);
            var wrong = isEmpty ? null : complaint(typed);
            if (wrong is { } found)
            {
                console.MarkupLine($"[red]{Markup.Escape(found.Finding.Message(texts))}[/]\n{Markup.Escape(texts.Format("cli.hint", found.Hint))}");
            }
            else if (!isEmpty || usual is not null)
            {
                return isEmpty ? usual! : typed;
            }
        }
    }

    private async Task<string> ReadAsync(CancellationToken cancel)
    {
        try
        {
            return await line.ReadAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            console.WriteLine();
            throw;
        }
    }
}

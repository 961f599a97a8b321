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
    private readonly TextTable texts;

    private Questions(IAnsiConsole console, TextTable texts) => (this.console, this.texts) = (console, texts);

    /// <summary>Questions to the person at the screen; null where there is no terminal or the answer is for a program.</summary>
    public static Questions? Of(Request request) => request.Animated is { } screen && request.Surroundings.Keyboard is { } keyboard
        ? new(new TypedConsole(SpectreConsole.Unwrapped(request.Surroundings.Output, screen), keyboard()), request.Texts)
        : null;

    /// <summary>Says what comes.</summary>
    public void Begin() => console.MarkupLineInterpolated($"[grey]{texts["cli.init.ask"]}[/]");

    /// <summary>A region, asked for until it is one.</summary>
    public async Task<Division> RegionAsync(CancellationToken cancel)
    {
        var prompt = Prompt("cli.init.ask.region");
        prompt.Validator = answer => NewSite.RegionOf(answer) is { Value: null, Diagnostics: [var finding, ..] } ? Wrong(finding, finding.Hint(texts)) : ValidationResult.Success();
        return NewSite.RegionOf(await AskAsync(prompt, cancel)).Value!;
    }

    /// <summary>Any text.</summary>
    public Task<string> TextAsync(string question, string usual, CancellationToken cancel) => AskAsync(Prompt(question, usual), cancel);

    /// <summary>An address, asked for until it is one.</summary>
    public Task<string> UrlAsync(string question, string usual, CancellationToken cancel)
    {
        var prompt = Prompt(question, usual);
        prompt.Validator = answer => SiteUrl.TryParse(answer) is null ? Wrong(ConfigurationRules.Url.At(null, null, answer), texts["cli.init.ask.url.hint"]) : ValidationResult.Success();
        return AskAsync(prompt, cancel);
    }

    // What is said after Ctrl-C begins on a line of its own.
    private async Task<string> AskAsync(TextPrompt<string> prompt, CancellationToken cancel)
    {
        try
        {
            return await prompt.ShowAsync(console, cancel);
        }
        catch (OperationCanceledException)
        {
            console.WriteLine();
            throw;
        }
    }

    private TextPrompt<string> Prompt(string question) => new(Markup.Escape(texts[question]));

    // The value stands in the question, with the marks of its language.
    private TextPrompt<string> Prompt(string question, string usual) =>
        new TextPrompt<string>(Markup.Escape(texts.Format(question, usual))).DefaultValue(usual).HideDefaultValue();

    private ValidationResult Wrong(Diagnostic finding, string hint) =>
        ValidationResult.Error($"[red]{Markup.Escape(finding.Message(texts))}[/]\n{Markup.Escape(texts.Format("cli.hint", hint))}");
}

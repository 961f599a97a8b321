using Spectre.Console;

namespace KexieSite.Cli;

/// <summary>Spectre's console on our own terms. Used only at a terminal, so that piped runs do not load the library.</summary>
internal static class SpectreConsole
{
    private const int NoLimit = 1_000_000;

    /// <summary>A console for a terminal; Spectre finds out how it is spoken to.</summary>
    public static IAnsiConsole On(TextWriter output, Screen screen) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = screen.Animated ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = screen.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Out = new AnsiConsoleOutput(output),
    });

    /// <summary>As <see cref="On"/>, but lines are written as they are: we break them ourselves, as Chinese is broken.</summary>
    public static IAnsiConsole Unwrapped(TextWriter output, Screen screen)
    {
        var console = On(output, screen);
        console.Profile.Width = NoLimit;
        return console;
    }
}

using System.Text;
using Spectre.Console;

namespace KexieSite.Cli;

/// <summary>All that the command knows of the world outside; tests bring their own.</summary>
/// <param name="Folder">The folder it is started in; empty where that was deleted meanwhile.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Screen">The terminal that shows standard output; null where it is piped.</param>
internal sealed record Surroundings(string Folder, TextWriter Output, TextWriter Error, TimeProvider Clock, Screen? Screen)
{
    private const int Utf8CodePage = 65001;

    /// <summary>The keys that a person at the terminal presses; null where nobody can be asked.</summary>
    public Func<IAnsiConsoleInput>? Keyboard { get; init; }

    /// <summary>Those of the running process. Its console is made to speak UTF-8, whatever the system's code page is.</summary>
    public static Surroundings OfProcess()
    {
        if (Console.OutputEncoding.CodePage != Utf8CodePage)
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        var screen = Console.IsOutputRedirected ? null : Screen.Of(Console.WindowWidth, Environment.GetEnvironmentVariable);
        return new(CurrentFolder(), Console.Out, Console.Error, TimeProvider.System, screen)
        {
            Keyboard = Console.IsInputRedirected || screen is null ? null : () => AnsiConsole.Create(new AnsiConsoleSettings()).Input,
        };
    }

    private static string CurrentFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            return "";
        }
    }
}

using System.Globalization;
using System.Text;
using Spectre.Console;

namespace KexieSite.Cli.Scaffolding;

/// <summary>Reads a line key by key. Backspace takes one character back and wipes all of its cells: a Han character fills two.</summary>
internal sealed class TypedLine(TextWriter output, IAnsiConsoleInput keyboard)
{
    private readonly StringBuilder typed = new();

    /// <summary>The line up to Enter, shown while it is typed.</summary>
    /// <exception cref="OperationCanceledException">Ctrl-C was pressed.</exception>
    public async Task<string> ReadAsync(CancellationToken cancel)
    {
        typed.Clear();
        while (await keyboard.ReadKeyAsync(intercept: true, cancel) is { } key)
        {
            if (key.Key == ConsoleKey.Enter)
            {
                await output.WriteLineAsync();
                return typed.ToString();
            }

            await output.WriteAsync(key.Key == ConsoleKey.Backspace ? Erased() : Added(key.KeyChar));
            await output.FlushAsync(cancel);
        }

        throw new OperationCanceledException(cancel);
    }

    // The halves of a rare Han character come as two keys, and are shown together.
    private string Added(char key)
    {
        if (char.IsControl(key))
        {
            return "";
        }

        typed.Append(key);
        return char.IsHighSurrogate(key) ? ""
            : char.IsLowSurrogate(key) && typed.Length > 1 ? typed.ToString(typed.Length - 2, 2)
            : key.ToString();
    }

    private string Erased()
    {
        if (typed.Length == 0)
        {
            return "";
        }

        var start = StringInfo.ParseCombiningCharacters(typed.ToString())[^1];
        var cells = Cells.Of(typed.ToString(start, typed.Length - start));
        typed.Length = start;
        return new string('\b', cells) + new string(' ', cells) + new string('\b', cells);
    }
}

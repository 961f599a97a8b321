using Spectre.Console;

namespace KexieSite.Tests.Cli.Scaffolding;

/// <summary>Somebody who types: lines with Enter behind each. When all is typed, Ctrl-C is pressed.</summary>
internal sealed class TypedKeys(CancellationTokenSource interrupt, params string[] lines) : IAnsiConsoleInput
{
    private readonly Queue<ConsoleKeyInfo> keys = new(lines.SelectMany(line => line.Select(Key).Append(new ConsoleKeyInfo('\r', ConsoleKey.Enter, false, false, false))));

    public bool IsKeyAvailable() => keys.Count > 0;

    public ConsoleKeyInfo? ReadKey(bool intercept) => throw new InvalidOperationException("a prompt that cannot be interrupted");

    public async Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken)
    {
        if (keys.TryDequeue(out var key))
        {
            return key;
        }

        await interrupt.CancelAsync();
        return null;
    }

    private static ConsoleKeyInfo Key(char c) => new(c, c == '\b' ? ConsoleKey.Backspace : ConsoleKey.None, false, false, false);
}

using Spectre.Console;
using Spectre.Console.Rendering;

namespace KexieSite.Cli.Scaffolding;

/// <summary>A console with a keyboard of its own; Spectre's always reads the process's.</summary>
internal sealed class TypedConsole(IAnsiConsole console, IAnsiConsoleInput keyboard) : IAnsiConsole
{
    /// <inheritdoc />
    public IAnsiConsoleInput Input => keyboard;

    /// <inheritdoc />
    public Profile Profile => console.Profile;

    /// <inheritdoc />
    public IAnsiConsoleCursor Cursor => console.Cursor;

    /// <inheritdoc />
    public IExclusivityMode ExclusivityMode => console.ExclusivityMode;

    /// <inheritdoc />
    public RenderPipeline Pipeline => console.Pipeline;

    /// <inheritdoc />
    public void Clear(bool home) => console.Clear(home);

    /// <inheritdoc />
    public void Write(IRenderable renderable) => console.Write(renderable);
}

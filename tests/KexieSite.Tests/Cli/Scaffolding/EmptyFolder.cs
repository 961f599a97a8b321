using KexieSite.Cli;

namespace KexieSite.Tests.Cli.Scaffolding;

/// <summary>A folder in which nothing is, and runs of <c>kexie</c> in it.</summary>
internal sealed class EmptyFolder : IDisposable
{
    /// <summary>The day of the runs.</summary>
    public const string Today = "2026-03-18";

    public string Path { get; } = Directory.CreateTempSubdirectory("kexie-new-").FullName;

    /// <summary>Runs the program with its output piped.</summary>
    public Task<CommandRun> Run(params string[] args) => CommandRun.Piped(Path, [.. args, "--today", Today]);

    /// <summary>Runs the program at a terminal where somebody types these lines, then Ctrl-C.</summary>
    public async Task<CommandRun> RunWith(string[] typed, params string[] args)
    {
        using var interrupt = new CancellationTokenSource();
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var surroundings = new Surroundings(Path, output, error, TimeProvider.System, new Screen(80, Colour: false, Animated: true))
        {
            Keyboard = () => new TypedKeys(interrupt, typed),
        };
        var code = await KexieCommand.RunAsync([.. args, "--today", Today], surroundings, interrupt.Token);
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    /// <summary>The files below the folder, relative, in ordinal order.</summary>
    public IEnumerable<string> Files =>
        Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public void Write(string file, string text)
    {
        var full = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

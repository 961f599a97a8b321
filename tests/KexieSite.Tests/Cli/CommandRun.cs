using System.Diagnostics;
using System.Text;
using KexieSite.Cli;

namespace KexieSite.Tests.Cli;

/// <summary>What a run of <c>kexie</c> left: its exit code and what it wrote.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Output.TrimEnd().ReplaceLineEndings("\n").Split('\n');

    /// <summary>Runs the program in this process with its output piped.</summary>
    public static Task<CommandRun> Piped(string folder, params string[] args) =>
        In(folder, null, TimeProvider.System, args, CancellationToken.None);

    /// <summary>Runs the program in this process at a terminal without colours.</summary>
    public static Task<CommandRun> AtTerminal(string folder, int width, params string[] args) =>
        In(folder, new Screen(width, Colour: false, Animated: false), TimeProvider.System, args, CancellationToken.None);

    /// <summary>Runs the program in this process.</summary>
    public static async Task<CommandRun> In(string folder, Screen? screen, TimeProvider clock, string[] args, CancellationToken cancel)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await KexieCommand.RunAsync(args, new Surroundings(folder, output, error, clock, screen), cancel);
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs <c>dotnet kexie.dll</c>; what it writes is read as UTF-8.</summary>
    public static Task<CommandRun> AsProcess(string folder, IReadOnlyDictionary<string, string> environment, params string[] args) =>
        AsProcess("dotnet", folder, environment, [Program, .. args]);

    /// <summary>The program's file, for <c>dotnet</c>.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory, "kexie.dll");

    /// <summary>Runs any program; what it writes is read as UTF-8.</summary>
    public static async Task<CommandRun> AsProcess(string program, string folder, IReadOnlyDictionary<string, string> environment, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
            StandardErrorEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandRun(process.ExitCode, await output, await error);
    }
}

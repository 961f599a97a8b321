using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using KexieSite.Diagnostics;

namespace KexieSite.Theming;

/// <summary>Builds a site's own theme with the .NET SDK, against the very assemblies that run.</summary>
/// <param name="home">The folder of KexieSite.dll and RazorLight.dll, handed to the project as <c>$(KexieHome)</c>.</param>
/// <param name="dotnet">The SDK's command: a name on the path, or a file.</param>
public sealed class ThemeBuild(string home, string dotnet = "dotnet")
{
    /// <summary>The assembly of the project, built again only when its sources or the generator have changed.</summary>
    internal async Task<Checked<string?>> RunAsync(ThemeProject project, CancellationToken cancel)
    {
        if (project.IsBuilt)
        {
            return new(project.AssemblyFile, []);
        }

        if (!File.Exists(Path.Combine(home, "KexieSite.dll")))
        {
            return new(null, [ThemeRules.NoReferences.At(project.File, null, project.Theme)]);
        }

        var sdk = await RunAsync(project, ["--version"], cancel);
        if (sdk.ExitCode != 0)
        {
            return new(null, [ThemeRules.NoSdk.At(project.File, null, project.Theme, sdk.Output)]);
        }

        project.ForgetBuild();
        var stamp = project.Stamp();
        var build = await RunAsync(project, Arguments(project), cancel);
        var findings = build.ExitCode == 0 ? [] : Errors(project, build.ExitCode, build.Output);
        if (findings.IsEmpty && !File.Exists(project.AssemblyFile))
        {
            findings = [ThemeRules.NoAssembly.At(project.File, null, project.Theme, Path.GetFileName(project.AssemblyFile))];
        }

        if (!findings.IsEmpty)
        {
            return new(null, findings);
        }

        project.RememberBuild(stamp);
        return new(project.AssemblyFile, []);
    }

    private static ImmutableArray<Diagnostic> Errors(ThemeProject project, int exitCode, string output)
    {
        var errors = BuildLog.Read(output, project);
        return errors.IsEmpty ? [ThemeRules.BuildFailed.At(project.File, null, project.Theme, exitCode, output)] : errors;
    }

    /// <summary>No build server stays behind, and nothing but errors is printed.</summary>
    private string[] Arguments(ThemeProject project) =>
    [
        "build", project.File.FileName, "--configuration", "Release", "--output", project.OutputFolder, "--nologo",
        "--disable-build-servers", "--verbosity", "quiet", "--tl:off", "-consoleLoggerParameters:NoSummary;ErrorsOnly",
        "-p:KexieHome=" + Path.TrimEndingDirectorySeparator(home) + Path.DirectorySeparatorChar,
    ];

    private async Task<(int ExitCode, string Output)> RunAsync(ThemeProject project, string[] arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(dotnet, arguments)
        {
            WorkingDirectory = project.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        Isolate(start.Environment);
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return (-1, e.Message);
        }

        return await FinishAsync(process, cancel);
    }

    private static async Task<(int ExitCode, string Output)> FinishAsync(Process process, CancellationToken cancel)
    {
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var errors = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return (process.ExitCode, (await output + await errors).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Under <c>dotnet run</c> the outer build's own variables are inherited; they would steer the inner one.</summary>
    private static void Isolate(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            environment.Remove(name);
        }

        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
    }
}

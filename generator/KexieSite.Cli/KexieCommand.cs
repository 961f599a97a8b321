using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using KexieSite.Building;
using KexieSite.Diagnostics;
using KexieSite.Theming;

namespace KexieSite.Cli;

/// <summary>One run of <c>kexie</c>: reads the command line, runs the command, shows what became of it.</summary>
internal sealed class KexieCommand
{
    private static readonly ParserConfiguration Parser = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    private readonly CommonOptions common = new();
    private readonly LatestProgress progress = new();
    private readonly Surroundings surroundings;
    private readonly ParseResult parsed;
    private readonly string site;
    private TextTable texts = TextTable.For(Language.Chinese);

    private KexieCommand(string[] args, Surroundings surroundings)
    {
        this.surroundings = surroundings;
        parsed = Root(common).Parse(args, Parser);
        site = common.SiteFolder(parsed, surroundings.Folder);
    }

    /// <summary>Runs <c>kexie</c> with these arguments. Every failure is shown, none escapes.</summary>
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Surroundings surroundings, CancellationToken cancel) =>
        (int)await new KexieCommand(args, surroundings).RunAsync(cancel);

    private async Task<ExitCode> RunAsync(CancellationToken cancel)
    {
        var outcome = await OutcomeAsync(cancel);
        if (outcome is null)
        {
            return ExitCode.Done;
        }

        Report().Show(outcome);
        return outcome.Code;
    }

    // The program's edge: no exception passes, and nothing is caught anywhere else.
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The edge: our own bug is shown, with a word of apology")]
    private async Task<Outcome?> OutcomeAsync(CancellationToken cancel)
    {
        try
        {
            return await AnswerAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            var hasWritten = progress.Latest.Stage == BuildStage.Writing;
            return Outcome.Failure(ExitCode.Interrupted, texts[hasWritten ? "cli.interrupted.writing" : "cli.interrupted"]);
        }
        catch (TemplateException exception)
        {
            return Outcome.Failure(ExitCode.Environment, texts["cli.failed.template"]) with { Diagnostics = [exception.Finding] };
        }
        catch (UnauthorizedAccessException exception)
        {
            return Outcome.Failure(ExitCode.Environment, texts.Format("cli.failed.access", exception.Message));
        }
        catch (IOException exception)
        {
            return Outcome.Failure(ExitCode.Environment, texts.Format("cli.failed.io", exception.Message));
        }
        catch (Exception exception)
        {
            return Outcome.Failure(ExitCode.Environment, texts.Format("cli.failed.bug", exception));
        }
    }

    private async Task<Outcome?> AnswerAsync(CancellationToken cancel)
    {
        texts = TextTable.For(common.Language(parsed, site));
        if (parsed.GetValue(common.Help))
        {
            var width = surroundings.Screen?.Width ?? int.MaxValue;
            await surroundings.Output.WriteAsync(new HelpPage(texts, width).Of(parsed.CommandResult.Command, common));
            return null;
        }

        if (parsed.GetValue(common.Version))
        {
            await surroundings.Output.WriteLineAsync("kexie " + Version);
            return null;
        }

        var complaints = UsageCheck.Complaints(parsed, common, site, texts);
        return complaints.Count > 0
            ? Outcome.Failure(ExitCode.Environment, string.Join('\n', complaints.Append(HelpWord)))
            : await RunCommandAsync((SiteCommand)parsed.CommandResult.Command, cancel);
    }

    private async Task<Outcome> RunCommandAsync(SiteCommand command, CancellationToken cancel)
    {
        var request = new Request(parsed, site, common.Day(parsed), texts, surroundings.Clock);
        if (common.IsJson(parsed) || surroundings.Screen is not { Animated: true } screen)
        {
            return await command.RunAsync(request, progress, cancel);
        }

        // On a thread of its own: a build works long before it first waits for anything.
        var work = Task.Run(() => command.RunAsync(request, progress, cancel), CancellationToken.None);
        await ProgressDisplay.FollowAsync(work, progress, surroundings.Output, screen, texts);
        return await work;
    }

    private IReport Report() =>
        common.IsJson(parsed) ? new JsonReport(surroundings, texts)
        : surroundings.Screen is { } screen ? new TerminalReport(surroundings, screen, texts, site)
        : new PlainReport(surroundings, texts);

    private string HelpWord => parsed.CommandResult.Command is SiteCommand command
        ? texts.Format("cli.usage.help", $"kexie {command.Name} --help")
        : texts.Format("cli.usage.help", "kexie --help");

    private static string Version =>
        typeof(KexieCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static Command Root(CommonOptions common)
    {
        var root = new Command("kexie") { new BuildCommand(), new CleanCommand() };
        foreach (var option in common.All)
        {
            root.Add(option);
        }

        return root;
    }
}

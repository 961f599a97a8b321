using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using KexieSite.Building;
using KexieSite.Cli.Scaffolding;
using KexieSite.Cli.Serving;
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
        parsed = Root(common).Parse(args, Parser);
        site = common.SiteFolder(parsed, surroundings.Folder);

        // Where the folder it was started in is gone, what is named without a complete path is looked for in the site.
        this.surroundings = surroundings.Folder.Length > 0 ? surroundings : surroundings with { Folder = site };
    }

    /// <summary>Runs <c>kexie</c> with these arguments. A failure is shown and does not escape, but for that of showing one.</summary>
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Surroundings surroundings, CancellationToken cancel) =>
        (int)await new KexieCommand(args, surroundings).RunAsync(cancel);

    // The program's edge: nothing is caught anywhere else.
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The edge: our own bug is shown, with an apology")]
    private async Task<ExitCode> RunAsync(CancellationToken cancel)
    {
        try
        {
            return Show(await AnswerAsync(cancel));
        }
        catch (Exception exception)
        {
            return Show(FailureOf(exception, cancel.IsCancellationRequested));
        }
    }

    private Outcome FailureOf(Exception exception, bool isCancelled) => exception switch
    {
        OperationCanceledException when isCancelled => Outcome.Failure(
            ExitCode.Interrupted, texts[progress.Latest.Stage == BuildStage.Writing ? "cli.interrupted.writing" : ((SiteCommand)parsed.CommandResult.Command).Interrupted]),
        TemplateException template => Outcome.Failure(ExitCode.Environment, texts["cli.failed.template"]) with { Diagnostics = [template.Finding] },
        UnauthorizedAccessException or IOException => Outcome.Failure(
            ExitCode.Environment, texts.Format("cli.failed.disk", DiskFailure.ReasonOf(exception), DiskFailure.AdviceOf(exception))),
        _ => Outcome.Failure(ExitCode.Environment, texts.Format("cli.failed.bug", exception)),
    };

    private ExitCode Show(Outcome? outcome)
    {
        if (outcome is null)
        {
            return ExitCode.Done;
        }

        IReport report = common.IsJson(parsed) ? new JsonReport(surroundings, texts)
            : common.IsSarif(parsed) ? new SarifReport(surroundings, texts)
            : surroundings.Screen is { } screen ? new TerminalReport(surroundings, screen, texts, site)
            : new PlainReport(surroundings, texts);
        report.Show(outcome);
        return outcome.Code;
    }

    // Null where help or the version was asked for and shown.
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
        var isForPrograms = common.IsForPrograms(parsed);
        var screen = isForPrograms || surroundings.Screen is not { Animated: true } ? null : surroundings.Screen;
        var request = new Request(parsed, site, common.Day(parsed), texts, surroundings.Clock)
        {
            Surroundings = surroundings,
            Show = outcome => Show(outcome),
            Say = line => (isForPrograms ? surroundings.Error : surroundings.Output).WriteLine(line),
            Animated = screen,
        };
        if (command.IsConversation || screen is null)
        {
            return await command.RunAsync(request, progress, cancel);
        }

        // On a thread of its own: a build works long before it first waits for anything.
        var work = Task.Run(() => command.RunAsync(request, progress, cancel), CancellationToken.None);
        await ProgressDisplay.FollowAsync(work, progress, surroundings.Output, screen, texts);
        return await work;
    }

    private string HelpWord => parsed.CommandResult.Command is SiteCommand command
        ? texts.Format("cli.usage.help", $"kexie {command.Name} --help")
        : texts.Format("cli.usage.help", "kexie --help");

    private static string Version =>
        typeof(KexieCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static Command Root(CommonOptions common)
    {
        var root = new Command("kexie")
        {
            new InitCommand(), new NewCommand(), new ImportCommand(), new BuildCommand(), new ServeCommand(), new CheckCommand(), new PublishCommand(), new ExportCommand(),
            new SchemaCommand(), new CleanCommand(),
        };
        foreach (var option in common.All)
        {
            root.Add(option);
        }

        return root;
    }
}

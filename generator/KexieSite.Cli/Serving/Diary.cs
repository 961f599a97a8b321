using System.Collections.Immutable;
using KexieSite.Building;
using KexieSite.Diagnostics;

namespace KexieSite.Cli.Serving;

/// <summary>Tells at the terminal what happens: one short line for each change, and what was found anew. Safe to call from several threads at once.</summary>
internal sealed class Diary(Request request)
{
    private readonly Lock turn = new();
    private HashSet<string> known = [];
    private string? lastFailure;

    /// <summary>The preview stands.</summary>
    /// <param name="edition">What is shown.</param>
    /// <param name="url">Where.</param>
    /// <param name="takenPort">The port that was wanted but is taken; null where it was free.</param>
    /// <param name="isPrivate">Whether only this machine can see it.</param>
    public void Opened(LiveEdition edition, string url, int? takenPort, bool isPrivate)
    {
        lock (turn)
        {
            Show(edition, Texts.Format("serve.read", BuildSummary.Count("item", edition.Items, Texts), Verdict(edition), request.Elapsed.TotalSeconds), edition.Skipped);
            if (takenPort is { } taken)
            {
                request.Say(Texts.Format("serve.portTaken", taken));
            }

            request.Say(Texts.Format("serve.address", url));
            request.Say(Texts.Format("serve.watching", edition.Config?.Theme ?? "kexie"));
            if (!isPrivate)
            {
                request.Say(Texts["serve.public"]);
            }
        }
    }

    /// <summary>A change is shown.</summary>
    public void Changed(LiveEdition edition, TimeSpan needed)
    {
        lock (turn)
        {
            lastFailure = null;
            Show(edition, Texts.Format("serve.changed", Now, What(edition), Verdict(edition), needed.TotalMilliseconds), []);
        }
    }

    /// <summary>A template failed while a page was rendered; the same mistake is told once.</summary>
    public void Failed(Diagnostic finding)
    {
        lock (turn)
        {
            if (known.Add(KeyOf(finding)))
            {
                request.Show(new Outcome(ExitCode.Content, Texts.Format("serve.template", Now)) { Diagnostics = [finding] });
            }
        }
    }

    /// <summary>A change could not be taken up; the same reason is told once.</summary>
    public void Failed(Exception exception)
    {
        lock (turn)
        {
            var reason = exception is IOException or UnauthorizedAccessException
                ? Texts.Format("serve.failed.disk", Now, DiskFailure.ReasonOf(exception))
                : Texts.Format("cli.failed.bug", exception);
            if (lastFailure != exception.Message)
            {
                lastFailure = exception.Message;
                request.Say(reason);
            }
        }
    }

    private TextTable Texts => request.Texts;

    private string Now => $"{request.Clock.GetLocalNow():HH:mm:ss}";

    // What was there before is not told again at every change.
    private void Show(LiveEdition edition, string line, ImmutableArray<Model.SkippedItem> skipped)
    {
        var before = known;
        known = [.. edition.Diagnostics.Select(KeyOf)];
        request.Show(new Outcome(edition.Diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCode.Content : ExitCode.Done, line)
        {
            Diagnostics = [.. edition.Diagnostics.Where(d => !before.Contains(KeyOf(d)))],
            Skipped = skipped,
            Elapsed = request.Elapsed,
        });
    }

    private string KeyOf(Diagnostic finding) => $"{finding.Rule.Code} {finding.Place()} {finding.Message(Texts)}";

    private string What(LiveEdition edition) => edition.Changed.Length switch
    {
        0 => Texts["serve.what.none"],
        1 => Texts.Format("serve.what.one", edition.Changed[0]),
        var count => Texts.Format("serve.what.many", edition.Changed[0], count),
    };

    private string Verdict(LiveEdition edition)
    {
        var verdict = BuildSummary.Verdict(edition.Diagnostics, Texts);
        return edition.Diagnostics.Any(d => d.Severity == Severity.Error) && (edition.Held.Count > 0 || edition.IsThemeHeld) ? Texts.Format("serve.held", verdict) : verdict;
    }
}

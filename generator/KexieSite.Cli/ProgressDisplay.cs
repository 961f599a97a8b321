using KexieSite.Diagnostics;
using Spectre.Console;

namespace KexieSite.Cli;

/// <summary>A line with a bar for work that takes a while. Quick work shows nothing, and nothing is left behind.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>Shows progress until the work has ended, however it ends.</summary>
    public static async Task FollowAsync(Task work, LatestProgress progress, TextWriter output, Screen screen, TextTable texts)
    {
        if (await HasEndedAsync(work, Patience))
        {
            return;
        }

        var display = SpectreConsole.On(output, screen).Progress().AutoClear(true).AutoRefresh(false)
            .Columns(new SpinnerColumn(Spinner.Known.Line), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn());
        await display.StartAsync(async context =>
        {
            var bar = context.AddTask(StageName(progress, texts));
            do
            {
                Show(bar, progress, texts);
                context.Refresh();
            }
            while (!await HasEndedAsync(work, Step));

            // The last word, too: who watched sees that nothing is left.
            Show(bar, progress, texts);
            context.Refresh();
        });
    }

    private static void Show(ProgressTask bar, LatestProgress progress, TextTable texts)
    {
        var (_, done, total) = progress.Latest;
        bar.Description = StageName(progress, texts);
        bar.IsIndeterminate = total == 0;
        bar.MaxValue = Math.Max(1, total);
        bar.Value = done;
    }

    private static string StageName(LatestProgress progress, TextTable texts) => texts.Of(Wording.StageName(progress.Latest.Stage));

    private static async Task<bool> HasEndedAsync(Task work, TimeSpan wait) => await Task.WhenAny(work, Task.Delay(wait)) == work;
}

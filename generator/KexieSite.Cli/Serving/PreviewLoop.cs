using System.Diagnostics.CodeAnalysis;
using KexieSite.Building;
using KexieSite.Paths;

namespace KexieSite.Cli.Serving;

/// <summary>
/// Follows the files: waits until a burst of changes is over, brings the site up to date, and shows it. Now and then it looks at all files by
/// itself, so that the end state is right whatever was not heard of.
/// </summary>
internal sealed class PreviewLoop(LiveSite site, SiteWatch watch, Preview preview, Diary diary, TimeProvider clock)
{
    /// <summary>The most single files that are followed; beyond it all are looked at, which is then quicker.</summary>
    private const int MostSingle = 64;

    // Looking by itself takes at most a fiftieth of the time.
    private const int RestFactor = 50;

    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestBurst = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan UntilTidying = TimeSpan.FromMilliseconds(400);

    private TimeSpan rest = ShortestRest;
    private bool isUntidy = true;

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            var isHeard = await HearsAsync(isUntidy ? UntilTidying : rest, cancel);
            if (!isHeard && isUntidy)
            {
                Tidy();
                continue;
            }

            await UpdateAsync(isHeard ? await CollectAsync(cancel) : null, cancel);
        }
    }

    // Nobody waits for a page now, and the edition before is waste.
    private void Tidy()
    {
        isUntidy = false;
        GC.Collect();
    }

    private async Task<bool> HearsAsync(TimeSpan atMost, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var heard = watch.Hints.WaitToReadAsync(limit.Token).AsTask();
        var isHeard = await Task.WhenAny(heard, Task.Delay(atMost, clock, limit.Token)) == heard;
        await limit.CancelAsync();
        cancel.ThrowIfCancellationRequested();
        return isHeard;
    }

    // Null where all files are to be looked at.
    private async Task<IReadOnlyCollection<SourcePath>?> CollectAsync(CancellationToken cancel)
    {
        var heard = new HashSet<SourcePath>();
        var isAny = false;
        var start = clock.GetTimestamp();
        do
        {
            while (watch.Hints.TryRead(out var hint))
            {
                isAny |= hint is null;
                heard.Add(hint ?? default);
            }
        }
        while (clock.GetElapsedTime(start) < LongestBurst && await HearsAsync(Quiet, cancel));
        return isAny || heard.Count > MostSingle ? null : heard;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The edge: whatever goes wrong with one change, the preview goes on")]
    private async Task UpdateAsync(IReadOnlyCollection<SourcePath>? written, CancellationToken cancel)
    {
        var start = clock.GetTimestamp();
        try
        {
            if (await site.UpdateAsync(written, progress: null, cancel))
            {
                preview.Show(site.Current);
                diary.Changed(site.Current, clock.GetElapsedTime(start));
                isUntidy = true;
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            diary.Failed(exception);
        }

        if (written is null)
        {
            var needed = clock.GetElapsedTime(start) * RestFactor;
            rest = needed > ShortestRest ? needed : ShortestRest;
        }
    }
}

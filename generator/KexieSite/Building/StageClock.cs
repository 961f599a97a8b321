using System.Collections.Immutable;

namespace KexieSite.Building;

/// <summary>Times the stages of a build and tells how far it is.</summary>
internal sealed class StageClock(TimeProvider clock, IProgress<BuildProgress>? progress)
{
    // A bar has no more places than this; a stage of a few long steps is told of each.
    private const int MostReports = 200;

    private readonly Lock turn = new();
    private readonly List<(BuildStage Stage, long Start)> entered = [];
    private int total;
    private int done;

    /// <summary>How long each stage took, the last one until now.</summary>
    public ImmutableArray<StageTiming> Timings =>
    [
        .. entered.Select((e, i) => new StageTiming(
            e.Stage, clock.GetElapsedTime(e.Start, i + 1 < entered.Count ? entered[i + 1].Start : clock.GetTimestamp()))),
    ];

    /// <summary>Begins a stage; the one that has begun already goes on.</summary>
    public void Enter(BuildStage stage)
    {
        if (entered is [.., var latest] && latest.Stage == stage)
        {
            return;
        }

        entered.Add((stage, clock.GetTimestamp()));
        (total, done) = (0, 0);
        progress?.Report(new BuildProgress(stage, 0, 0));
    }

    /// <summary>Says how many steps the stage has.</summary>
    public void Expect(int steps)
    {
        total = steps;
        Tell();
    }

    /// <summary>Counts a step; safe to call from several threads. What is told never goes back.</summary>
    public void Step()
    {
        lock (turn)
        {
            done++;
            if (done % Math.Max(1, (total + MostReports - 1) / MostReports) == 0 || done == total)
            {
                Tell();
            }
        }
    }

    private void Tell() => progress?.Report(new BuildProgress(entered[^1].Stage, done, total));
}

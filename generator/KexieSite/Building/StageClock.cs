using System.Collections.Immutable;

namespace KexieSite.Building;

/// <summary>Times the stages of a build and tells how far it is.</summary>
internal sealed class StageClock(TimeProvider clock, IProgress<BuildProgress>? progress)
{
    private const int StepsBetweenReports = 64;

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
    public void Expect(int steps) => total = steps;

    /// <summary>Counts a step; safe to call from several threads.</summary>
    public void Step()
    {
        var now = Interlocked.Increment(ref done);
        if (now % StepsBetweenReports == 0 || now == total)
        {
            progress?.Report(new BuildProgress(entered[^1].Stage, now, total));
        }
    }
}

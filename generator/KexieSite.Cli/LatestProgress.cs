using KexieSite.Building;

namespace KexieSite.Cli;

/// <summary>Keeps the last word on how far a build is, for whoever wants to show it.</summary>
internal sealed class LatestProgress : IProgress<BuildProgress>
{
    private readonly Lock turn = new();
    private BuildProgress latest;

    /// <summary>The last report.</summary>
    public BuildProgress Latest
    {
        get
        {
            lock (turn)
            {
                return latest;
            }
        }
    }

    /// <inheritdoc />
    public void Report(BuildProgress value)
    {
        lock (turn)
        {
            latest = value;
        }
    }
}

namespace KexieSite.Publishing;

/// <summary>Counts the files that are done and tells how far the work is.</summary>
internal sealed class StepCount(IProgress<PublishProgress>? progress) : IProgress<string>
{
    private int total;
    private int done;

    /// <summary>Says how many files there are.</summary>
    public void Expect(int steps) => total = steps;

    /// <inheritdoc />
    public void Report(string value) => progress?.Report(new PublishProgress(++done, total));
}

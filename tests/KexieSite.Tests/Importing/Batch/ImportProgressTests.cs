using KexieSite.Building;

namespace KexieSite.Tests.Importing.Batch;

/// <summary>Whoever waits for an import sees it move, however few files there are, and sees it end.</summary>
public sealed class ImportProgressTests : IDisposable
{
    private readonly Archive archive = new();

    public void Dispose() => archive.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(70)]
    public void Progress_begins_at_nothing_moves_and_ends_at_the_whole(int files)
    {
        for (var i = 0; i < files; i++)
        {
            archive.Put($"{i}.txt", Archive.Report.Replace("3万", $"{i}万", StringComparison.Ordinal));
        }

        var told = new Told();
        SiteImport.Run(new ImportOptions { SiteFolder = archive.Site.Root, StartFolder = archive.Folder, Paths = ["."], DryRun = true }, TimeProvider.System, told);
        var shares = told.Seen.Where(p => p.Stage == BuildStage.Importing && p.Total > 0).Select(p => (double)p.Done / p.Total).ToList();
        Assert.Equal((0, 1), (shares[0], shares[^1]));
        Assert.Equal(shares.Order(), shares);
        Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 0, 0.5));
        Assert.True(shares.Count <= 203);
    }

    private sealed class Told : IProgress<BuildProgress>
    {
        private readonly Lock turn = new();

        public List<BuildProgress> Seen { get; } = [];

        public void Report(BuildProgress value)
        {
            lock (turn)
            {
                Seen.Add(value);
            }
        }
    }
}

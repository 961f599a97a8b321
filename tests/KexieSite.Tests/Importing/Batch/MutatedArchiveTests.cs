using System.Globalization;
using KexieSite.Building;
using KexieSite.Importing.Batch;
using KexieSite.Tests.Chinese;
using KexieSite.Tests.Importing.PlainText;
using KexieSite.Tests.Importing.Web;
using KexieSite.Tests.Importing.Word;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Importing.Batch;

/// <summary>A folder of two thousand damaged files, Word files, web pages and texts by turns, imported as a clerk would.</summary>
public sealed class MutatedArchiveTests
{
    // KEXIE_MUTATIONS=20000 for a longer look.
    private static readonly int Files = int.TryParse(Environment.GetEnvironmentVariable("KEXIE_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 2000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Fact]
    public void Damaged_files_are_imported_or_refused_and_nothing_is_written_but_below_content()
    {
        using var archive = new Archive();
        var random = new XorShift(20_220_601);
        for (var i = 0; i < Files; i++)
        {
            var folder = $"in/{random.Next(8)}/{i}";
            _ = (i % 3) switch
            {
                0 => archive.Put(folder + ".docx", WordMutation.Next(random)),
                1 => archive.Put(folder + ".html", PageMutation.Next(random)),
                _ => archive.Put(folder + ".txt", TextMutation.Next(random)),
            };
        }

        archive.Put("in/a.jpg", [1]).Put("x.jpg", TinyPicture.Jpeg(4, 4));
        var before = Entries(archive.Folder);
        var steps = new Steps();
        var result = SiteImport.Run(new ImportOptions { SiteFolder = archive.Site.Root, StartFolder = archive.Folder, Paths = ["in"] }, TimeProvider.System, steps);

        Assert.Equal(result.Files, result.Items.Select(i => i.Source).Distinct().Count());
        Assert.Equal(result.Files, ImportTally.Of(result.Items).Files(Enum.GetValues<ImportFate>()));
        Assert.DoesNotContain(result.Items, i => i.Notes.Any(n => n.Rule == ImportRules.ReaderFailed));
        Assert.All(result.Items.Where(i => i.Fate == ImportFate.Refused), i => Assert.NotEmpty(i.Notes));
        Assert.Equal(before, Entries(archive.Folder));
        Assert.All(archive.Snapshot().Keys, file => Assert.True(file is "site.yml" or "import-report.html" || file.StartsWith("content/", StringComparison.Ordinal), file));
        Assert.True(steps.Slowest < Limit, $"the slowest took {steps.Slowest}");
    }

    private static string[] Entries(string folder) => [.. Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>How long it went at most without a sign of life.</summary>
    private sealed class Steps : IProgress<BuildProgress>
    {
        private long last = TimeProvider.System.GetTimestamp();

        public TimeSpan Slowest { get; private set; }

        public void Report(BuildProgress value)
        {
            var now = TimeProvider.System.GetTimestamp();
            Slowest = TimeSpan.FromTicks(Math.Max(Slowest.Ticks, TimeProvider.System.GetElapsedTime(last, now).Ticks));
            last = now;
        }
    }
}

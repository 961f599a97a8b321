using System.Diagnostics;

namespace KexieSite.Tests.Building;

public sealed class KilledBuildTests
{
    private const int Kills = 25;

    /// <summary>The real program is killed at moments spread over a whole build; each time the next build must put all right.</summary>
    [Fact]
    public async Task A_killed_build_leaves_whole_pages_and_the_next_build_ends_as_a_clean_one()
    {
        using var site = BuildOnDisk.Generated(250);
        var editions = new[] { "甲版", "乙版" };
        var clean = new List<SortedDictionary<string, string>>();
        var time = TimeSpan.Zero;
        foreach (var edition in editions)
        {
            Retitle(site, edition);
            var watch = Stopwatch.StartNew();
            using var build = Start(site, "clean-" + edition);
            await build.WaitForExitAsync();
            time = watch.Elapsed;
            Assert.Equal(0, build.ExitCode);
            clean.Add(BuildOnDisk.Snapshot(Path.Combine(site.Root, "clean-" + edition)));
        }

        var interrupted = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            Retitle(site, editions[kill % 2]);
            using (var build = Start(site, "output"))
            {
                // Mostly in the second half, where pages are written.
                await Task.Delay(time * (0.25 + (0.75 * ((kill * 7) % Kills) / Kills)));
                build.Kill();
                await build.WaitForExitAsync();
            }

            interrupted += Directory.Exists(site.Output()) && IsInterrupted(site.Output()) ? 1 : 0;
            AssertWholePages(site.Output(), clean);
            var result = await site.BuildAsync();
            Assert.True(result.Ok, string.Join('\n', result.Diagnostics));
            Assert.Equal(clean[kill % 2], BuildOnDisk.Snapshot(site.Output()));
        }

        Assert.True(interrupted > 0, "no kill fell into the writing of pages");
    }

    // Every edition changes every page.
    private static void Retitle(TestSite site, string edition)
    {
        var file = Path.Combine(site.Root, "site.yml");
        File.WriteAllLines(file, File.ReadAllLines(file).Select(l => l.StartsWith("title:", StringComparison.Ordinal) ? $"title: 县科协{edition}" : l));
    }

    private static Process Start(TestSite site, string output)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "kexie.dll");
        var start = new ProcessStartInfo("dotnet", [program, "build", "--site", site.Root, "--output", output, "--today", $"{TestSite.Today:yyyy-MM-dd}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    private static bool IsInterrupted(string output) => File.Exists(Path.Combine(output, ".kexie", "journal"));

    private static void AssertWholePages(string output, List<SortedDictionary<string, string>> editions)
    {
        if (!Directory.Exists(output))
        {
            return;
        }

        foreach (var (file, hash) in BuildOnDisk.Snapshot(output))
        {
            Assert.Contains(hash, editions.Where(e => e.ContainsKey(file)).Select(e => e[file]));
        }
    }
}

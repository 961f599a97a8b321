using System.Diagnostics;
using KexieSite.Tests.Building;

namespace KexieSite.Tests.Publishing;

public sealed class KilledPublicationTests
{
    private const int Kills = 12;

    /// <summary>The real program is killed at moments spread over a whole publication; the next one must put all right.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_killed_publication_leaves_whole_pages_and_the_next_one_ends_right(bool link)
    {
        using var site = BuildOnDisk.Generated(60);
        var served = Path.Combine(site.Root, "srv", "www");
        Directory.CreateDirectory(Path.GetDirectoryName(served)!);
        var editions = new List<SortedDictionary<string, string>>();
        var time = TimeSpan.Zero;
        foreach (var name in (string[])["甲版", "乙版"])
        {
            await BuildAsync(site, name);
            editions.Add(BuildOnDisk.Snapshot(Path.Combine(site.Root, name)));
            var watch = Stopwatch.StartNew();
            using var publication = Start(site, name, served, link);
            await publication.WaitForExitAsync();
            time = watch.Elapsed;
            Assert.Equal(0, publication.ExitCode);
        }

        var unfinished = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var name = kill % 2 == 0 ? "甲版" : "乙版";
            using (var publication = Start(site, name, served, link))
            {
                await Task.Delay(time * (0.3 + (0.7 * ((kill * 5) % Kills) / Kills)));
                publication.Kill();
                await publication.WaitForExitAsync();
                unfinished += publication.ExitCode == 0 ? 0 : 1;
            }

            AssertWhole(served, editions);
            using var next = Start(site, name, served, link);
            await next.WaitForExitAsync();
            Assert.Equal(0, next.ExitCode);
            AssertPublished(editions[kill % 2], served);
        }

        Assert.True(unfinished > 0, "no kill came in time");
    }

    private static async Task BuildAsync(TestSite site, string name)
    {
        var file = Path.Combine(site.Root, "site.yml");
        await File.WriteAllLinesAsync(file, (await File.ReadAllLinesAsync(file)).Select(l => l.StartsWith("title:", StringComparison.Ordinal) ? $"title: 县科协{name}" : l));
        Assert.True((await site.BuildAsync(o => o with { Output = name })).Ok);
    }

    private static Process Start(TestSite site, string from, string to, bool link)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "kexie.dll"), "publish", "--site", site.Root, "--from", from, "--to", to, .. link ? ["--link"] : Array.Empty<string>()];
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start)!;
    }

    private static void AssertWhole(string served, List<SortedDictionary<string, string>> editions)
    {
        foreach (var (file, hash) in BuildOnDisk.Snapshot(served))
        {
            Assert.Contains(hash, editions.Where(e => e.ContainsKey(file)).Select(e => e[file]));
        }
    }

    // Beside the site itself only what the pages before need: the theme's files.
    private static void AssertPublished(SortedDictionary<string, string> expected, string served)
    {
        var found = BuildOnDisk.Snapshot(served);
        Assert.Equal(expected, found.Where(f => expected.ContainsKey(f.Key)));
        Assert.All(found.Keys.Except(expected.Keys), name => Assert.StartsWith("assets/", name, StringComparison.Ordinal));
    }
}

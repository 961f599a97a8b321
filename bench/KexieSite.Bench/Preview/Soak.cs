using System.Diagnostics;
using System.Globalization;

namespace KexieSite.Bench.Preview;

/// <summary>
/// Edits a site at random while it is previewed and read, and compares at the end every file of the preview with a clean build. Prints
/// the memory as it goes.
/// </summary>
public static class Soak
{
    private const int Reports = 20;

    /// <summary>Runs; the answer is whether the end was the same, byte by byte.</summary>
    /// <param name="kexie">The program.</param>
    /// <param name="site">The site's folder; its texts are written to.</param>
    /// <param name="duration">How long edits go on.</param>
    /// <param name="pause">The longest pause between two edits.</param>
    public static async Task<bool> RunAsync(string kexie, string site, TimeSpan duration, TimeSpan pause)
    {
        var random = new XorShift(1);
        using var preview = await PreviewProcess.StartAsync(kexie, site);
        var edits = new RandomEdits(site, random);
        var start = Stopwatch.GetTimestamp();
        var (count, nextReport) = (0, TimeSpan.Zero);
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            edits.Next();
            count++;
            await Task.Delay(random.Below((int)pause.TotalMilliseconds + 1));
            await ReadAsync(preview, random);
            if (Stopwatch.GetElapsedTime(start) >= nextReport)
            {
                nextReport += duration / Reports;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalMinutes:0.0} min  {count} edits  {preview.Megabytes:0} MB"));
            }
        }

        edits.Settle();
        await Task.Delay(TimeSpan.FromSeconds(10));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"end  {count} edits  {preview.Megabytes:0} MB"));
        return await CompareAsync(preview, kexie, site);
    }

    private static async Task ReadAsync(PreviewProcess preview, XorShift random)
    {
        var year = random.Between(2007, 2026).ToString(CultureInfo.InvariantCulture);
        await preview.BytesAsync(random.OneOf(["/", "/activities/", "/reports/", $"/years/{year}/", $"/activities/{year}/", "/_kexie/", "/feed.xml"]));
    }

    private static async Task<bool> CompareAsync(PreviewProcess preview, string kexie, string site)
    {
        using var build = Process.Start(kexie, ["build", "--site", site, "--output", "clean", "--today", PreviewProcess.Day]);
        await build.WaitForExitAsync();
        if (build.ExitCode != 0)
        {
            return false;
        }

        var output = Path.Combine(site, "clean");
        var files = Directory.GetFiles(output, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(output, f)).Where(f => !f.StartsWith(".kexie", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var different = new List<string>();
        foreach (var file in files)
        {
            var address = "/" + string.Join('/', file.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
            var shown = await preview.BytesAsync(address);
            var built = await File.ReadAllBytesAsync(Path.Combine(output, file));
            if (shown is null || !shown.SequenceEqual(built))
            {
                different.Add(address);
            }
        }

        Console.WriteLine($"{files.Count} files compared with a clean build, {different.Count} different {string.Join(' ', different.Take(20))}");
        return different.Count == 0;
    }
}

using System.Diagnostics;
using System.Globalization;

namespace KexieSite.Bench.Preview;

/// <summary>
/// Measures how long it takes from saving a text until its open page has been told and has fetched its new bytes. Prints one line:
/// median, 95th percentile and longest in ms, processor time of the server for a save in ms, memory in MB.
/// </summary>
public static class SaveLatency
{
    private const int WarmUps = 8;

    // A person does not save ten times a second.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(900);

    /// <summary>Measures a site.</summary>
    /// <param name="kexie">The program.</param>
    /// <param name="site">The site's folder; its texts are written to.</param>
    /// <param name="runs">How often a text is saved.</param>
    public static async Task RunAsync(string kexie, string site, int runs)
    {
        using var preview = await PreviewProcess.StartAsync(kexie, site);
        var texts = Directory.GetFiles(Path.Combine(site, "content", "activities"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var times = new List<double>();
        var worked = TimeSpan.Zero;
        for (var run = 0; run < WarmUps + runs; run++)
        {
            var file = texts[run * 37 % texts.Count];
            var before = preview.ProcessorTime;
            var needed = await SaveAsync(preview, file, $"第{run.ToString(CultureInfo.InvariantCulture)}次保存。", isThroughAnother: run % 2 == 1);
            if (run >= WarmUps)
            {
                times.Add(needed);
                worked += preview.ProcessorTime - before;
            }

            await Task.Delay(Between);
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{times[times.Count / 2]:0} {times[times.Count * 95 / 100]:0} {times[^1]:0} {worked.TotalMilliseconds / runs:0} {preview.Megabytes:0}"));
    }

    private static async Task<double> SaveAsync(PreviewProcess preview, string file, string mark, bool isThroughAnother)
    {
        // A text is at the address that its number gives; see GeneratedItem.
        var page = $"/activities/{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileNameWithoutExtension(file)}/";
        using var events = await preview.ListenAsync(page);
        await UntilAsync(events, "event: findings");
        var text = await File.ReadAllTextAsync(file) + "\n" + mark + "\n";
        var start = Stopwatch.GetTimestamp();
        if (isThroughAnother)
        {
            await File.WriteAllTextAsync(file + ".tmp", text);
            File.Move(file + ".tmp", file, overwrite: true);
        }
        else
        {
            await File.WriteAllTextAsync(file, text);
        }

        await UntilAsync(events, "event: reload");
        var shown = await preview.TextAsync(page);
        var needed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return shown.Contains(mark, StringComparison.Ordinal) ? needed : throw new InvalidOperationException($"{page} does not show what was saved");
    }

    private static async Task UntilAsync(StreamReader events, string line)
    {
        while (await events.ReadLineAsync() is var read && read != line)
        {
            if (read is null)
            {
                throw new InvalidOperationException("the preview stopped telling");
            }
        }
    }
}

using System.Diagnostics;
using System.Globalization;

namespace KexieSite.Bench.Preview;

/// <summary>
/// Measures how long it takes from saving a text until its open page has been told and has fetched its new bytes. Prints one line:
/// median, 95th percentile and longest in ms, processor time of the server for a save in ms, memory in MB.
/// </summary>
public static class SaveLatency
{
    /// <summary>Measures a site.</summary>
    /// <param name="kexie">The program.</param>
    /// <param name="site">The site's folder; its texts are written to.</param>
    /// <param name="runs">How often a text is saved.</param>
    public static async Task RunAsync(string kexie, string site, int runs)
    {
        using var preview = await PreviewProcess.StartAsync(kexie, site);
        var worked = new List<TimeSpan>();
        var needed = await Saves.MeasureAsync(site, runs, "存一存", async save =>
        {
            var before = preview.ProcessorTime;
            var time = await SaveAsync(preview, save);
            worked.Add(preview.ProcessorTime - before);
            return time;
        });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{needed} {worked.TakeLast(runs).Average(w => w.TotalMilliseconds):0} {preview.Megabytes:0}"));
    }

    private static async Task<double> SaveAsync(PreviewProcess preview, Save save)
    {
        using var events = await preview.ListenAsync(save.Page);
        await UntilAsync(events, "event: findings");
        var start = Stopwatch.GetTimestamp();
        await save.WriteAsync();
        await UntilAsync(events, "event: reload");
        var shown = await preview.TextAsync(save.Page);
        var needed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return shown.Contains(save.Mark, StringComparison.Ordinal) ? needed : throw new InvalidOperationException($"{save.Page} does not show what was saved");
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

using System.Globalization;
using KexieSite.Bench.Preview;
using KexieSite.BrowserBench;

if (args is not [var kexie, var site, var runs, var chromium])
{
    await Console.Error.WriteLineAsync("usage: KexieSite.BrowserBench KEXIE SITE RUNS CHROMIUM");
    return 2;
}

using var preview = await PreviewProcess.StartAsync(kexie, site);
await using var browser = await OpenBrowser.StartAsync(chromium);
var complete = new List<double>();
var painted = await Saves.MeasureAsync(site, int.Parse(runs, CultureInfo.InvariantCulture), "开着网页存", async save =>
{
    var shown = await browser.ShowAsync(preview, save);
    complete.Add(shown.Complete);
    return shown.Painted;
});
Console.WriteLine($"{new Durations([.. complete.TakeLast(painted.InOrder.Count).Order()])} {painted}");
return 0;

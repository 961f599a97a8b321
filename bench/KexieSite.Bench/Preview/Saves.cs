using System.Globalization;

namespace KexieSite.Bench.Preview;

/// <summary>Saves texts of a site one after the other, as a person would, and measures each time until it is shown.</summary>
public static class Saves
{
    private const int WarmUps = 8;

    // A person does not save ten times a second.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(900);

    /// <summary>Measures saves.</summary>
    /// <param name="site">The site's folder; its texts are written to.</param>
    /// <param name="runs">How many saves are measured, after some that are not.</param>
    /// <param name="word">What the texts are marked with; another word for each time that a site is measured.</param>
    /// <param name="measure">Saves a text and answers in ms when it was shown.</param>
    public static async Task<Durations> MeasureAsync(string site, int runs, string word, Func<Save, Task<double>> measure)
    {
        var texts = Directory.GetFiles(Path.Combine(site, "content", "activities"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var times = new List<double>();
        for (var run = 0; run < WarmUps + runs; run++)
        {
            var needed = await measure(new Save(texts[run * 37 % texts.Count], run, $"{word}，第{run.ToString(CultureInfo.InvariantCulture)}次。"));
            if (run >= WarmUps)
            {
                times.Add(needed);
            }

            await Task.Delay(Between);
        }

        return new Durations([.. times.Order()]);
    }
}

/// <summary>A text that is saved once.</summary>
/// <param name="File">The file.</param>
/// <param name="Number">Which save it is; every other one goes through a second file that is renamed over the first.</param>
/// <param name="Mark">What the page shows afterwards and did not before.</param>
public sealed record Save(string File, int Number, string Mark)
{
    /// <summary>The address of the text's page: a text is at the address that its number gives; see <see cref="GeneratedItem"/>.</summary>
    public string Page => $"/activities/{Path.GetFileName(Path.GetDirectoryName(File))}/{Path.GetFileNameWithoutExtension(File)}/";

    /// <summary>Adds the mark to the text.</summary>
    public async Task WriteAsync()
    {
        var text = await System.IO.File.ReadAllTextAsync(File) + "\n" + Mark + "\n";
        if (Number % 2 == 0)
        {
            await System.IO.File.WriteAllTextAsync(File, text);
            return;
        }

        await System.IO.File.WriteAllTextAsync(File + ".tmp", text);
        System.IO.File.Move(File + ".tmp", File, overwrite: true);
    }
}

/// <summary>Times in ms, the shortest first.</summary>
public sealed record Durations(IReadOnlyList<double> InOrder)
{
    /// <summary>Median, 95th percentile and longest, in whole ms.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{InOrder[InOrder.Count / 2]:0} {InOrder[InOrder.Count * 95 / 100]:0} {InOrder[^1]:0}");
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KexieSite.Bench.Preview;

/// <summary>A running <c>kexie serve</c>, and what a browser would ask of it.</summary>
public sealed partial class PreviewProcess : IDisposable
{
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly Process process;

    private PreviewProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    /// <summary>The memory that the process holds, in MB.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>The processor time that the process has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the program on a free port and waits until it says where it is.</summary>
    /// <param name="kexie">The program.</param>
    /// <param name="site">The site's folder.</param>
    public static async Task<PreviewProcess> StartAsync(string kexie, string site)
    {
        var start = new ProcessStartInfo(kexie, ["serve", "--port", "0", "--site", site, "--today", Day]) { RedirectStandardOutput = true, UseShellExecute = false };
        var started = Process.Start(start)!;
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Where().Match(line) is { Success: true } found)
            {
                _ = started.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new PreviewProcess(started, new Uri(found.Value));
            }
        }

        throw new InvalidOperationException("kexie serve ended without saying where it is");
    }

    /// <summary>The day that is taken for today: what is published must not depend on when this runs.</summary>
    public static string Day => "2026-12-31";

    /// <summary>The bytes of an address, without the preview's own tags; null where nothing stands there.</summary>
    public async Task<byte[]?> BytesAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri(Address, path));
        if (!answer.IsSuccessStatusCode)
        {
            return null;
        }

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return answer.Content.Headers.ContentType?.MediaType == "text/html"
            ? Encoding.UTF8.GetBytes(OwnTags().Replace(Encoding.UTF8.GetString(bytes), "", count: 1))
            : bytes;
    }

    /// <summary>The text of an address.</summary>
    public Task<string> TextAsync(string path) => client.GetStringAsync(new Uri(Address, path));

    /// <summary>What an open page is told, as its script would hear it.</summary>
    public async Task<StreamReader> ListenAsync(string path)
    {
        var seen = OwnTags().Match(await TextAsync(path)).Groups["seen"].Value;
        return new StreamReader(await client.GetStreamAsync(new Uri(Address, $"/_kexie/events?page={Uri.EscapeDataString(path)}&seen={seen}")));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        client.Dispose();
        using var interrupt = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        process.WaitForExit();
        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+/", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Where();

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"/_kexie/preview[.0-9a-f]*css\"><script src=\"/_kexie/preview[.0-9a-f]*js\" defer data-seen=\"(?<seen>[^\"]*)\"></script>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnTags();
}

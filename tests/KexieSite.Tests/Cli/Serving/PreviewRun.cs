using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using KexieSite.Cli;

namespace KexieSite.Tests.Cli.Serving;

/// <summary>A running <c>kexie serve</c> on a free port, asked over real HTTP.</summary>
internal sealed partial class PreviewRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly CancellationTokenSource end = new();
    private readonly HttpClient client = new() { Timeout = Patience };
    private readonly Task<int> running;
    private readonly LoggedText output = new();
    private readonly LoggedText error = new();

    private PreviewRun(string folder, string[] args)
    {
        running = Task.Run(() => KexieCommand.RunAsync(args, new Surroundings(folder, output, error, TimeProvider.System, null), end.Token));
    }

    public Uri Address { get; private set; } = null!;

    public string Output => output.ToString();

    public string Error => error.ToString();

    /// <summary>Starts the command and waits until it says where it is.</summary>
    public static Task<PreviewRun> OfAsync(TinySite site, params string[] args) => OfAsync(site.Folder, ["serve", "--port", "0", "--today", "2022-06-01", .. args]);

    public static async Task<PreviewRun> OfAsync(string folder, string[] args)
    {
        var run = new PreviewRun(folder, args);
        await UntilAsync(() => Task.FromResult(run.running.IsCompleted || Where().IsMatch(run.Output + run.Error)));
        Assert.False(run.running.IsCompleted, run.Output + run.Error);
        run.Address = new Uri(Where().Match(run.Output + run.Error).Value);
        return run;
    }

    /// <summary>Waits until something holds; fails when it does not within minutes.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, "it never came true");
            await Task.Delay(10);
        }
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string? host = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(Address, path));
        request.Headers.Host = host;
        return await client.SendAsync(request);
    }

    public async Task<string> TextAsync(string path) => await (await GetAsync(path)).Content.ReadAsStringAsync();

    /// <summary>Waits until a page holds a text.</summary>
    public Task ShowsAsync(string path, string text) => UntilAsync(async () => (await TextAsync(path)).Contains(text, StringComparison.Ordinal));

    /// <summary>Waits until the terminal shows a text.</summary>
    public Task SaysAsync(string text) => UntilAsync(() => Task.FromResult(Output.Contains(text, StringComparison.Ordinal)));

    /// <summary>What an open page is told, as its script reads it.</summary>
    public async Task<StreamReader> ListenAsync(string page)
    {
        var seen = Seen().Match(await TextAsync(page)).Groups["seen"].Value;
        return new StreamReader(await client.GetStreamAsync(new Uri(Address, $"/_kexie/events?page={Uri.EscapeDataString(page)}&seen={seen}")));
    }

    /// <summary>The status of a request whose first line is sent as it is, which no browser and no client would.</summary>
    public async Task<string> RawStatusAsync(string target)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Address.Host, Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync();
        Assert.DoesNotContain("geheim", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        return answer.Split(' ')[1];
    }

    /// <summary>Ends it as Ctrl-C does, and answers with the exit code.</summary>
    public async Task<int> EndAsync()
    {
        await end.CancelAsync();
        return await running;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        client.Dispose();
        end.Dispose();
        await output.DisposeAsync();
        await error.DisposeAsync();
    }

    [GeneratedRegex(@"http://[^\s　]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Where();

    [GeneratedRegex("data-seen=\"(?<seen>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seen();

    /// <summary>A writer that can be read while it is written to.</summary>
    private sealed class LoggedText : StringWriter
    {
        private readonly Lock turn = new();

        public override void Write(char value)
        {
            lock (turn)
            {
                base.Write(value);
            }
        }

        public override void Write(char[] buffer, int index, int count)
        {
            lock (turn)
            {
                base.Write(buffer, index, count);
            }
        }

        public override void Write(string? value)
        {
            lock (turn)
            {
                base.Write(value);
            }
        }

        public override string ToString()
        {
            lock (turn)
            {
                return base.ToString();
            }
        }
    }
}

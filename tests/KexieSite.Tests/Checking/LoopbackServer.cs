using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KexieSite.Tests.Checking;

/// <summary>A server on 127.0.0.1 that answers every path with its status: <c>/404/x</c>, <c>/301/new</c>, <c>/silent</c>.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public LoopbackServer()
    {
        listener.Start();
        running = ListenAsync();
    }

    public string Root => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>The paths that were asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        running.Wait(TimeSpan.FromSeconds(5));
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        var answers = new List<Task>();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                answers.Add(AnswerAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var connection = client;
        using var reader = new StreamReader(connection.GetStream(), Encoding.ASCII, leaveOpen: true);
        var path = (await reader.ReadLineAsync(stop.Token))!.Split(' ')[1];
        while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 })
        {
        }

        Asked.Enqueue(path);
        var parts = path.Split('/');
        if (parts[1] == "silent")
        {
            await Task.Delay(TimeSpan.FromSeconds(5), stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        var location = parts[1][0] == '3' ? $"Location: /200/{parts[^1]}\r\n" : "";
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {parts[1]} X\r\n{location}Content-Length: 0\r\nConnection: close\r\n\r\n"), stop.Token);
    }
}

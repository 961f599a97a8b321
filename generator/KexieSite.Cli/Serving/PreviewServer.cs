using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace KexieSite.Cli.Serving;

/// <summary>Kestrel alone, without the host, configuration and services around it.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>How many ports are tried, from the one that is wanted upwards.</summary>
    public const int PortsTried = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly KestrelServer kestrel;

    private PreviewServer(KestrelServer kestrel, ListenAddress address)
    {
        this.kestrel = kestrel;
        Port = new Uri(kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        Url = address.Url(Port);
    }

    /// <summary>The port that is listened on.</summary>
    public int Port { get; }

    /// <summary>The address of the server's root, with a slash at the end.</summary>
    public string Url { get; }

    /// <summary>Listens on a port, or on the next free one; null where there is none.</summary>
    /// <param name="address">The address to listen on.</param>
    /// <param name="port">The port that is wanted; 0 for any.</param>
    /// <param name="application">Answers.</param>
    /// <param name="cancel">Stops the start.</param>
    public static async Task<PreviewServer?> StartAsync(
        ListenAddress address, int port, IHttpApplication<HttpContext> application, CancellationToken cancel)
    {
        var last = port == 0 ? 0 : Math.Min(port + PortsTried - 1, ushort.MaxValue);
        for (var candidate = port; candidate <= last; candidate++)
        {
            var server = Make(address, candidate);
            try
            {
                await server.StartAsync(application, cancel);
                return new PreviewServer(server, address);
            }
            catch (IOException e) when (e.InnerException is AddressInUseException)
            {
                server.Dispose();
            }
            catch (SocketException)
            {
                server.Dispose(); // a port that only the system may use, or an address that this machine has not
            }
        }

        return null;
    }

    /// <summary>Lets go of the port; whoever is still being answered has a second.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await kestrel.StopAsync(patience.Token);
        kestrel.Dispose();
    }

    private static KestrelServer Make(ListenAddress address, int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(address.Ip, port);
        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        return new KestrelServer(Options.Create(options), sockets, NullLoggerFactory.Instance);
    }
}

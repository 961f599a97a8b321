using System.Net;
using System.Net.Sockets;

namespace KexieSite.Cli.Serving;

/// <summary>The address on which the preview listens.</summary>
/// <param name="Ip">The address.</param>
internal sealed record ListenAddress(IPAddress Ip)
{
    /// <summary>Whether only programs of this machine can reach it.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Ip);

    /// <summary>Reads an IP address or <c>localhost</c>; null for anything else.</summary>
    public static ListenAddress? TryParse(string text) =>
        text == "localhost" ? new(IPAddress.Loopback) : IPAddress.TryParse(text, out var ip) ? new(ip) : null;

    /// <summary>The address as a browser of this machine writes it.</summary>
    public string Url(int port)
    {
        var host = Ip.Equals(IPAddress.Any) ? IPAddress.Loopback : Ip.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : Ip;
        return host.AddressFamily == AddressFamily.InterNetworkV6 ? $"http://[{host}]:{port}/" : $"http://{host}:{port}/";
    }
}

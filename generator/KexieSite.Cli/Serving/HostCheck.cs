using System.Net;

namespace KexieSite.Cli.Serving;

/// <summary>
/// Refuses requests that name another host than this machine: a foreign web page can make its own name lead here (DNS rebinding),
/// and would then read the preview as its own. It cannot do so with an address instead of a name.
/// </summary>
/// <param name="address">The address that is listened on.</param>
internal sealed class HostCheck(ListenAddress address)
{
    /// <summary>Whether a request with this <c>Host</c> header, without its port, is answered.</summary>
    public bool Allows(string host)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return IPAddress.TryParse(host.Trim('[', ']'), out var ip) && (IPAddress.IsLoopback(ip) || !address.IsLoopback);
    }
}

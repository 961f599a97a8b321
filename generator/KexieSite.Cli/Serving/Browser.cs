using System.ComponentModel;
using System.Diagnostics;

namespace KexieSite.Cli.Serving;

/// <summary>The user's browser.</summary>
internal static class Browser
{
    /// <summary>Opens an address as the system would; false where it has no browser to open.</summary>
    public static bool TryOpen(string url)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(url) { UseShellExecute = true });
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

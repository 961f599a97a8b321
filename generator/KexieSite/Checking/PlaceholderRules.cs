using KexieSite.Diagnostics;

namespace KexieSite.Checking;

/// <summary>What stands for something that the site's own people have to write, KX5901 to KX5999. A publication tells these too.</summary>
public static class PlaceholderRules
{
    /// <summary>The site's address is one that no reader can reach (RFC 2606, RFC 6761). {0}: the address.</summary>
    public static readonly DiagnosticRule Address = new("KX5901", Severity.Warning);

    /// <summary>A text that <c>kexie init</c> made to be looked at. {0}: the words that say so.</summary>
    public static readonly DiagnosticRule Sample = new("KX5902", Severity.Warning);
}

using KexieSite.Diagnostics;

namespace KexieSite.Checking.Links;

/// <summary>What can be wrong with links that a build takes as they are, KX5401 to KX5499; links inside the site are KX4001 and following.</summary>
public static class LinkRules
{
    /// <summary>An http address of a site that is known to answer to https. {0}: the address, {1}: the better one.</summary>
    public static readonly DiagnosticRule KnownHttps = new("KX5401", Severity.Warning);

    /// <summary>This site's own full address: it breaks when the site moves. {0}: the address, {1}: what to write.</summary>
    public static readonly DiagnosticRule OwnAddress = new("KX5402", Severity.Info);

    /// <summary>This site's own full address, of a page that it does not have. {0}: the address.</summary>
    public static readonly DiagnosticRule NoOwnPage = new("KX5403", Severity.Warning);

    /// <summary>An outside page that is gone. {0}: the address, {1}: the answer.</summary>
    public static readonly DiagnosticRule Dead = new("KX5411", Severity.Error);

    /// <summary>An outside page that did not answer as it should; it may be there for readers. {0}: the address, {1}: the answer.</summary>
    public static readonly DiagnosticRule Doubtful = new("KX5412", Severity.Info);

    /// <summary>An outside site that did not answer in time, or with which no connection was made. {0}: the address, {1}: what went wrong.</summary>
    public static readonly DiagnosticRule NoAnswer = new("KX5413", Severity.Warning);

    /// <summary>An outside page that has moved for good. {0}: the address, {1}: the new one.</summary>
    public static readonly DiagnosticRule Moved = new("KX5414", Severity.Info);
}

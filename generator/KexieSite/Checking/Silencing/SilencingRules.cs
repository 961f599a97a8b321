using KexieSite.Diagnostics;

namespace KexieSite.Checking.Silencing;

/// <summary>What can be wrong with a wish not to be told, KX5101 to KX5199.</summary>
public static class SilencingRules
{
    /// <summary>A code that no finding has. {0}: the code, {1}: a hint.</summary>
    public static readonly DiagnosticRule UnknownCode = new("KX5101", Severity.Warning);

    /// <summary>A code of a build: what it finds must be put right. {0}: the code.</summary>
    public static readonly DiagnosticRule CodeOfBuild = new("KX5102", Severity.Warning);

    /// <summary>No reason is given. {0}: the code, {1}: how to give one.</summary>
    public static readonly DiagnosticRule NoReason = new("KX5103", Severity.Warning);

    /// <summary>There is nothing that it silences. {0}: the code, {1}: what to do.</summary>
    public static readonly DiagnosticRule SilencesNothing = new("KX5104", Severity.Warning);
}

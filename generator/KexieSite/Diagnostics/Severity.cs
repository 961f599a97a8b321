namespace KexieSite.Diagnostics;

/// <summary>How grave a finding is. Any error means that nothing is written.</summary>
public enum Severity
{
    /// <summary>Worth knowing; changes nothing.</summary>
    Info,

    /// <summary>The site is built all the same; <c>--strict</c> makes it fail.</summary>
    Warning,

    /// <summary>Nothing is written, the last good output stays.</summary>
    Error,
}

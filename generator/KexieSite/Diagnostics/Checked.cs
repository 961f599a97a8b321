using System.Collections.Immutable;

namespace KexieSite.Diagnostics;

/// <summary>A value and what was found while it was made. The value is complete even when there are errors.</summary>
public readonly record struct Checked<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

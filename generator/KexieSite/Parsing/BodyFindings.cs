using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Parsing;

/// <summary>Collects what is found in one body, ordered by place.</summary>
internal sealed class BodyFindings(BodySource source)
{
    private readonly List<Diagnostic> found = [];
    private readonly HashSet<(string Code, int Line, string Argument)> onLine = [];

    /// <summary>How many errors there are so far.</summary>
    public int Errors => found.Count(f => f.Severity == Severity.Error);

    /// <summary>Adds a finding about a half-open range of the source.</summary>
    public void Add(DiagnosticRule rule, int start, int end, params ReadOnlySpan<object> arguments) =>
        found.Add(rule.At(source.File, source.Span(start, end), arguments));

    /// <summary>Adds a finding unless the same was found on the same line.</summary>
    public void AddOncePerLine(DiagnosticRule rule, int start, int end, params ReadOnlySpan<object> arguments)
    {
        var finding = rule.At(source.File, source.Span(start, end), arguments);
        if (onLine.Add((rule.Code, finding.Span?.Line ?? 0, string.Join(' ', finding.Arguments))))
        {
            found.Add(finding);
        }
    }

    public ImmutableArray<Diagnostic> ToImmutable() => [.. found.Order()];
}

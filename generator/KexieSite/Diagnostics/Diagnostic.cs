using System.Collections.Immutable;
using KexieSite.Paths;

namespace KexieSite.Diagnostics;

/// <summary>A finding for the writer, as a value without language: its texts are looked up when it is shown.</summary>
/// <param name="Rule">What kind of finding it is.</param>
/// <param name="File">The file it is about, or null.</param>
/// <param name="Span">The place in that file, or null for the file as a whole.</param>
/// <param name="Arguments">What the placeholders of the texts stand for.</param>
public sealed record Diagnostic(DiagnosticRule Rule, SourcePath? File, SourceSpan? Span, ImmutableArray<object> Arguments)
    : IComparable<Diagnostic>
{
    /// <summary>How grave the finding is.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>What is wrong, in the table's language.</summary>
    public string Message(TextTable texts) => texts.Format(Rule.Code + ".message", Arguments);

    /// <summary>What to write instead, in the table's language; empty when the message says it all.</summary>
    public string Hint(TextTable texts) => texts.Format(Rule.Code + ".hint", Arguments);

    /// <summary>By file, place and code, so that a report is the same however the work was spread over threads.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byFile = string.CompareOrdinal(File?.Value, other.File?.Value);
        if (byFile != 0)
        {
            return byFile;
        }

        var byPlace = (Span?.Line ?? 0, Span?.Column ?? 0).CompareTo((other.Span?.Line ?? 0, other.Span?.Column ?? 0));
        return byPlace != 0 ? byPlace : string.CompareOrdinal(Rule.Code, other.Rule.Code);
    }

    /// <summary>Orders as <see cref="CompareTo"/>.</summary>
    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan" />
    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan" />
    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan" />
    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;
}

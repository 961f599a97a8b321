using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Checking.Silencing;

/// <summary>A wish not to be told of findings of one kind.</summary>
/// <param name="Code">The kind.</param>
/// <param name="Reason">Why; empty where none was given: then it does not count.</param>
/// <param name="File">The file in which the wish stands.</param>
/// <param name="Span">Its place there.</param>
/// <param name="Form">How it is written: <c>comment</c>, <c>key</c> (front matter) or <c>setting</c> (site.yml).</param>
/// <param name="Covers">Whether a finding lies where the wish holds.</param>
internal sealed record Silence(string Code, string Reason, SourcePath File, SourceSpan Span, string Form, Func<Diagnostic, bool> Covers)
{
    /// <summary>A file or folder that it is about and that is not there; null where there is none.</summary>
    public string? Missing { get; init; }
}

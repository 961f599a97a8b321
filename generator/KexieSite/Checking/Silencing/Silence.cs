using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Checking.Silencing;

/// <summary>A wish not to be told of findings of one kind.</summary>
/// <param name="Code">The kind.</param>
/// <param name="Reason">Why; empty where none was given: then it does not count.</param>
/// <param name="File">The file in which the wish stands.</param>
/// <param name="Span">Its place there.</param>
/// <param name="Covers">Whether a finding lies where the wish holds.</param>
internal sealed record Silence(string Code, string Reason, SourcePath File, SourceSpan Span, Func<Diagnostic, bool> Covers);

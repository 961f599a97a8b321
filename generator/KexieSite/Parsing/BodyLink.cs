using KexieSite.Diagnostics;

namespace KexieSite.Parsing;

/// <summary>A link, or the address of a sound or a film, as a text uses it.</summary>
/// <param name="Written">The address as written, without Markdown's escapes.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Span">The place of its use in the file; for a link by reference that is not its definition.</param>
public sealed record BodyLink(string Written, LinkTarget Target, SourceSpan Span);

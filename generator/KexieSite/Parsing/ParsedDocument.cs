using KexieSite.Configuration;
using KexieSite.Paths;

namespace KexieSite.Parsing;

/// <summary>One content file, read but not yet understood: it depends on nothing but the file's bytes.</summary>
/// <param name="Path">Where the file lies.</param>
/// <param name="FrontMatter">The keys and values above the text, with their places; null when an error leaves nothing of them.</param>
/// <param name="Body">The text.</param>
public sealed record ParsedDocument(SourcePath Path, YamlMapping? FrontMatter, MarkdownBody Body);

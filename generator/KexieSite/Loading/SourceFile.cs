using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Loading;

/// <summary>A text file of the site as it was read: decoded, with line feeds only and without control characters.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Text">Its text; lines end with <c>\n</c>, no BOM, no C0 control character but tab and line feed.</param>
/// <param name="Diagnostics">What was found while reading (encoding, control characters).</param>
public sealed record SourceFile(SourcePath Path, string Text, ImmutableArray<Diagnostic> Diagnostics);

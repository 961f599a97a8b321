using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Theming;

/// <summary>A theme's name and the place where it is written: <c>theme:</c> in site.yml, or <c>extends:</c> in a theme.yml.</summary>
/// <param name="Name">The theme's name, as written.</param>
/// <param name="File">The file that names it; null when no file does (the default).</param>
/// <param name="Span">The place of the name in that file.</param>
public sealed record ThemeReference(string Name, SourcePath? File = null, SourceSpan? Span = null);

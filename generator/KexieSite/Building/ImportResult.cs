using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Importing.Batch;

namespace KexieSite.Building;

/// <summary>What an import did.</summary>
/// <param name="HasRun">Whether files were read; where not, nothing was written.</param>
/// <param name="Files">How many files were found.</param>
/// <param name="Items">What became of each text, and of each file without one, in the order of the files.</param>
/// <param name="Report">The absolute path of the report; null where none was written.</param>
/// <param name="Diagnostics">Everything that was found: first what concerns the whole run, then file by file.</param>
public sealed record ImportResult(bool HasRun, int Files, ImmutableArray<ImportedItem> Items, string? Report, ImmutableArray<Diagnostic> Diagnostics);

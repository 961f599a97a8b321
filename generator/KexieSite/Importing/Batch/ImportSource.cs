using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>A file to import.</summary>
/// <param name="Root">The absolute path of the folder at which the import began: the one that was named, or that of the file that was.</param>
/// <param name="Path">Where the file lies in it.</param>
/// <param name="IsNamed">Whether a person named this very file.</param>
internal sealed record ImportSource(string Root, SourcePath Path, bool IsNamed);

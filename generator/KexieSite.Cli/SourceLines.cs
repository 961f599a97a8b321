using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Cli;

/// <summary>The lines of source files, as the diagnostics count them. Remembers the last file only: findings come file by file.</summary>
internal sealed class SourceLines(string siteFolder)
{
    private SourcePath current;
    private string[] lines = [];

    /// <summary>A line, counted from 1; null where the file or the line is not there.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public string? At(SourcePath file, int line)
    {
        if (file != current)
        {
            (current, lines) = (file, Read(file));
        }

        return line >= 1 && line <= lines.Length ? lines[line - 1] : null;
    }

    private string[] Read(SourcePath file)
    {
        var path = file.In(siteFolder);
        return File.Exists(path) ? TextDecoder.Decode(file, File.ReadAllBytes(path)).Text.Split('\n') : [];
    }
}

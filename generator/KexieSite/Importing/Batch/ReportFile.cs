using System.Globalization;
using System.Text;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>Where the report of an import is written.</summary>
internal static class ReportFile
{
    private const string Name = "import-report";
    private const int HeadLength = 1024;

    /// <summary>
    /// Writes the report to the file that a person named, where at most an older report is replaced; else beside site.yml under the first name
    /// that is free, so that what older reports say is not lost.
    /// </summary>
    /// <param name="named">The file's absolute path, or null.</param>
    /// <param name="site">The site's folder.</param>
    /// <param name="report">The page.</param>
    /// <returns>The file's path; null where something else lies at the one that was named.</returns>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public static string? Write(string? named, string site, string report)
    {
        var bytes = Encoding.UTF8.GetBytes(report);
        if (named is not null)
        {
            if (!MayReplace(named))
            {
                return null;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(named)!);
            File.WriteAllBytes(named, bytes);
            return named;
        }

        for (var number = 1; ; number++)
        {
            var file = Path.Combine(site, number == 1 ? $"{Name}.html" : $"{Name}-{number.ToString(CultureInfo.InvariantCulture)}.html");
            if (ImportTarget.TryCreate(file, bytes))
            {
                return file;
            }
        }
    }

    /// <summary>Where a file of the site lies, seen from its report.</summary>
    /// <param name="named">The report's absolute path, or null for one beside site.yml.</param>
    /// <param name="site">The site's folder.</param>
    /// <param name="file">The file.</param>
    /// <returns>An address for a link: relative, but where the two lie on different drives.</returns>
    public static string AddressOf(string? named, string site, SourcePath file)
    {
        var path = file.In(site);
        var relative = Path.GetRelativePath(named is null ? site : Path.GetDirectoryName(named)!, path);
        return Path.IsPathRooted(relative) ? new Uri(path).AbsoluteUri : string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
    }

    /// <summary>Whether nothing lies at a path, or an older report.</summary>
    public static bool MayReplace(string file)
    {
        if (!Path.Exists(file))
        {
            return true;
        }

        if (Directory.Exists(file))
        {
            return false;
        }

        using var stream = File.OpenRead(file);
        var head = new byte[HeadLength];
        var read = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(head, 0, read).Contains(ReportPage.Mark, StringComparison.Ordinal);
    }
}

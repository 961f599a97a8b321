using System.Collections.Immutable;

namespace KexieSite.Paths;

/// <summary>
/// A file or folder of the site's sources, relative to the site's folder and written with <c>/</c> on every system
/// (<c>content/activities/2021/科普日.md</c>). Never absolute and never outside the site's folder.
/// </summary>
public readonly record struct SourcePath : IComparable<SourcePath>
{
    private readonly string? value;

    /// <summary>Takes a relative path; <c>\</c> is read as <c>/</c>, <c>.</c> and <c>..</c> are resolved.</summary>
    /// <exception cref="ArgumentException">The path is absolute or leaves the site's folder: a bug of the caller.</exception>
    public SourcePath(string path)
    {
        value = Resolve("", path) ?? throw new ArgumentException($"'{path}' is no path inside the site", nameof(path));
    }

    private SourcePath(string normalized, bool _) => value = normalized;

    /// <summary>The path with <c>/</c>, without leading or trailing slash; empty for the site's folder itself.</summary>
    public string Value => value ?? "";

    /// <summary>The last segment.</summary>
    public string FileName => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The last segment without its extension.</summary>
    public string Stem => Path.GetFileNameWithoutExtension(FileName);

    /// <summary>The extension in lower case with its dot (<c>.md</c>), or an empty string.</summary>
    public string Extension => Path.GetExtension(FileName).ToLowerInvariant();

    /// <summary>The folder that holds this path; the site's folder at the top.</summary>
    public SourcePath Folder => new(Value.LastIndexOf('/') is var slash and > 0 ? Value[..slash] : "", true);

    /// <summary>The segments from the site's folder down.</summary>
    public ImmutableArray<string> Segments => Value.Length == 0 ? [] : [.. Value.Split('/')];

    /// <summary>
    /// Reads <paramref name="relative"/> as a link written in this folder (<c>../reports/a.md</c>); a leading <c>/</c>
    /// starts at the site's folder. Null when it leaves the site's folder.
    /// </summary>
    public SourcePath? Combine(string relative) =>
        Resolve(relative.StartsWith('/') ? "" : Value, relative.TrimStart('/')) is { } joined ? new SourcePath(joined, true) : null;

    /// <summary>Whether this path lies in <paramref name="folder"/>, at any depth.</summary>
    public bool IsInside(SourcePath folder) =>
        folder.Value.Length == 0 || Value.StartsWith(folder.Value + "/", StringComparison.Ordinal);

    /// <summary>The absolute path in the file system for a site in <paramref name="siteFolder"/>.</summary>
    public string In(string siteFolder) => Path.Combine(siteFolder, Value.Replace('/', Path.DirectorySeparatorChar));

    /// <inheritdoc />
    public int CompareTo(SourcePath other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;

    /// <summary>Orders by ordinal comparison of the path.</summary>
    public static bool operator <(SourcePath left, SourcePath right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan" />
    public static bool operator >(SourcePath left, SourcePath right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan" />
    public static bool operator <=(SourcePath left, SourcePath right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan" />
    public static bool operator >=(SourcePath left, SourcePath right) => left.CompareTo(right) >= 0;

    private static string? Resolve(string folder, string relative)
    {
        var path = relative.Replace('\\', '/');
        if (path.StartsWith('/') || (path.Length > 1 && path[1] == ':'))
        {
            return null;
        }

        var segments = new List<string>(folder.Length == 0 ? [] : folder.Split('/'));
        foreach (var segment in path.Split('/'))
        {
            if (segment is "" or ".")
            {
                continue;
            }

            if (segment != "..")
            {
                segments.Add(segment);
            }
            else if (segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else
            {
                return null;
            }
        }

        return string.Join('/', segments);
    }
}

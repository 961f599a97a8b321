using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KexieSite.Writing;

/// <summary>A file as a build left it; one line of the manifest.</summary>
/// <param name="Name">Its path below the output folder.</param>
/// <param name="Stamp">Its size and time on disk.</param>
/// <param name="Hash">Its content's hash; for a file that is made from another one, its origin's.</param>
internal sealed record RecordedFile(string Name, FileStamp Stamp, ContentHash Hash)
{
    private const char Separator = '\t';

    /// <summary>The name that a line of a manifest or a journal, of this or another version, begins with.</summary>
    public static string NameOf(string line) => line.IndexOf(Separator, StringComparison.Ordinal) is var end and >= 0 ? line[..end] : line;

    /// <summary>Reads a line of a manifest of this version.</summary>
    public static bool TryParse(string line, [NotNullWhen(true)] out RecordedFile? file)
    {
        var text = line.AsSpan();
        Span<Range> parts = stackalloc Range[5];
        file = text.Split(parts, Separator) == 4
            && long.TryParse(text[parts[1]], NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            && long.TryParse(text[parts[2]], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ContentHash.TryParse(text[parts[3]], out var hash)
                ? new RecordedFile(line[parts[0]], new FileStamp(bytes, ticks), hash)
                : null;
        return file is not null;
    }

    /// <summary>The line of the manifest.</summary>
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Name}{Separator}{Stamp.Size}{Separator}{Stamp.Modified}{Separator}{Hash}");
}

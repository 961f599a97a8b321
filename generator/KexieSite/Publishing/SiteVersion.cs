using System.Globalization;
using KexieSite.Writing;

namespace KexieSite.Publishing;

/// <summary>Why a file is in a version.</summary>
internal enum VersionPart
{
    /// <summary>It is one of the built site's.</summary>
    Site,

    /// <summary>A page of the version before needs it: who has just got that page must get its stylesheet too.</summary>
    Kept,

    /// <summary>Somebody put it into the served folder.</summary>
    Foreign,
}

/// <summary>A file of a version.</summary>
/// <param name="File">Its name, size, time and the hash of its content.</param>
/// <param name="Part">Why it is there.</param>
internal sealed record VersionFile(RecordedFile File, VersionPart Part);

/// <summary>A version of the site as it was published: a folder that holds all of it, and a record of every file.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Published">When it was made.</param>
/// <param name="Files">Its files by name.</param>
/// <param name="IsWhole">Whether the record is undamaged.</param>
internal sealed record SiteVersion(int Number, DateTimeOffset Published, IReadOnlyDictionary<string, VersionFile> Files, bool IsWhole = true)
{
    private const string Format = "kexie-version 1";
    private const string TimeMark = ":published ";
    private const char Separator = '\t';

    /// <summary>The hashes of the built site's files; what only accompanies them is left out.</summary>
    public IReadOnlyDictionary<string, ContentHash> Site { get; } =
        Files.Where(f => f.Value.Part == VersionPart.Site).ToDictionary(f => f.Key, f => f.Value.File.Hash, StringComparer.Ordinal);

    /// <summary>Reads a version's record; null where there is none.</summary>
    public static SiteVersion? Read(string path, int number)
    {
        if (RecordFile.Read(path, Format) is not { } record)
        {
            return null;
        }

        var files = record.Lines.Select(Parse).OfType<VersionFile>().DistinctBy(f => f.File.Name).ToDictionary(f => f.File.Name, StringComparer.Ordinal);
        var time = record.Lines.FirstOrDefault(line => line.StartsWith(TimeMark, StringComparison.Ordinal)) ?? "";
        var isTold = DateTimeOffset.TryParse(time[Math.Min(TimeMark.Length, time.Length)..], CultureInfo.InvariantCulture, out var published);
        return new SiteVersion(number, published, files, record.IsWhole && isTold);
    }

    /// <summary>The bytes of its record.</summary>
    public byte[] ToBytes() => RecordFile.ToBytes(Format, [TimeMark + Published.ToString("O", CultureInfo.InvariantCulture), .. Lines()]);

    private IEnumerable<string> Lines() =>
        Files.Values.OrderBy(f => f.File.Name, StringComparer.Ordinal).Select(f => f.File.ToLine() + Separator + f.Part);

    private static VersionFile? Parse(string line) =>
        line.LastIndexOf(Separator) is var end and > 0
        && RecordedFile.TryParse(line[..end], out var file)
        && OutputName.IsSafe(file.Name)
        && Enum.TryParse<VersionPart>(line[(end + 1)..], out var part)
            ? new VersionFile(file, part)
            : null;
}

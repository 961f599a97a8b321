using System.Globalization;
using KexieSite.Writing;

namespace KexieSite.Publishing;

/// <summary>Which version stands in a served folder that is no link. A link tells by itself.</summary>
/// <param name="Current">The last version that was put there wholly; null before the first.</param>
/// <param name="Placing">The version that is being put there; if nobody does so now, the one who did was stopped.</param>
internal sealed record PlacedVersion(int? Current, int? Placing)
{
    private const string Format = "kexie-publish 1";
    private const string CurrentWord = "current ";
    private const string PlacingWord = "placing ";

    /// <summary>Reads the record; where there is none, or it is damaged, nothing is known.</summary>
    public static PlacedVersion Read(string path)
    {
        var lines = RecordFile.Read(path, Format)?.Lines ?? [];
        return new(Number(CurrentWord), Number(PlacingWord));

        int? Number(string word) =>
            lines.FirstOrDefault(line => line.StartsWith(word, StringComparison.Ordinal)) is { } line
            && int.TryParse(line.AsSpan(word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The bytes of the record.</summary>
    public byte[] ToBytes() => RecordFile.ToBytes(Format, [.. Line(CurrentWord, Current), .. Line(PlacingWord, Placing)]);

    private static IEnumerable<string> Line(string word, int? number) =>
        number is { } known ? [string.Create(CultureInfo.InvariantCulture, $"{word}{known}")] : [];
}

using System.Globalization;
using System.Security.Cryptography;

namespace KexieSite.Searching;

/// <summary>
/// Names numbered files after their bytes, so that a browser never mixes files of two builds. A few neighbours share the
/// mark in their names where there are many: the list of marks is read before every search and stays short.
/// </summary>
internal static class FileGroups
{
    private const int MarkLength = 8;
    private const int MostMarks = 200;

    /// <summary>How many files share a mark.</summary>
    public static int SizeOf(int files) => (files + MostMarks - 1) / MostMarks;

    /// <summary>The first eight hexadecimal digits of the SHA-256 of some bytes.</summary>
    public static string Mark(params IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(part.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..MarkLength];
    }

    /// <summary>The files <c>{number}-{mark}.bin</c> of a folder.</summary>
    public static IEnumerable<SearchFile> Name(string folder, IReadOnlyList<byte[]> files) =>
        Groups(files).SelectMany((group, g) =>
        {
            var (mark, first) = (MarkOf(group), g * SizeOf(files.Count));
            return group.Select((bytes, i) => new SearchFile(folder, string.Create(CultureInfo.InvariantCulture, $"{first + i}-{mark}.bin"), bytes));
        });

    /// <summary>The marks of all groups in a row.</summary>
    public static string Marks(IReadOnlyList<byte[]> files) => string.Concat(Groups(files).Select(MarkOf));

    private static IEnumerable<byte[][]> Groups(IReadOnlyList<byte[]> files) => files.Chunk(SizeOf(files.Count));

    private static string MarkOf(byte[][] group) => Mark(group.Select(bytes => (ReadOnlyMemory<byte>)bytes));
}

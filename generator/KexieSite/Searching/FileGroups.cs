using System.Globalization;
using System.Security.Cryptography;

namespace KexieSite.Searching;

/// <summary>
/// Names numbered files after their bytes, so that a browser never mixes files of two builds. A few neighbours share the
/// mark in their names: the list of marks is read before every search and stays short, and an edit renames few files.
/// </summary>
internal static class FileGroups
{
    private const int MarkLength = 8;

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
    public static IEnumerable<SearchFile> Name(string folder, IReadOnlyList<byte[]> files, int groupSize) =>
        files.Chunk(groupSize).SelectMany((group, g) =>
        {
            var mark = Mark(group.Select(bytes => (ReadOnlyMemory<byte>)bytes));
            return group.Select((bytes, i) => new SearchFile(folder, string.Create(CultureInfo.InvariantCulture, $"{(g * groupSize) + i}-{mark}.bin"), bytes));
        });

    /// <summary>The marks of all groups in a row.</summary>
    public static string Marks(IReadOnlyList<byte[]> files, int groupSize) =>
        string.Concat(files.Chunk(groupSize).Select(group => Mark(group.Select(bytes => (ReadOnlyMemory<byte>)bytes))));
}

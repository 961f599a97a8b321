using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace KexieSite.Writing;

/// <summary>A file as a build left it; one line of the manifest.</summary>
/// <param name="Name">Its path below the output folder.</param>
/// <param name="Stamp">Its size and time on disk.</param>
/// <param name="Hash">The first 128 bits of its content's SHA-256; for a file that is made from another one, its origin's.</param>
internal sealed record RecordedFile(string Name, FileStamp Stamp, UInt128 Hash)
{
    private const char Separator = '\t';

    /// <summary>The hash of a content.</summary>
    public static UInt128 HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>The hash of a file's content.</summary>
    public static UInt128 HashOfFile(string path)
    {
        using var content = File.OpenRead(path);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>The name that a line of a manifest or a journal, of this or another version, begins with.</summary>
    public static string NameOf(string line) => line.IndexOf(Separator, StringComparison.Ordinal) is var end and >= 0 ? line[..end] : line;

    /// <summary>Reads a line of a manifest of this version.</summary>
    public static bool TryParse(string line, [NotNullWhen(true)] out RecordedFile? file)
    {
        file = line.Split(Separator) is [var name, var size, var modified, var hash]
            && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            && long.TryParse(modified, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && UInt128.TryParse(hash, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                ? new RecordedFile(name, new FileStamp(bytes, ticks), value)
                : null;
        return file is not null;
    }

    /// <summary>The line of the manifest.</summary>
    public string ToLine() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}{Separator}{Stamp.Size}{Separator}{Stamp.Modified}{Separator}{Hash:x32}");
}

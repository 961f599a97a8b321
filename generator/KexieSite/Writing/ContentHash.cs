using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace KexieSite.Writing;

/// <summary>The first 128 bits of the SHA-256 of a content; of what is made from another content, also how it is made (<see cref="With"/>).</summary>
/// <remarks>Not <see cref="UInt128"/>: what takes or gives one cannot be compiled ahead of time, and would be compiled in every run.</remarks>
/// <param name="High">The first 64 bits.</param>
/// <param name="Low">The next 64 bits.</param>
internal readonly record struct ContentHash(ulong High, ulong Low)
{
    private const int Bytes = 2 * sizeof(ulong);

    /// <summary>The hash of a content.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Read(hash);
    }

    /// <summary>The hash of a file's content.</summary>
    public static ContentHash OfFile(string path)
    {
        using var content = File.OpenRead(path);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Read(hash);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ContentHash hash)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        var isRead = text.Length == 2 * Bytes && Convert.FromHexString(text, bytes, out _, out _) == OperationStatus.Done;
        hash = isRead ? Read(bytes) : default;
        return isRead;
    }

    /// <summary>One hash of two different things, in whatever order: exclusive or.</summary>
    public ContentHash With(ContentHash other) => new(High ^ other.High, Low ^ other.Low);

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[sizeof(ulong)..], Low);
        return Convert.ToHexStringLower(bytes);
    }

    private static ContentHash Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[sizeof(ulong)..]));
}

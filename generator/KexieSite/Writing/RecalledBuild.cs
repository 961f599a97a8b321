using System.Collections.Immutable;

namespace KexieSite.Writing;

/// <summary>What a build left for the next one (<see cref="OutputFolder.Remember"/>).</summary>
/// <param name="lines">Its lines.</param>
/// <param name="texts">The file that holds its bytes.</param>
/// <param name="hash">What <see cref="HashLine"/> said of them.</param>
internal sealed class RecalledBuild(ImmutableArray<string> lines, string texts, string hash)
{
    /// <summary>The lines.</summary>
    public ImmutableArray<string> Lines => lines;

    /// <summary>The hash of bytes, as the record keeps it.</summary>
    public static string HashLine(ReadOnlySpan<byte> bytes) => ContentHash.Of(bytes).ToString();

    /// <summary>The bytes; null where they are gone or damaged.</summary>
    public byte[]? ReadTexts() => File.Exists(texts) && File.ReadAllBytes(texts) is var bytes && HashLine(bytes) == hash ? bytes : null;
}

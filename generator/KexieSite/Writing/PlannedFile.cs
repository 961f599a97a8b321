using System.Buffers;

namespace KexieSite.Writing;

/// <summary>One file of the running build.</summary>
/// <param name="name">Its path below the output folder.</param>
/// <param name="recorded">What earlier builds recorded of it, or null.</param>
internal sealed class PlannedFile(string name, RecordedFile? recorded)
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>Its path below the output folder.</summary>
    public string Name => name;

    /// <summary>The file as it was found on disk when the build began, or null when there was none.</summary>
    public FileStamp? Found { get; set; }

    /// <summary>What is to be recorded now; null until it is written.</summary>
    public RecordedFile? Result { get; set; }

    /// <summary>Whether it is not written after all.</summary>
    public bool IsOmitted { get; set; }

    /// <summary>Whether earlier builds recorded it.</summary>
    public bool IsRecorded => recorded is not null;

    /// <summary>Whether what is on disk is what was recorded; of a file that was left out, nothing.</summary>
    public bool IsAsLeft => recorded?.Stamp == Found;

    /// <summary>Whether the file on disk is as an earlier build recorded it, and was made from this origin.</summary>
    public bool IsMadeFrom(ContentHash origin) => recorded is { } known && known.Stamp == Found && known.Hash == origin;

    /// <summary>Records it again as it was, or leaves it out where it was left out.</summary>
    public void Leave() => (Result, IsOmitted) = (recorded, recorded is null);

    /// <summary>
    /// Whether the file on disk holds these bytes. It is opened only where the record says nothing about it, because
    /// there is none or because someone else changed the file since, and only when the size is right.
    /// </summary>
    public bool Holds(string path, ReadOnlySpan<byte> bytes, ContentHash hash)
    {
        if (Found is not { } found || found.Size != bytes.Length)
        {
            return false;
        }

        return recorded is { } known && known.Stamp == found ? known.Hash == hash : HasContent(path, bytes);
    }

    private static bool HasContent(string path, ReadOnlySpan<byte> bytes)
    {
        using var handle = File.OpenHandle(path);
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            var compared = 0;
            int read;
            while ((read = RandomAccess.Read(handle, buffer, compared)) > 0)
            {
                if (compared + read > bytes.Length || !bytes.Slice(compared, read).SequenceEqual(buffer.AsSpan(0, read)))
                {
                    return false;
                }

                compared += read;
            }

            return compared == bytes.Length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

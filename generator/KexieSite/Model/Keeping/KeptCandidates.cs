using System.Buffers.Binary;
using System.Text;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Model.Keeping;

/// <summary>
/// What was understood of texts, as bytes for a later run of the same program over the same <c>site.yml</c> on the same day. All is kept
/// that other texts, lists and checks ask about; the text itself is not, and is read again when it is asked for.
/// </summary>
internal static class KeptCandidates
{
    // Chunks are read side by side, each by one thread. They are small, because large objects cost a collection of all that lives.
    private const int ChunkSize = 128;

    /// <summary>
    /// Whether a text can be kept: a plain one, with an item, of which there is nothing to say, without <c>:::</c> blocks and keys of the
    /// site's own. The others are read every time.
    /// </summary>
    public static bool CanKeep(Checked<Candidate> read) =>
        read is { Diagnostics.IsEmpty: true, Value.Item: { Body.Blocks.IsEmpty: true, Extra.Entries.IsEmpty: true } };

    /// <summary>The bytes of candidates that can be kept.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="config">What <c>site.yml</c> said when they were understood.</param>
    public static byte[] Write(IEnumerable<Candidate> candidates, SiteConfig config)
    {
        Candidate[][] kept = [.. candidates.Chunk(ChunkSize)];
        var chunks = new byte[kept.Length][];
        Parallel.For(0, chunks.Length, () => new MemoryStream(), (i, _, room) =>
        {
            chunks[i] = Chunk(kept[i], config, room);
            return room;
        }, room => room.Dispose());
        var bytes = new byte[chunks.Sum(chunk => sizeof(int) + chunk.Length)];
        var rest = bytes.AsSpan();
        foreach (var chunk in chunks)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, chunk.Length);
            chunk.CopyTo(rest[sizeof(int)..]);
            rest = rest[(sizeof(int) + chunk.Length)..];
        }

        return bytes;
    }

    /// <summary>The candidates of <see cref="Write"/>, by their files.</summary>
    /// <param name="bytes">The very bytes: whoever keeps them answers for that.</param>
    /// <param name="config">What <c>site.yml</c> says, which must be what it said then.</param>
    /// <param name="text">Reads a text that is asked for after all.</param>
    public static Dictionary<SourcePath, Candidate> Read(byte[] bytes, SiteConfig config, Func<SourcePath, BodyText> text)
    {
        var places = new List<(int Start, int Length)>();
        for (var at = 0; at < bytes.Length; at = places[^1].Start + places[^1].Length)
        {
            places.Add((at + sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at))));
        }

        var read = new Candidate[places.Count][];
        Parallel.For(0, read.Length, i => read[i] = Chunk(bytes, places[i].Start, places[i].Length, config, text));
        var found = new Dictionary<SourcePath, Candidate>(read.Sum(chunk => chunk.Length));
        foreach (var candidate in read.SelectMany(chunk => chunk))
        {
            found[candidate.Source] = candidate;
        }

        return found;
    }

    private static byte[] Chunk(Candidate[] candidates, SiteConfig config, MemoryStream room)
    {
        room.SetLength(0);
        using var to = new BinaryWriter(room, Encoding.UTF8, leaveOpen: true);
        var writer = new CandidateWriter(to, config);
        to.Write7BitEncodedInt(candidates.Length);
        foreach (var candidate in candidates)
        {
            writer.Write(candidate);
        }

        return room.ToArray();
    }

    private static Candidate[] Chunk(byte[] bytes, int start, int length, SiteConfig config, Func<SourcePath, BodyText> text)
    {
        using var from = new BinaryReader(new MemoryStream(bytes, start, length));
        var reader = new CandidateReader(from, config, text);
        var candidates = new Candidate[from.Read7BitEncodedInt()];
        for (var i = 0; i < candidates.Length; i++)
        {
            candidates[i] = reader.Read();
        }

        return candidates;
    }
}

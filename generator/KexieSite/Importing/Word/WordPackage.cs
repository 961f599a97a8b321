using System.IO.Compression;
using System.Xml.Linq;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Importing.Word;

/// <summary>
/// The parts of a Word file. Sizes are counted while parts are unpacked, never believed; names of parts are keys and lead nowhere. The Open XML SDK is
/// not used for reading: it builds its trees by recursion, so that a made-up file could end the process.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    /// <summary>The largest file that is read.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    private const long MostUnpacked = 256L * 1024 * 1024;
    private const long MostXml = 48L * 1024 * 1024;
    private const long MostPicture = 32L * 1024 * 1024;
    private const int MostParts = 5000;

    // Deflate can make 1032 of 1. Tables of empty cells come to 60 or so.
    private const int MostSwelling = 300;
    private const long SmallPart = 4L * 1024 * 1024;

    private readonly ZipArchive archive;
    private readonly SourcePath source;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    private WordPackage(ZipArchive archive, SourcePath source)
    {
        this.archive = archive;
        this.source = source;
    }

    /// <summary>Why the file as a whole is not read; null while nothing speaks against it.</summary>
    public Diagnostic? Refusal { get; private set; }

    /// <summary>Parts that could not be read.</summary>
    public List<string> Damaged { get; } = [];

    /// <summary>Opens a file; a value without parts has a <see cref="Refusal"/>.</summary>
    public static Checked<WordPackage?> Open(byte[] bytes, SourcePath source)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            return new(null, [OleFile.Refusal(bytes).At(source, null)]);
        }

        WordPackage? package = null;
        try
        {
            package = new WordPackage(new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read), source);
            if (package.List() is { } refusal)
            {
                return new(null, [refusal]);
            }

            var opened = package;
            package = null;
            return new(opened, []);
        }
        catch (InvalidDataException)
        {
            return new(null, [WordRules.Damaged.At(source, null)]);
        }
        finally
        {
            package?.Dispose();
        }
    }

    /// <summary>Whether there is a part of this name.</summary>
    public bool Has(string name) => parts.ContainsKey(name);

    /// <summary>The XML of a part; null where it is not there or not read.</summary>
    public XElement? Xml(string name)
    {
        if (Bytes(name, MostXml) is not { } bytes)
        {
            return null;
        }

        var (root, rule) = WordXml.Read(bytes);
        if (rule == WordRules.Damaged)
        {
            Damaged.Add(name);
        }
        else if (rule is not null)
        {
            Refusal ??= rule.At(source, null, name);
        }

        return root;
    }

    /// <summary>The bytes of a picture; null where it is not there, damaged or too large.</summary>
    public byte[]? Picture(string name) => parts.TryGetValue(name, out var part) && part.Length <= MostPicture ? Bytes(name, MostPicture) : null;

    public void Dispose() => archive.Dispose();

    private Diagnostic? List()
    {
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName;
            var isFolder = name.EndsWith('/');
            if (name.Contains('\\', StringComparison.Ordinal) || name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal)
                || name.Split('/').Any(s => s is "." or "..") || (!isFolder && !parts.TryAdd(name, entry)))
            {
                return WordRules.UnsafeName.At(source, null, Shown(name));
            }

            if (parts.Count > MostParts)
            {
                return WordRules.Swells.At(source, null, Shown(name));
            }
        }

        return null;
    }

    private byte[]? Bytes(string name, long limit)
    {
        if (Refusal is not null || !parts.TryGetValue(name, out var part))
        {
            return null;
        }

        try
        {
            using var packed = part.Open();
            using var memory = new MemoryStream();
            if (!Copy(packed, memory, part.CompressedLength, limit))
            {
                Refusal = WordRules.Swells.At(source, null, Shown(name));
                return null;
            }

            return memory.ToArray();
        }
        catch (InvalidDataException)
        {
            Damaged.Add(name);
            return null;
        }
    }

    private bool Copy(Stream packed, MemoryStream memory, long packedLength, long limit)
    {
        var buffer = new byte[81920];
        int read;
        while ((read = packed.Read(buffer, 0, buffer.Length)) > 0)
        {
            unpacked += read;
            memory.Write(buffer, 0, read);
            if (memory.Length > limit || unpacked > MostUnpacked || (memory.Length > SmallPart && memory.Length / Math.Max(packedLength, 1) > MostSwelling))
            {
                return false;
            }
        }

        return true;
    }

    private static string Shown(string name) => new([.. name.Take(80).Select(c => char.IsControl(c) ? '?' : c)]);
}

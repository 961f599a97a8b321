using System.Globalization;
using KexieSite.Loading;

namespace KexieSite.Writing;

/// <summary>
/// The <c>.kexie</c> folder in an output folder, held by one build at a time: <c>lock</c>, <c>manifest</c>, <c>staging</c>,
/// while a build runs <c>journal</c>, and between builds <c>result</c> and <c>texts</c>. The lock is the operating system's and ends with the process, however it ends.
/// </summary>
internal sealed class StateFolder : IDisposable
{
    /// <summary>The folder's name; no page lies in it.</summary>
    public const string Name = ".kexie";

    private const int SharingViolation = unchecked((int)0x80070020);
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMacOS = 35;

    private readonly string folder;
    private readonly string staging;
    private readonly FileStream held;
    private int staged;

    private StateFolder(string root, FileStream held)
    {
        Root = root;
        this.held = held;
        folder = Path.Join(root, Name);
        staging = Path.Join(folder, "staging");
    }

    /// <summary>The output folder that this one lies in, as an absolute path.</summary>
    public string Root { get; }

    /// <summary>
    /// Whether a build has ever got as far as its first page in the output folder <paramref name="root"/>: from then on a
    /// journal or a manifest is there. The journal is looked for first, because it goes only when the manifest has come.
    /// </summary>
    public static bool ExistsIn(string root) =>
        DiskEntry.At(JournalPath(Path.Join(root, Name))).Kind == EntryKind.File
        || DiskEntry.At(ManifestPath(Path.Join(root, Name))).Kind == EntryKind.File;

    /// <summary>Takes the folder for one build, making it where it is missing; null when another build holds it.</summary>
    public static StateFolder? TryTake(string root)
    {
        var path = Path.Join(root, Name);
        Directory.CreateDirectory(path);
        try
        {
            return new StateFolder(root, new FileStream(LockPath(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e.HResult is SharingViolation or WouldBlockOnLinux or WouldBlockOnMacOS)
        {
            return null;
        }
    }

    /// <summary>Where files are made before they are moved to their places.</summary>
    public string Staging => staging;

    /// <summary>What earlier builds left word of.</summary>
    public BuildRecord ReadRecord() => ReadRecord(Root);

    /// <summary>What builds left word of in the output folder <paramref name="root"/>; nothing where none was there.</summary>
    public static BuildRecord ReadRecord(string root)
    {
        var path = Path.Join(root, Name);
        return BuildRecord.From(
            RecordFile.Read(JournalPath(path), BuildRecord.JournalFormat),
            RecordFile.Read(ManifestPath(path), BuildRecord.ManifestFormat),
            FinishedIn(root));
    }

    /// <summary>When the last build into the output folder <paramref name="root"/> ended, in UTC ticks.</summary>
    public static long FinishedIn(string root) => DiskEntry.At(ManifestPath(Path.Join(root, Name))).Stamp.Modified;

    /// <summary>Makes ready for <see cref="Replace"/>, and throws away what was left half done.</summary>
    public void PrepareStaging()
    {
        EmptyStaging();
        Directory.CreateDirectory(staging);
    }

    /// <summary>Leaves word of every name that may be on disk from now on; after this, files may be written.</summary>
    public void WriteJournal(IEnumerable<string> names)
    {
        File.Delete(ResultPath(folder));
        File.Delete(TextsPath(folder));
        PrepareStaging();
        Record(JournalPath(folder), RecordFile.ToBytes(BuildRecord.JournalFormat, [.. names.Order(StringComparer.Ordinal)]));
    }

    /// <summary>Leaves word of the finished build.</summary>
    public void WriteManifest(IEnumerable<RecordedFile> files, IEnumerable<string> notes)
    {
        Record(ManifestPath(folder), RecordFile.ToBytes(BuildRecord.ManifestFormat, BuildRecord.ManifestLines(files, notes)));
        File.Delete(JournalPath(folder));
        EmptyStaging();
    }

    /// <summary>Leaves word of what the finished build found and read, for the next one; it holds as long as the manifest is this very one.</summary>
    public void WriteResult(IEnumerable<string> lines, ReadOnlySpan<byte> texts)
    {
        if (FileIdentity.At(ManifestPath(folder)) is { } manifest)
        {
            PrepareStaging();
            Replace(TextsPath(folder), texts);
            Replace(ResultPath(folder), RecordFile.ToBytes(BuildRecord.ResultFormat, [manifest.ToString(), RecalledBuild.HashLine(texts), .. lines]));
            EmptyStaging();
        }
    }

    /// <summary>What the last build left word of; null where it did not, or where it is damaged or another manifest's.</summary>
    public RecalledBuild? ReadResult() =>
        RecordFile.Read(ResultPath(folder), BuildRecord.ResultFormat) is { IsWhole: true, Lines: [var manifest, var hash, .. var lines] }
        && FileIdentity.At(ManifestPath(folder))?.ToString() == manifest
            ? new RecalledBuild(lines, TextsPath(folder), hash)
            : null;

    /// <summary>
    /// Puts a file in its place in one step: whoever looks, at whatever moment, finds the old file or the new one. Safe to
    /// call from several threads.
    /// </summary>
    /// <param name="path">The place; its folder exists.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="toDisk">
    /// Whether to wait until the content is on the disk itself. The two records are worth it, so that a power cut leaves
    /// the names; a page is not, for a page that a power cut spoilt disagrees with its record and is written again.
    /// </param>
    /// <returns>The new file's size and time.</returns>
    public FileStamp Replace(string path, ReadOnlySpan<byte> bytes, bool toDisk = false)
    {
        var temporary = NextStaged();
        FileStamp stamp;
        using (var handle = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            RandomAccess.Write(handle, bytes, 0);
            if (toDisk)
            {
                RandomAccess.FlushToDisk(handle);
            }

            stamp = new FileStamp(bytes.Length, File.GetLastWriteTimeUtc(handle).Ticks);
        }

        File.Move(temporary, path, overwrite: true);
        return stamp;
    }

    /// <summary>As <see cref="Replace"/>, with a copy of another file.</summary>
    /// <param name="path">The place; its folder exists.</param>
    /// <param name="source">The other file.</param>
    /// <param name="hash">The hash of its content.</param>
    public FileStamp ReplaceWith(string path, string source, ContentHash hash)
    {
        var temporary = NextStaged();
        FileCopy.Make(source, temporary, hash);
        NativeMethods.Rename(temporary, path);
        return DiskEntry.At(path).Stamp;
    }

    /// <summary>Removes what this class keeps in the folder, then the folder if nothing else is in it, and lets go of it.</summary>
    public void Delete()
    {
        EmptyStaging();
        File.Delete(JournalPath(folder));
        File.Delete(ManifestPath(folder));
        File.Delete(ResultPath(folder));
        File.Delete(TextsPath(folder));
        Dispose();
        File.Delete(LockPath(folder));
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    /// <summary>Lets go of the folder.</summary>
    public void Dispose() => held.Dispose();

    private static string LockPath(string folder) => Path.Join(folder, "lock");

    private static string JournalPath(string folder) => Path.Join(folder, "journal");

    private static string ManifestPath(string folder) => Path.Join(folder, "manifest");

    private static string ResultPath(string folder) => Path.Join(folder, "result");

    private static string TextsPath(string folder) => Path.Join(folder, "texts");

    private string NextStaged() => Path.Join(staging, Interlocked.Increment(ref staged).ToString(CultureInfo.InvariantCulture));

    private void Record(string path, byte[] bytes) => Replace(path, bytes, toDisk: true);

    private void EmptyStaging()
    {
        if (DiskEntry.At(staging).Kind != EntryKind.Nothing)
        {
            Directory.Delete(staging, recursive: true);
        }
    }
}

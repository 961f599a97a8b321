using System.Globalization;
using System.Runtime.InteropServices;

namespace KexieSite.Loading;

/// <summary>
/// What tells without reading it that a file or folder is the one that was looked at before and that nobody has changed it since: its
/// inode and the time of its last change, which the kernel keeps and no program can set back, as it can the time of the last writing.
/// A folder changes when a name in it comes or goes.
/// </summary>
/// <param name="IsFolder">Whether it is a folder.</param>
/// <param name="Device">The file system.</param>
/// <param name="Inode">The file's number in it.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="Written">The last writing, nanoseconds since 1970.</param>
/// <param name="Changed">The last change of content, name or rights, nanoseconds since 1970.</param>
internal readonly partial record struct FileIdentity(bool IsFolder, long Device, long Inode, long Size, long Written, long Changed)
{
    /// <summary>What the text of a folder's identity begins with.</summary>
    public const char FolderMark = 'd';

    private const char FileMark = 'f';
    private const int ThisFolder = -100;      // AT_FDCWD
    private const int LinkItself = 0x100;     // AT_SYMLINK_NOFOLLOW
    private const uint BasicFacts = 0x7ff;    // STATX_BASIC_STATS
    private const int TypeBits = 0xf000;      // S_IFMT
    private const int FolderType = 0x4000;    // S_IFDIR
    private const int FileType = 0x8000;      // S_IFREG
    private const long Second = 1_000_000_000;

    /// <summary>
    /// Looks at an absolute path. Null for a link, a device, or nothing, and on systems that do not tell: all but Linux, whose <c>statx</c>
    /// has the same layout on every processor (statx(2)).
    /// </summary>
    public static FileIdentity? At(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            return Look(ThisFolder, path, LinkItself, BasicFacts, out var facts) == 0 ? Of(facts) : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null; // a C library from before 2018
        }
    }

    /// <summary>The time of the last writing in UTC ticks, as <see cref="FileSystemInfo.LastWriteTimeUtc"/> has it.</summary>
    public long WrittenTicks => DateTime.UnixEpoch.Ticks + (Written / TimeSpan.NanosecondsPerTick);

    /// <summary>
    /// Whether a later change could go unnoticed, because it may get the same time: the clock of a file system moves in steps, of at most
    /// a hundredth of a second, or of up to two seconds where it counts whole ones.
    /// </summary>
    /// <param name="now">The time of the look.</param>
    public bool IsTooYoung(DateTimeOffset now)
    {
        var step = Changed % Second == 0 ? TimeSpan.FromSeconds(2) : TimeSpan.FromMilliseconds(100);
        return DateTimeOffset.UnixEpoch.AddTicks(Changed / TimeSpan.NanosecondsPerTick) > now - step;
    }

    /// <summary>The same text for the same identity, and another one for another.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsFolder ? FolderMark : FileMark)} {Device} {Inode} {Size} {Written} {Changed}");

    private static FileIdentity? Of(in Facts facts)
    {
        var type = facts.Mode & TypeBits;
        return type is FolderType or FileType
            ? new(type == FolderType, ((long)facts.DeviceMajor << 32) | facts.DeviceMinor, facts.Inode, facts.Size, facts.Written.Nanoseconds, facts.Changed.Nanoseconds)
            : null;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Look(int folder, string path, int flags, uint wanted, out Facts facts);

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct Facts
    {
        [FieldOffset(28)]
        public readonly ushort Mode;

        [FieldOffset(32)]
        public readonly long Inode;

        [FieldOffset(40)]
        public readonly long Size;

        [FieldOffset(96)]
        public readonly Timestamp Changed;

        [FieldOffset(112)]
        public readonly Timestamp Written;

        [FieldOffset(136)]
        public readonly uint DeviceMajor;

        [FieldOffset(140)]
        public readonly uint DeviceMinor;
    }

    [StructLayout(LayoutKind.Explicit, Size = 16)]
    private readonly struct Timestamp
    {
        [FieldOffset(0)]
        private readonly long seconds;

        [FieldOffset(8)]
        private readonly uint nanoseconds;

        public long Nanoseconds => (seconds * Second) + nanoseconds;
    }
}

using System.Collections.Frozen;
using System.Globalization;
using KexieSite.Diagnostics;

namespace KexieSite.Cli;

/// <summary>
/// Says in the user's language why a file or folder could not be read or written. The runtime's own messages are English in every language;
/// what tells the reasons apart is <see cref="Exception.HResult"/>: on Windows an error of the system as <c>0x8007nnnn</c>, elsewhere the <c>errno</c>.
/// </summary>
internal static class DiskFailure
{
    private const int Windows = unchecked((int)0x80070000);

    private static readonly FrozenDictionary<int, string> Words = new Dictionary<int, string>
    {
        [Windows | 112] = "full", // ERROR_DISK_FULL
        [Windows | 39] = "full", // ERROR_HANDLE_DISK_FULL
        [28] = "full", // ENOSPC
        [122] = "full", // EDQUOT of Linux
        [69] = "full", // EDQUOT of macOS
        [Windows | 19] = "readOnly", // ERROR_WRITE_PROTECT
        [30] = "readOnly", // EROFS
        [Windows | 32] = "inUse", // ERROR_SHARING_VIOLATION
        [Windows | 33] = "inUse", // ERROR_LOCK_VIOLATION
        [11] = "inUse", // EAGAIN of Linux
        [35] = "inUse", // EAGAIN of macOS
        [16] = "inUse", // EBUSY
        [26] = "inUse", // ETXTBSY
        [20] = "noFolder", // ENOTDIR
    }.ToFrozenDictionary();

    /// <summary>What happened, and to which file.</summary>
    /// <param name="exception">An <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
    public static TextKey ReasonOf(Exception exception) => new("disk." + WordOf(exception), PathOf(exception), NumberOf(exception));

    /// <summary>What to do about it.</summary>
    /// <param name="exception">As in <see cref="ReasonOf"/>.</param>
    public static TextKey AdviceOf(Exception exception) => new($"disk.{WordOf(exception)}.advice");

    private static string WordOf(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "denied",
        PathTooLongException => "tooLong",
        DirectoryNotFoundException when PathOf(exception) is string path && IsBelowFile(path) => "noFolder",
        FileNotFoundException or DirectoryNotFoundException => "missing",
        _ => Words.GetValueOrDefault(exception.HResult, "other"),
    };

    // Most of these exceptions name the file nowhere but in their message, between single quotes.
    private static object PathOf(Exception exception)
    {
        if (exception is FileNotFoundException { FileName: { Length: > 0 } name })
        {
            return name;
        }

        var (first, last) = (exception.Message.IndexOf('\'', StringComparison.Ordinal), exception.Message.LastIndexOf('\''));
        return last > first ? exception.Message[(first + 1)..last] : new TextKey("disk.someFile");
    }

    private static bool IsBelowFile(string path)
    {
        for (var above = Path.GetDirectoryName(path); above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
            {
                return true;
            }
        }

        return false;
    }

    private static string NumberOf(Exception exception) => exception.HResult < 0
        ? $"0x{exception.HResult:X8}"
        : exception.HResult.ToString(CultureInfo.InvariantCulture);
}

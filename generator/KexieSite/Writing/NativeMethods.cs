using System.Runtime.InteropServices;

namespace KexieSite.Writing;

/// <summary>What the file system can do and .NET does not offer.</summary>
internal static partial class NativeMethods
{
    /// <summary>Gives a file a second name on the same file system; false where that cannot be.</summary>
    public static bool TryLink(string file, string name) =>
        OperatingSystem.IsWindows() ? CreateHardLink(name, file, 0) : Link(file, name) == 0;

    /// <summary>Renames a file or a symbolic link, also one to a folder, over whatever file or link has the name, in one step.</summary>
    /// <exception cref="IOException">It cannot be done, for instance across file systems.</exception>
    public static void Rename(string from, string to)
    {
        if (OperatingSystem.IsWindows())
        {
            File.Move(from, to, overwrite: true);
        }
        else if (RenameFile(from, to) != 0)
        {
            throw new IOException($"{to}: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    [LibraryImport("kernel32.dll", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string name, string file, nint reserved);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Link(string file, string name);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int RenameFile(string from, string to);
}

namespace KexieSite.BrowserTests;

/// <summary>The Chromium that is installed on this machine.</summary>
internal static class Chromium
{
    /// <summary>What a test says when it is skipped for want of a browser.</summary>
    public const string Missing = "没有找到 Chromium：请安装（Debian：apt-get install chromium），或把它的路径写进环境变量 KEXIE_CHROMIUM。No Chromium found.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome", "chrome.exe", "msedge.exe"];

    /// <summary>The program's path, from <c>KEXIE_CHROMIUM</c> or the search path; null where there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Whether a missing browser is a failure: a test that CI leaves out guards nothing.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("CI") is { Length: > 0 };

    private static string? Find() =>
        Environment.GetEnvironmentVariable("KEXIE_CHROMIUM") is { Length: > 0 } named
            ? named
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
                .Where(folder => folder.Length > 0)
                .SelectMany(_ => Names, System.IO.Path.Join)
                .FirstOrDefault(File.Exists);
}

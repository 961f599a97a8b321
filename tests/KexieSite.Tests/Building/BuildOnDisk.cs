using System.Security.Cryptography;
using KexieSite.Bench;
using KexieSite.Building;

namespace KexieSite.Tests.Building;

/// <summary>Builds sites on the disk and tells what is in an output folder.</summary>
internal static class BuildOnDisk
{
    public static Task<BuildResult> BuildAsync(this TestSite site, Func<BuildOptions, BuildOptions>? change = null) =>
        BuildAsync(site.Root, change);

    public static Task<BuildResult> BuildAsync(string root, Func<BuildOptions, BuildOptions>? change = null) =>
        SiteBuild.RunAsync(Options(root, change), TimeProvider.System);

    /// <summary>Builds a second later: what was written until now is old enough to be trusted by the next build.</summary>
    public static Task<BuildResult> BuildLaterAsync(
        this TestSite site, Func<BuildOptions, BuildOptions>? change = null, IProgress<BuildProgress>? progress = null) =>
        SiteBuild.RunAsync(Options(site.Root, change), new LaterClock(), progress);

    public static string Output(this TestSite site) => Path.Combine(site.Root, "output");

    /// <summary>Every published file and the hash of its bytes; the build's own records are left out.</summary>
    public static SortedDictionary<string, string> Snapshot(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
            .Where(f => !f.Name.StartsWith(".kexie/", StringComparison.Ordinal));
        return new(files.ToDictionary(f => f.Name, f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f.File)))), StringComparer.Ordinal);
    }

    /// <summary>A site of generated items in a temporary folder.</summary>
    public static TestSite Generated(int count)
    {
        var site = new TestSite();
        AssociationSite.Write(site.Root, AssociationSite.Generate(count));
        return site;
    }

    private static BuildOptions Options(string root, Func<BuildOptions, BuildOptions>? change)
    {
        var options = new BuildOptions { SiteFolder = root, BuiltInTheme = Kexie.Theme.KexieTheme.Assembly, Today = TestSite.Today };
        return change?.Invoke(options) ?? options;
    }

    private sealed class LaterClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddSeconds(1);
    }
}

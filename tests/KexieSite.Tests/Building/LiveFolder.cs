using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using KexieSite.Building;
using KexieSite.Paths;
using KexieSite.Planning;

namespace KexieSite.Tests.Building;

/// <summary>A site in a temporary folder, opened live.</summary>
internal sealed class LiveFolder : IDisposable
{
    private readonly BuildOptions options;

    private LiveFolder(TestSite site, LiveSite live, BuildOptions options) => (Site, Live, this.options) = (site, live, options);

    public TestSite Site { get; }

    public LiveSite Live { get; }

    public LiveEdition Edition => Live.Current;

    public static async Task<LiveFolder> OfAsync(TestSite site, Func<BuildOptions, BuildOptions>? change = null, TimeProvider? clock = null)
    {
        var plain = new BuildOptions { SiteFolder = site.Root, BuiltInTheme = Kexie.Theme.KexieTheme.Assembly, Today = TestSite.Today };
        var asked = change?.Invoke(plain) ?? plain;
        return new(site, await LiveSite.OpenAsync(asked, clock ?? TimeProvider.System), asked);
    }

    /// <summary>Takes up changes of which these files are known; without any, of all files.</summary>
    public Task<bool> UpdateAsync(params string[] written) =>
        Live.UpdateAsync(written.Length == 0 ? null : [.. written.Select(w => new SourcePath(w))]);

    /// <summary>The text of an address; null where nothing stands there.</summary>
    public async Task<string?> TextAsync(string address) =>
        Edition.Find(address) is LiveAnswer.Found { Planned: var output } ? Encoding.UTF8.GetString((await BytesAsync(Edition, output)).Span) : null;

    /// <summary>Every output and the hash of its bytes, as <see cref="BuildOnDisk.Snapshot"/> gives those of a build.</summary>
    public Task<SortedDictionary<string, string>> SnapshotAsync(IEnumerable<string> files) => SnapshotAsync(Edition, files);

    /// <summary>That every output is what a clean build of the same files writes.</summary>
    public async Task AssertIsAsBuiltAsync()
    {
        var built = await Site.BuildAsync(o => o with { Output = "clean" });
        Assert.True(built.Ok, string.Join('\n', built.Diagnostics));
        var clean = BuildOnDisk.Snapshot(Path.Combine(Site.Root, "clean"));
        Directory.Delete(Path.Combine(Site.Root, "clean"), recursive: true);
        Assert.Equal(clean, await SnapshotAsync(clean.Keys));
        Assert.Equal(built.Diagnostics.Select(d => d.ToString()), Edition.Diagnostics.Select(d => d.ToString()));
    }

    /// <summary>That every output and finding is what is there when the same files are opened anew, errors among them or not.</summary>
    public async Task AssertIsAsOpenedAnewAsync(string what)
    {
        using var opened = await LiveSite.OpenAsync(options, TimeProvider.System);
        Assert.Equal((what, string.Join('\n', opened.Current.Diagnostics)), (what, string.Join('\n', Edition.Diagnostics)));
        Assert.Equal(opened.Current.Pages!.Outputs.Select(o => o.Url), Edition.Pages!.Outputs.Select(o => o.Url));
        Assert.Equal((what, Lines(await SnapshotAsync(opened.Current, []))), (what, Lines(await SnapshotAsync(Edition, []))));

        static string Lines(SortedDictionary<string, string> snapshot) => string.Join('\n', snapshot.Select(f => $"{f.Value} {f.Key}"));
    }

    public void Dispose()
    {
        Live.Dispose();
        Site.Dispose();
    }

    private static async Task<SortedDictionary<string, string>> SnapshotAsync(LiveEdition edition, IEnumerable<string> files)
    {
        var snapshot = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var known = edition.Pages!.Outputs.Select(o => o.Url.OutputFile).Union(files, StringComparer.Ordinal);
        foreach (var file in known)
        {
            if (edition.Find("/" + file) is LiveAnswer.Found { Planned: var output })
            {
                snapshot[file] = Convert.ToHexString(SHA256.HashData((await BytesAsync(edition, output)).Span));
            }
        }

        return snapshot;
    }

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(LiveEdition edition, PlannedOutput output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await edition.RenderAsync(output, buffer, CancellationToken.None);
        return buffer.WrittenMemory;
    }
}

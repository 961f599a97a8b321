using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Publishing;
using KexieSite.Writing;

namespace KexieSite.Tests.Publishing;

/// <summary>A site with an output folder and a place that a web server would read, all real, below a temporary folder.</summary>
internal sealed class PublishedSite : IDisposable
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("kexie-publishing-");
    private readonly SteppingClock clock = new();

    public PublishedSite()
    {
        Directory.CreateDirectory(Path.Join(Folder, "content"));
        Directory.CreateDirectory(Path.GetDirectoryName(Served)!);
        File.WriteAllText(Path.Join(Folder, "site.yml"), "title: 富源县科协\nurl: https://kexie.internal\n");
        File.SetLastWriteTimeUtc(Path.Join(Folder, "site.yml"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    /// <summary>The site's folder.</summary>
    public string Folder => Path.Join(temporary.FullName, "site");

    public string Output => Path.Join(Folder, "output");

    public string Served => Path.Join(temporary.FullName, "srv", "www");

    public string Versions => Path.Join(temporary.FullName, "srv", ".www.versions");

    /// <summary>Builds into the output folder, with what a build says of itself.</summary>
    public PublishedSite Build(IReadOnlyDictionary<string, string> site, params string[] notes)
    {
        using var output = OutputFolder.Open(Output, [.. site.Keys]).Value!;
        foreach (var (name, text) in site)
        {
            output.Write(name, Encoding.UTF8.GetBytes(text));
        }

        output.Complete(notes);
        return this;
    }

    public PublishResult Publish(Func<PublishOptions, PublishOptions>? change = null, IProgress<PublishProgress>? progress = null, CancellationToken cancel = default)
    {
        var options = new PublishOptions { SiteFolder = Folder, To = Served };
        return SitePublication.Run(change?.Invoke(options) ?? options, clock, progress, cancel);
    }

    /// <summary>Builds and publishes, expecting no error.</summary>
    public PublishResult Publish(IReadOnlyDictionary<string, string> site, bool link = false)
    {
        var result = Build(site).Publish(o => o with { Link = link });
        Assert.True(result.Ok, string.Join('\n', result.Diagnostics));
        return result;
    }

    public PublishResult Back() => Publish(o => o with { Back = true });

    /// <summary>The only error of a publication that must not do anything.</summary>
    public DiagnosticRule Refusal(Func<PublishOptions, PublishOptions>? change = null)
    {
        var before = Readers();
        var result = Publish(change);
        Assert.False(result.Ok);
        Assert.Equal(before, Readers());
        return Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error).Rule;
    }

    /// <summary>What a web server finds: names and texts.</summary>
    public SortedDictionary<string, string> Readers() => Contents(Served);

    public static SortedDictionary<string, string> Contents(string folder) =>
        new(FolderWalk.Files(folder).ToDictionary(name => name, name => Text(Path.Join(folder, name))), StringComparer.Ordinal);

    private static string Text(string file) => new FileInfo(file).LinkTarget is { } target ? "-> " + target : File.ReadAllText(file);

    public void Put(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(Served, name))!);
        File.WriteAllText(Path.Join(Served, name), text);
    }

    public void Dispose() => temporary.Delete(recursive: true);

    // A minute for each look, so that every version has a time of its own.
    private sealed class SteppingClock : TimeProvider
    {
        private int looks;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddMinutes(looks++);
    }
}

using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Writing;

namespace KexieSite.Tests.Writing;

/// <summary>A real output folder below a temporary folder, and builds of tiny sites into it.</summary>
internal sealed class BuiltFolder : IDisposable
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("kexie-writing-");

    public BuiltFolder() => Root = Path.Join(temporary.FullName, "output");

    public string Root { get; }

    /// <summary>A place beside the output folder.</summary>
    public string Beside(string name) => Path.Join(temporary.FullName, name);

    public string this[string name] => Path.Join(Root, name);

    public string Manifest => this[".kexie/manifest"];

    public string Journal => this[".kexie/journal"];

    /// <summary>Opens without expecting success.</summary>
    public Checked<OutputFolder?> Open(params IReadOnlyCollection<string> names) => OutputFolder.Open(Root, names);

    /// <summary>A whole build.</summary>
    public WriteSummary Build(IReadOnlyDictionary<string, string> site)
    {
        using var output = Start(site);
        foreach (var (name, text) in site)
        {
            output.Write(name, Encoding.UTF8.GetBytes(text));
        }

        return output.Complete();
    }

    /// <summary>A build that stops after so many files.</summary>
    public void Interrupt(IReadOnlyDictionary<string, string> site, int files)
    {
        using var output = Start(site);
        foreach (var (name, text) in site.Take(files))
        {
            output.Write(name, Encoding.UTF8.GetBytes(text));
        }
    }

    public OutputFolder Start(IReadOnlyDictionary<string, string> site)
    {
        var opened = Open([.. site.Keys]);
        Assert.DoesNotContain(opened.Diagnostics, finding => finding.Severity == Severity.Error);
        return opened.Value!;
    }

    public void Put(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
    }

    /// <summary>Puts a link at a name, to a file or folder.</summary>
    public void Link(string name, string target) => File.CreateSymbolicLink(this[name], target);

    /// <summary>Every file and folder, <c>.kexie</c> aside: folders end with <c>/</c>, links are not followed.</summary>
    public SortedDictionary<string, string> Contents()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Walk("", found);
        return found;
    }

    /// <summary>What a build into an empty folder makes of a site.</summary>
    public static SortedDictionary<string, string> CleanBuild(IReadOnlyDictionary<string, string> site)
    {
        using var clean = new BuiltFolder();
        clean.Build(site);
        return clean.Contents();
    }

    /// <summary>Pages that a build made long ago, so that their record is older than any change made now.</summary>
    public void Age() => File.SetLastWriteTimeUtc(Manifest, File.GetLastWriteTimeUtc(Manifest).AddMinutes(1));

    public void Dispose() => temporary.Delete(recursive: true);

    private void Walk(string folder, SortedDictionary<string, string> found)
    {
        foreach (var entry in new DirectoryInfo(this[folder]).EnumerateFileSystemInfos())
        {
            var name = folder + entry.Name;
            if (name == ".kexie")
            {
                continue;
            }

            if (entry.LinkTarget is { } target)
            {
                found[name] = "-> " + target;
            }
            else if (entry is DirectoryInfo)
            {
                found[name + "/"] = "";
                Walk(name + "/", found);
            }
            else
            {
                found[name] = File.ReadAllText(entry.FullName);
            }
        }
    }
}

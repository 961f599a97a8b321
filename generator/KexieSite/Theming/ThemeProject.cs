using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Theming;

/// <summary>The project of a site's own theme, and whether its last build still holds.</summary>
/// <param name="SiteFolder">The site's folder on disk.</param>
/// <param name="Folder">The theme's folder in the site.</param>
/// <param name="File">The project file in the site.</param>
internal sealed record ThemeProject(string SiteFolder, SourcePath Folder, SourcePath File)
{
    private static readonly ImmutableArray<string> NotCompiled = ["assets", "texts", "bin", "obj", ThemeManifestReader.FileName];

    /// <summary>The theme's name.</summary>
    public string Theme => Folder.FileName;

    /// <summary>The theme's folder on disk.</summary>
    public string FullPath => Folder.In(SiteFolder);

    /// <summary>Where the build puts the assembly; apart from what an editor builds into <c>bin/Debug</c>.</summary>
    public string OutputFolder => Path.Combine(FullPath, "bin", "kexie");

    /// <summary>The assembly that the build makes: it has the project file's name.</summary>
    public string AssemblyFile => Path.Combine(OutputFolder, File.Stem + ".dll");

    /// <summary>Whether the assembly was built from the sources as they are, for this very version of the generator.</summary>
    public bool IsBuilt => System.IO.File.Exists(AssemblyFile) && System.IO.File.Exists(StampFile) && System.IO.File.ReadAllText(StampFile) == Stamp();

    private string StampFile => Path.Combine(OutputFolder, "kexie.stamp");

    /// <summary>The one project file of a theme.</summary>
    public static Checked<ThemeProject?> Find(string siteFolder, SourcePath folder)
    {
        var files = Directory.GetFiles(folder.In(siteFolder), "*.csproj").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToArray();
        return files switch
        {
            [] => new(null, [ThemeRules.NoProject.At(folder, null, folder.FileName)]),
            [var file] => new(new ThemeProject(siteFolder, folder, folder.Combine(file)!.Value), []),
            _ => new(null, [ThemeRules.SeveralProjects.At(folder, null, folder.FileName, string.Join(", ", files))]),
        };
    }

    /// <summary>A build that stops halfway must not pass for a whole one.</summary>
    public void ForgetBuild()
    {
        Directory.CreateDirectory(OutputFolder);
        System.IO.File.Delete(StampFile);
    }

    /// <summary>Remembers what the assembly was built from: the sources as they were when the build began, for they may be written to while it runs.</summary>
    public void RememberBuild(string stamp) => System.IO.File.WriteAllText(StampFile, stamp);

    /// <summary>
    /// The sources' contents and the generator's identity. Contents, not times: a deleted file and one restored from a
    /// backup count too, and a fresh clone beside a cached build is recognised.
    /// </summary>
    public string Stamp()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(ThemeProject).Module.ModuleVersionId.ToByteArray());
        foreach (var file in Sources().Order(StringComparer.Ordinal))
        {
            var content = System.IO.File.ReadAllBytes(Path.Combine(FullPath, file));
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Replace('\\', '/')}\n{content.Length}\n"));
            hash.AppendData(content);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private IEnumerable<string> Sources() =>
        from entry in Directory.EnumerateFileSystemEntries(FullPath)
        let name = Path.GetFileName(entry)
        where !name.StartsWith('.') && !NotCompiled.Contains(name, StringComparer.Ordinal)
        from file in Directory.Exists(entry) ? Directory.EnumerateFiles(entry, "*", SearchOption.AllDirectories) : [entry]
        select Path.GetRelativePath(FullPath, file);
}

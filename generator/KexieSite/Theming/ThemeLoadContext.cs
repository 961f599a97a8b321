using System.Reflection;
using System.Runtime.Loader;

namespace KexieSite.Theming;

/// <summary>
/// Holds the assembly of one build of one theme until the theme is disposed of. Everything that the assembly refers to
/// (KexieSite, RazorLight, the framework) is the host's own, so that models have one type on both sides.
/// </summary>
internal sealed class ThemeLoadContext(string theme) : AssemblyLoadContext("theme " + theme, isCollectible: true)
{
    /// <summary>Loads from memory, so that the file is free to be built again; with its symbols, so that errors have lines.</summary>
    public Assembly LoadBuild(string assemblyFile)
    {
        using var assembly = new MemoryStream(File.ReadAllBytes(assemblyFile));
        var symbolFile = Path.ChangeExtension(assemblyFile, ".pdb");
        using var symbols = File.Exists(symbolFile) ? new MemoryStream(File.ReadAllBytes(symbolFile)) : null;
        return LoadFromStream(assembly, symbols);
    }
}

using KexieSite.Paths;

namespace KexieSite.Theming;

/// <summary>A file that a theme brings to the site to the site: a stylesheet, a script, a picture.</summary>
public sealed class ThemeAsset
{
    private readonly Func<Stream> open;

    internal ThemeAsset(string path, string theme, Func<Stream> open, SourcePath? file = null)
    {
        Path = path;
        Theme = theme;
        File = file;
        this.open = open;
    }

    /// <summary>The path below <c>assets/</c>, with <c>/</c>: <c>css/site.css</c>. Every segment can stand in an address.</summary>
    public string Path { get; }

    /// <summary>The name of the theme that brings it: the theme itself or one that it extends.</summary>
    public string Theme { get; }

    /// <summary>Its file in the site; null for the built-in theme's.</summary>
    public SourcePath? File { get; }

    /// <summary>Opens the file from its beginning; the caller disposes of it.</summary>
    /// <exception cref="IOException">The file on disk cannot be read.</exception>
    public Stream Open() => open();

    /// <summary>The whole file.</summary>
    /// <exception cref="IOException">The file on disk cannot be read.</exception>
    public byte[] ReadAllBytes()
    {
        using var stream = open();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

using KexieSite.Diagnostics;
using KexieSite.Paths;
using KexieSite.Theming;

namespace KexieSite.Tests.Theming;

/// <summary>A site in a temporary folder, with themes as a designer would write them.</summary>
internal sealed class ThemeFolder : IDisposable
{
    public const string Imports = """
        @inherits RazorLight.TemplatePage<TModel>
        @removeTagHelper *, Microsoft.AspNetCore.Mvc.Razor
        """;

    public string Root { get; } = Directory.CreateTempSubdirectory("kexie-theme-").FullName;

    /// <summary>The project file that the hint of KX5005 tells people to write.</summary>
    public static string Project
    {
        get
        {
            var hint = KexieSite.Theming.ThemeRules.NoProject.At(null, null, "any").Hint(TextTable.For(Language.Chinese));
            return hint[hint.IndexOf('<', StringComparison.Ordinal)..];
        }
    }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public ThemeCatalog Catalog(string dotnet = "dotnet") =>
        new(Root, Kexie.Theme.KexieTheme.Assembly, new ThemeBuild(AppContext.BaseDirectory, dotnet));

    public async Task<Checked<Theme?>> LoadAsync(string name, string dotnet = "dotnet") =>
        await Catalog(dotnet).LoadAsync(new ThemeReference(name, new SourcePath("site.yml"), SourceSpan.OnLine(3, 8, name.Length)));

    /// <summary>A command that answers in place of the SDK's.</summary>
    public string Script(string lines)
    {
        Write("dotnet.sh", "#!/bin/sh\n" + lines + "\n");
        var file = Path.Combine(Root, "dotnet.sh");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return file;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

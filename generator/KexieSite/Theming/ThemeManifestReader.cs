using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Theming;

/// <summary>Reads <c>theme.yml</c>: a flat list of keys and texts.</summary>
internal static class ThemeManifestReader
{
    public const string FileName = "theme.yml";

    private static readonly KeyTable Keys = new("name 名称", "title 标题", "extends 继承", "version 版本", "author 作者", "description 说明");

    /// <param name="source">The file's text.</param>
    /// <param name="name">The theme's name: its folder's.</param>
    /// <param name="file">The file that is named in diagnostics.</param>
    public static Checked<ThemeManifest> Read(string source, string name, SourcePath file)
    {
        var yaml = YamlReader.Read(source.ReplaceLineEndings("\n").Split('\n'), file, firstLine: 1);
        var found = new List<Diagnostic>(yaml.Diagnostics);
        var fields = new FieldReader(yaml.Value, Keys, file, found);
        if (fields.Scalar("name") is { } written && written.Text.Trim() != name)
        {
            fields.Report(ThemeRules.OtherName, written, written.Text.Trim(), name);
        }

        var manifest = new ThemeManifest(
            name,
            fields.Text("title") ?? name,
            fields.Scalar("extends") is { } extends ? new ThemeReference(extends.Text.Trim(), file, extends.Span) : null,
            fields.Text("version") ?? "",
            fields.Text("author") ?? "",
            fields.Text("description") ?? "");
        return new(manifest, [.. found]);
    }
}

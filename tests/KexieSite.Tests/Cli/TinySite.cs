namespace KexieSite.Tests.Cli;

/// <summary>A site of a few files in a temporary folder.</summary>
internal sealed class TinySite : IDisposable
{
    /// <summary>An activity without a mistake.</summary>
    public const string Good = "---\n标题: 全国科普日\n日期: 2021-09-17\n---\n\n县科协在广场办了科普日活动。\n";

    /// <summary>An activity with an unquoted colon in line 2, column 7.</summary>
    public const string Colon = "---\n标题: 通知: 关于开展科普日活动\n日期: 2021-09-17\n---\n\n正文。\n";

    /// <summary>An activity with a link to an activity that is a draft: a warning.</summary>
    public const string LinkToDraft = "---\n标题: 科技活动周\n日期: 2021-05-22\n---\n\n见[说明](draft.md)。\n";

    /// <summary>A draft.</summary>
    public const string Draft = "---\n标题: 说明\n日期: 2021-05-20\n草稿: 是\n---\n\n还没有写好。\n";

    public TinySite(string language = "zh-CN")
    {
        Folder = Directory.CreateTempSubdirectory("kexie-cli-").FullName;
        Write("site.yml", $"title: 富源县科协\nurl: https://kexie.internal\nregion: 富源县\nlanguage: {language}\n");
    }

    /// <summary>The site's folder.</summary>
    public string Folder { get; }

    /// <summary>Writes a file of the site.</summary>
    public TinySite Write(string path, string text)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Writes an activity of 2021.</summary>
    public TinySite WithActivity(string name, string text) => Write($"content/activities/2021/{name}.md", text);

    /// <summary>Whether the site has a file.</summary>
    public bool Has(string path) => File.Exists(PathOf(path));

    /// <summary>The text of a file of the site.</summary>
    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string PathOf(string path) => Path.Combine(Folder, path);
}

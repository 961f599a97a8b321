using System.Globalization;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KexieSite.Building;
using KexieSite.Tests.Building;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Rendering;

/// <summary>A small site, built by the real build with the default theme, and its output read back.</summary>
internal sealed class BuiltSite : IDisposable
{
    private const string FileMark = "== ";

    private const string Configuration = """
        title: 富源县科学技术协会
        shortTitle: 富源科协
        url: https://kexie.example.org
        region: 富源县

        """;

    private readonly TestSite site;

    private BuiltSite(TestSite site) => this.site = site;

    /// <summary>What the build said.</summary>
    public BuildResult Result { get; private set; } = null!;

    /// <summary>The output folder.</summary>
    public string Folder => site.Output();

    /// <summary>The paths of all published files, without the output folder's own records.</summary>
    public IEnumerable<string> Files => BuildOnDisk.Snapshot(site.Output()).Keys;

    /// <summary>
    /// Builds a site from files written one after the other, each after a line <c>== path</c>. Without a <c>site.yml</c> it is
    /// the site of 富源县; what stands before the first file is added to that <c>site.yml</c>.
    /// For a <c>.jpg</c> stands its size: <c>1600x900</c>. Today is 2022-10-01.
    /// </summary>
    public static async Task<BuiltSite> OfAsync(string files, Func<BuildOptions, BuildOptions>? vary = null)
    {
        var parts = ("\n" + files).Split("\n" + FileMark);
        var built = new BuiltSite(new TestSite(Configuration + parts[0]));
        foreach (var part in parts.Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            var (path, text) = (part[..end].TrimEnd(), part[(end + 1)..]);
            _ = Path.GetExtension(path) == ".jpg" ? built.site.Write(path, Picture(text)) : built.site.Write(path, text + "\n");
        }

        built.Result = await built.site.BuildAsync(o => (vary ?? (same => same))(o with { Today = new DateOnly(2022, 10, 1) }));
        Assert.True(built.Result.Ok, string.Join('\n', built.Result.Diagnostics));
        return built;
    }

    /// <summary>A photograph with the place where it was taken.</summary>
    public static byte[] Picture(string size)
    {
        var sides = size.Trim().Split('x').Select(s => int.Parse(s, CultureInfo.InvariantCulture)).ToArray();
        return TinyPicture.Jpeg(sides[0], sides[1], TinyTiff.Block(1, isPlaced: true));
    }

    public bool Has(string path) => File.Exists(Path.Combine(site.Output(), path));

    public byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(site.Output(), path));

    public string Text(string path) => File.ReadAllText(Path.Combine(site.Output(), path));

    public XElement Xml(string path) => XDocument.Parse(Text(path)).Root!;

    /// <summary>The page at an address below the site's root.</summary>
    public IHtmlDocument Page(string address) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Text(address[1..] + (address.EndsWith('/') ? "index.html" : "")));

    /// <summary>The text of an item, on its page.</summary>
    public IElement Prose(string address) => Page(address).QuerySelector(".prose")!;

    public void Dispose() => site.Dispose();
}

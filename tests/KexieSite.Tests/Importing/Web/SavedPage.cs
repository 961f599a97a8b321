using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Importing;
using KexieSite.Importing.Web;
using KexieSite.Paths;

namespace KexieSite.Tests.Importing.Web;

/// <summary>A page in a folder of files, read as an import reads it.</summary>
internal static class SavedPage
{
    public const string Words = "2021年9月17日，富源县科协联合教体、农业农村、卫生健康等二十个单位，在胜境广场举办全国科普日主场活动，发放科普资料三千余份。";

    /// <summary>Encodings of old pages.</summary>
    public static Encoding Named(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    public static Checked<ImportedDocument?> Read(string html, params (string Path, byte[] Bytes)[] beside) => Read(Encoding.UTF8.GetBytes(html), beside);

    public static Checked<ImportedDocument?> Read(byte[] html, params (string Path, byte[] Bytes)[] beside) =>
        WebPageReader.Read(new SourcePath("旧网站/news/1.html"), html, path =>
            Array.Find(beside, b => b.Path == path.Value) is { Bytes: { } bytes } ? bytes : (ReadOnlyMemory<byte>?)null);

    public static ImportedDocument Document(string html, params (string Path, byte[] Bytes)[] beside) => Assert.IsType<ImportedDocument>(Read(html, beside).Value);

    /// <summary>The document as Markdown.</summary>
    public static string Markdown(string html, params (string Path, byte[] Bytes)[] beside) => MarkdownText.Write(Document(html, beside).Blocks);

    public static string? Fact(this ImportedDocument document, string key) => document.Facts.FirstOrDefault(f => f.Key == key)?.Value;

    public static IEnumerable<string> Codes(this ImportedDocument document) => document.Notes.Select(n => n.Rule.Code);
}

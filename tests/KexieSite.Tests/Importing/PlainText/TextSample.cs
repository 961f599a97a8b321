using System.Text;
using KexieSite.Importing;
using KexieSite.Importing.PlainText;
using KexieSite.Importing.Repair;
using KexieSite.Paths;

namespace KexieSite.Tests.Importing.PlainText;

/// <summary>Reads texts as files, and shows what became of them one line a block.</summary>
internal static class TextSample
{
    public static readonly SourcePath Path = new("archive/a.txt");

    public static IReadOnlyList<ImportedDocument> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static IReadOnlyList<ImportedDocument> Read(byte[] bytes)
    {
        var read = PlainTextReader.Read(Path, bytes);
        Assert.Empty(read.Diagnostics);
        return read.Value;
    }

    public static IEnumerable<string> Lines(ImportedDocument document) => document.Blocks.SelectMany(Lines);

    public static IEnumerable<string> Facts(ImportedDocument document) => document.Facts.Select(f => $"{f.Key}={f.Value}{(f.IsSure ? "" : "?")}");

    private static IEnumerable<string> Lines(ImportedBlock block) => block switch
    {
        HeadingBlock heading => [new string('#', heading.Level) + " " + ImportedWords.Of(heading)],
        ListBlock list => list.Items.Select((item, i) => $"{list.Start + i}. {string.Concat(item.Select(ImportedWords.Of))}"),
        _ => [ImportedWords.Of(block)],
    };
}

using KexieSite.Importing;
using KexieSite.Paths;

namespace KexieSite.Tests.Importing;

/// <summary>Makes documents as readers would, of lines: a title in 【】, headings with #, everything else paragraphs.</summary>
internal static class ImportedTexts
{
    public static ImportedDocument Of(string lines, string file = "文稿.txt", params ReadOnlySpan<ImportedFact> facts)
    {
        var written = lines.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var title = written.Where(l => l[0] == '【' && l[^1] == '】').Select(l => new ImportedFact("title", l[1..^1], l[1..^1]));
        return new ImportedDocument
        {
            Source = new SourcePath(file),
            Blocks = [.. written.Where(l => l[0] != '【').Select(BlockOf)],
            Facts = [.. title, .. facts],
        };
    }

    private static ImportedBlock BlockOf(string line) => line.TrimStart('#') is var text && text.Length < line.Length
        ? new HeadingBlock(line.Length - text.Length, [new InlineText(text.Trim())])
        : new ParagraphBlock([new InlineText(line)]);
}

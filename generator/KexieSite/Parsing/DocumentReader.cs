using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;

namespace KexieSite.Parsing;

/// <summary>Reads one content file: front matter and text. A pure function of the file and the policy.</summary>
public static class DocumentReader
{
    /// <summary>Reads a file; every mistake in it is reported, and what could be read is in the value.</summary>
    public static Checked<ParsedDocument> Read(SourceFile file, HtmlPolicy policy)
    {
        var split = FrontMatterSplit.Of(file);
        var yaml = YamlReader.Read(split.Value.Lines, file.Path, split.Value.FirstLine);
        var body = MarkdownReader.Read(split.Value.Body, file.Path, split.Value.BodyLine, policy);
        return new(
            new ParsedDocument(file.Path, yaml.Value, body.Value),
            [.. file.Diagnostics, .. split.Diagnostics, .. yaml.Diagnostics, .. body.Diagnostics]);
    }
}

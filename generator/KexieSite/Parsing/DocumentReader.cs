using System.Collections.Immutable;
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
        if (file.Diagnostics.Any(d => d.Severity == Severity.Error))
        {
            return new(new ParsedDocument(file.Path, null, MarkdownReader.Read("", file.Path, 1, policy).Value), file.Diagnostics);
        }

        var split = FrontMatterSplit.Of(file);
        var yaml = YamlReader.Read(split.Value.Lines, file.Path, split.Value.FirstLine);
        var body = MarkdownReader.Read(split.Value.Body, file.Path, split.Value.BodyLine, policy);
        ImmutableArray<Diagnostic> above = [.. file.Diagnostics, .. split.Diagnostics, .. yaml.Diagnostics, .. FrontMatterMarks.Check(yaml.Value, split.Value, file.Path)];
        var isLost = yaml.Value.Entries.IsEmpty && above.Any(d => d.Severity == Severity.Error);
        return new(new ParsedDocument(file.Path, isLost ? null : yaml.Value, body.Value), [.. above, .. body.Diagnostics]);
    }

    /// <summary>The body that <see cref="Read"/> gives of a file in which it has found no error, without looking at its front matter.</summary>
    public static MarkdownBody ReadBody(SourceFile file, HtmlPolicy policy)
    {
        var split = FrontMatterSplit.Of(file).Value;
        return MarkdownReader.Read(split.Body, file.Path, split.BodyLine, policy).Value;
    }
}

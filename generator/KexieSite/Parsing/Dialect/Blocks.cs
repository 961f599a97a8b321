using KexieSite.Diagnostics;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace KexieSite.Parsing.Dialect;

/// <summary>Checks the <c>:::</c> blocks of a document against the table of those that exist.</summary>
internal static class Blocks
{
    /// <summary>The blocks that exist: none yet.</summary>
    public static IReadOnlyList<string> Names { get; } = [];

    /// <summary>Reports each block whose name <paramref name="names"/> does not have, at its first line.</summary>
    public static void Check(MarkdownDocument document, IReadOnlyList<string> names, BodySource source, BodyFindings findings)
    {
        foreach (var block in document.Descendants<CustomContainer>())
        {
            var name = block.Info ?? "";
            var start = block.Span.Start;
            var line = source.Text.IndexOf('\n', start);
            var end = line < 0 ? source.Text.Length : line;
            if (name.Length == 0)
            {
                findings.Add(MarkdownRules.NamelessBlock, start, end);
            }
            else if (!names.Contains(name, StringComparer.Ordinal))
            {
                var near = NearestName.Of(name, names);
                findings.Add(near is null ? MarkdownRules.UnknownBlock : MarkdownRules.MisspelledBlock, start, end, near is null ? [name] : [name, near]);
            }
        }
    }
}

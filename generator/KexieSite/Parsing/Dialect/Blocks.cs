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
                var near = names.FirstOrDefault(n => IsOneSlipAway(name, n));
                findings.Add(near is null ? MarkdownRules.UnknownBlock : MarkdownRules.MisspelledBlock, start, end, near is null ? [name] : [name, near]);
            }
        }
    }

    // One letter too many, too few, wrong, or two exchanged: equal before the slip and after it.
    private static bool IsOneSlipAway(string written, string name)
    {
        var same = written.AsSpan().CommonPrefixLength(name);
        var left = written.AsSpan(same);
        var right = name.AsSpan(same);
        return (left.Length > 0 && left[1..].SequenceEqual(right))
            || (right.Length > 0 && left.SequenceEqual(right[1..]))
            || (left.Length > 0 && right.Length > 0 && left[1..].SequenceEqual(right[1..]))
            || (left.Length > 1 && right.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
    }
}

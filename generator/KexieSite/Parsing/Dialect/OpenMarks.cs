using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KexieSite.Parsing.Dialect;

/// <summary>Finds open marks wherever in a text they stand; what is shown as code is an example and no mark.</summary>
internal static class OpenMarks
{
    /// <summary>Reports each mark at its place.</summary>
    public static void Check(MarkdownDocument document, BodySource source, BodyFindings findings)
    {
        var marks = OpenMark.In(source.Text).ToList();
        if (marks.Count == 0)
        {
            return;
        }

        var code = document.Descendants().Where(node => node is CodeBlock or CodeInline).Select(node => node.Span).ToList();
        foreach (var mark in marks.Where(mark => !code.Exists(span => mark.Start >= span.Start && mark.Start <= span.End)))
        {
            findings.Add(mark.Rule, mark.Start, mark.Start + mark.Length, mark.Wanted);
        }
    }
}

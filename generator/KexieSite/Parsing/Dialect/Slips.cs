using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KexieSite.Parsing.Dialect;

/// <summary>Finds Markdown that became something else than was surely meant, because a blank or a line is missing.</summary>
internal static partial class Slips
{
    /// <summary>Reports them; the headings must still have the levels that were written.</summary>
    public static void Check(LeafBlock[] leaves, BodySource source, BodyFindings findings)
    {
        foreach (var heading in leaves.OfType<HeadingBlock>().Where(h => h.IsSetext && h.Level == 2))
        {
            var (start, length) = Place(heading, source);
            var text = source.Text.Substring(start, length).Split('\n')[0];
            findings.Add(SlipRules.RuleMadeHeading, heading.Span.Start, heading.Span.Start + text.Length, text.Trim());
        }

        foreach (var paragraph in leaves.OfType<ParagraphBlock>())
        {
            CheckParagraph(paragraph, source, findings);
        }
    }

    // Each expression needs a sign that few paragraphs have; without it none is tried.
    private static void CheckParagraph(ParagraphBlock paragraph, BodySource source, BodyFindings findings)
    {
        var (start, length) = Place(paragraph, source);
        var written = source.Text.AsSpan(start, length);
        if (written.Contains("##", StringComparison.Ordinal))
        {
            CheckHeadings(written.ToString(), paragraph.Span.Start, findings);
        }

        if (written.Contains('\n'))
        {
            CheckList(written.ToString(), paragraph.Span.Start, findings);
            CheckTable(written.ToString(), paragraph.Span.Start, findings);
        }

        var mayHoldLink = written.Contains("](", StringComparison.Ordinal);
        if (mayHoldLink || written.Contains("]（", StringComparison.Ordinal))
        {
            CheckLinks(written.ToString(), paragraph.Span.Start, PlacesOf<CodeInline>(paragraph), findings);
        }

        if (mayHoldLink && BlankAddresses.MayBeIn(written))
        {
            // A bare address in it is a link, but not the one that was meant.
            var taken = PlacesOf<CodeInline>(paragraph).Concat(PlacesOf<LinkInline>(paragraph, link => !link.IsAutoLink)).ToList();
            BlankAddresses.Check(written.ToString(), paragraph.Span.Start, taken, findings);
        }
    }

    // A block inside a footnote or a table may have a place that is none.
    private static (int Start, int Length) Place(Block block, BodySource source)
    {
        var start = Math.Clamp(block.Span.Start, 0, source.Text.Length);
        return (start, Math.Clamp(block.Span.End + 1 - start, 0, source.Text.Length - start));
    }

    private static void CheckHeadings(string text, int start, BodyFindings findings)
    {
        foreach (var match in Heading().Matches(text).AsEnumerable())
        {
            var mark = match.Groups["mark"];
            findings.Add(SlipRules.HeadingWithoutBlank, start + mark.Index, start + match.Index + match.Length, mark.Value, match.Groups["text"].Value.Trim());
        }
    }

    // A single paragraph may well begin with "1." as official texts do; two such lines in one paragraph run together.
    private static void CheckList(string text, int start, BodyFindings findings)
    {
        if (Items().Match(text) is { Success: true } match)
        {
            var mark = match.Groups["mark"];
            findings.Add(SlipRules.ListWithoutBlank, start + mark.Index, start + mark.Index + mark.Length, mark.Value, match.Groups["text"].Value.Trim());
        }
    }

    private static void CheckTable(string text, int start, BodyFindings findings)
    {
        var rows = text.StartsWith('|') ? text.Split('\n') : [];
        var cells = rows.Select(r => r.Trim()).Select(r => r.Length > 2 && r[0] == '|' && r[^1] == '|' ? r.Count(c => c == '|') - 1 : 0).Distinct().ToList();
        if (rows.Length > 1 && cells is [> 1] && !rows.Any(r => r.AsSpan().Trim().IndexOfAnyExcept("|-: \t") < 0))
        {
            findings.Add(SlipRules.TableWithoutSeparator, start, start + rows[0].Length, string.Concat(Enumerable.Repeat("| --- ", cells[0])) + "|");
        }
    }

    private static void CheckLinks(string text, int start, List<(int Start, int End)> code, BodyFindings findings)
    {
        foreach (var match in WideLink().Matches(text).AsEnumerable())
        {
            if (!code.Exists(c => start + match.Index < c.End && start + match.Index + match.Length > c.Start))
            {
                findings.Add(
                    SlipRules.WideParenthesis, start + match.Index, start + match.Index + match.Length, match.Groups["text"].Value, match.Groups["address"].Value);
            }
        }
    }

    private static List<(int Start, int End)> PlacesOf<T>(ParagraphBlock paragraph, Func<T, bool>? where = null)
        where T : Inline =>
        [.. (paragraph.Inline?.Descendants<T>() ?? []).Where(where ?? (_ => true)).Select(inline => (inline.Span.Start, inline.Span.End + 1))];

    [GeneratedRegex(@"^[ >]*(?<mark>\#{2,6})(?<text>\p{L}[^\n]{0,60})", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[ >]*(?<mark>[0-9]{1,2}\.)(?<text>\p{IsCJKUnifiedIdeographs}[^\n]{0,60})[^\n]*\n[ >]*[0-9]{1,2}\.\p{IsCJKUnifiedIdeographs}",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Items();

    [GeneratedRegex(@"\[(?<text>[^\[\]\n]{1,100})\](\((?<address>(https?://|\.{0,2}/)[^\s()（）]{1,300}|[^\s()（）]{1,100}\.(md|pdf|jpe?g|png|docx?|xlsx?))）|（(?<address>(https?://|\.{0,2}/)[^\s()（）]{1,300}|[^\s()（）]{1,100}\.(md|pdf|jpe?g|png|docx?|xlsx?))[)）])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WideLink();
}

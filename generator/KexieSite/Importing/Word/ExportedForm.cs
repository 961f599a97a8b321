using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace KexieSite.Importing.Word;

/// <summary>
/// Reads the parts of an official document off a file that <c>kexie export</c> made, by the styles it gave them. Nothing is concluded from words: a text that
/// ends like a letter has its end in the text, as its content file had.
/// </summary>
internal static partial class ExportedForm
{
    /// <summary>What the head and the foot say, and which paragraphs that are.</summary>
    public static OfficialDocument Read(ImmutableArray<WordBlock> blocks)
    {
        var parts = new OfficialParts([.. blocks.Select(b => new OfficialLine(b is WordParagraph paragraph ? paragraph.Text : ""))]);
        var title = Row(blocks, "title", Enumerable.Range(0, blocks.Length));
        Take(parts, "number", Row(blocks, "document number", Enumerable.Range(0, blocks.Length)).Take(1));
        Take(parts, "title", title);
        Take(parts, "issuer", Row(blocks, "signature", Backwards(blocks)).Order());
        if (Row(blocks, "date", Backwards(blocks)) is [var date, ..] && OfficialWords.Day(parts.Text(date)) is { } day)
        {
            parts.Add("date", OfficialWords.Written(day), parts.Text(date));
            parts.Take(date, ("date", OfficialWords.Written(day)));
        }

        foreach (var line in Row(blocks, "attachment note", Backwards(blocks)).Order())
        {
            var written = WithoutMark(parts.Text(line));
            parts.Add("attachments", written, parts.Text(line), isSure: false);
            parts.Take(line, ("attachments", written));
        }

        return parts.Complete(title is [.., var last] ? last + 1 : 0);
    }

    /// <summary>The level of a paragraph that is a heading by its style; 0 for others.</summary>
    public static int Level(WordBlock block) => block is WordParagraph { Look: { Outline: { } outline } look } && !look.IsTitle ? Math.Clamp(outline + 2, 2, 6) : 0;

    /// <summary>The title of an attachment without what stands before it on paper.</summary>
    public static string WithoutMark(string line) => Mark().Replace(line, "");

    private static IEnumerable<int> Backwards(ImmutableArray<WordBlock> blocks) => Enumerable.Range(0, blocks.Length).Reverse();

    // The first paragraphs of a style that stand right below each other.
    private static List<int> Row(ImmutableArray<WordBlock> blocks, string style, IEnumerable<int> order) =>
        [.. order.SkipWhile(i => !Has(blocks[i], style)).TakeWhile(i => Has(blocks[i], style))];

    private static bool Has(WordBlock block, string style) => block is WordParagraph { Text.Length: > 0, Look.Style: var name } && name == style;

    private static void Take(OfficialParts parts, string key, IEnumerable<int> lines)
    {
        var taken = lines.ToList();
        if (taken.Count > 0)
        {
            var value = string.Concat(taken.Select(parts.Text));
            parts.Add(key, value, value);
            taken.ForEach(line => parts.Take(line, (key, value)));
        }
    }

    [GeneratedRegex(@"^(?:附件\s?[:：]\s*)?(?:[0-9]{1,3}\.\s*)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}

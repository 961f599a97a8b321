using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace KexieSite.Importing.Guessing;

/// <summary>Reads the words of imported blocks, line by line.</summary>
internal static partial class PassageReader
{
    private const int LongestHeading = 40;

    /// <summary>The lines of a text; of a table, a line for each row.</summary>
    public static ImmutableArray<Passage> Read(IEnumerable<ImportedBlock> blocks)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        int? ahead = null; // the level of the heading about what is to come
        foreach (var (text, level) in blocks.SelectMany(Lines).Where(line => line.Text.Length > 0))
        {
            if (level is { } heading && (ahead is null || heading <= ahead))
            {
                ahead = Ahead().IsMatch(text) && !Behind().IsMatch(text) ? heading : null;
            }

            passages.Add(new Passage(text, level is not null, ahead is not null));
        }

        return passages.ToImmutable();
    }

    /// <summary>The words of a line.</summary>
    public static string TextOf(IEnumerable<ImportedInline> line)
    {
        var text = new StringBuilder();
        Append(text, line);
        return Blanks().Replace(text.ToString(), " ").Trim();
    }

    private static IEnumerable<(string Text, int? Level)> Lines(ImportedBlock block) => block switch
    {
        HeadingBlock heading => [(TextOf(heading.Content), heading.Level)],
        ParagraphBlock paragraph => [(TextOf(paragraph.Content), LevelOf(TextOf(paragraph.Content)))],
        ListBlock list => list.Items.SelectMany(item => item).SelectMany(Lines),
        DefinitionListBlock list => list.Items.SelectMany(item => item.Terms.Select(term => (TextOf(term), (int?)null)).Concat(item.Definitions.SelectMany(d => d).SelectMany(Lines))),
        QuoteBlock quote => quote.Content.SelectMany(Lines),
        FootnoteBlock note => note.Content.SelectMany(Lines),
        PictureBlock picture => [(picture.Caption, null)],
        TableBlock table => table.Rows.Insert(0, table.Header).Select(row => (string.Join(' ', row.Select(cell => TextOf(cell))), (int?)null)).Prepend((TextOf(table.Caption), null)),
        _ => [],
    };

    // A short paragraph that is no sentence reads as a heading, whether its source made it one or not.
    private static int? LevelOf(string text) => text.Length <= LongestHeading && Numbered().Match(text) is { Success: true } match ? match.Groups["sub"].Success ? 3 : 2 : null;

    private static void Append(StringBuilder text, IEnumerable<ImportedInline> line)
    {
        foreach (var piece in line)
        {
            switch (piece)
            {
                case InlineText { Struck: false } words:
                    text.Append(words.Text);
                    break;
                case InlineLink link:
                    Append(text, link.Content);
                    break;
                case InlineBreak:
                    text.Append(' ');
                    break;
            }
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex("^(?:[一二三四五六七八九十]{1,3}、|(?<sub>[（(][一二三四五六七八九十]{1,3}[）)]))[^。；]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex("下一?步|下半年|下阶段|今后|明年|来年|打算|计划|规划|思路|展望|安排|设想", RegexOptions.None, 1000)]
    private static partial Regex Ahead();

    [GeneratedRegex("完成|落实|执行|总结|回顾|情况|实施", RegexOptions.None, 1000)]
    private static partial Regex Behind();
}

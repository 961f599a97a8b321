using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace KexieSite.Importing;

/// <summary>Makes lists of paragraphs whose numbers and bullets were typed.</summary>
public static partial class TypedLists
{
    /// <summary>
    /// Puts paragraphs right below each other that begin with 1. 2. 3. (also 1、) or with the same bullet into a list. A single one stays a paragraph, and
    /// so do （1） and 一是, which Markdown has no list for.
    /// </summary>
    public static ImmutableArray<ImportedBlock> Join(ImmutableArray<ImportedBlock> blocks)
    {
        var joined = ImmutableArray.CreateBuilder<ImportedBlock>();
        for (var i = 0; i < blocks.Length;)
        {
            var end = EndOfList(blocks, i);
            if (end - i < 2)
            {
                joined.Add(blocks[i]);
                i++;
                continue;
            }

            int? start = MarkOf(blocks[i])!.Value.Number is var first && first > 0 ? first : null;
            joined.Add(new ListBlock(start, [.. blocks[i..end].Select(WithoutMark)]));
            i = end;
        }

        return joined.ToImmutable();
    }

    private static int EndOfList(ImmutableArray<ImportedBlock> blocks, int start)
    {
        var end = start;
        (int Number, string Bullet, int Length)? last = null;
        while (end < blocks.Length && MarkOf(blocks[end]) is { } mark && (last is null || Follows(mark, last.Value)))
        {
            last = mark;
            end++;
        }

        return end;
    }

    private static bool Follows((int Number, string Bullet, int Length) mark, (int Number, string Bullet, int Length) last) =>
        last.Number > 0 ? mark.Number == last.Number + 1 : mark.Bullet == last.Bullet && mark.Number == 0;

    private static (int Number, string Bullet, int Length)? MarkOf(ImportedBlock block)
    {
        if (block is not ParagraphBlock { Content: [InlineText { Text: var text, IsCode: false }, ..] })
        {
            return null;
        }

        return ChineseHeading.Read(text) is { Form: NumberForm.Arabic } number && number.Length < text.Length ? (number.Number, "", number.Length)
            : Bullet().Match(text) is { Success: true } match ? (0, match.Groups["mark"].Value, match.Length)
            : null;
    }

    private static ImmutableArray<ImportedBlock> WithoutMark(ImportedBlock block)
    {
        var content = ((ParagraphBlock)block).Content;
        var text = (InlineText)content[0];
        return [new ParagraphBlock(content.SetItem(0, text with { Text = text.Text[MarkOf(block)!.Value.Length..] }))];
    }

    [GeneratedRegex("^[\\s　]*(?<mark>[•●○◆◇■□▪▲★➢·])[\\s　]*(?=\\S)|^[\\s　]*(?<mark>[-*])[\\s　]+(?=\\S)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();
}

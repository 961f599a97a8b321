using System.Collections.Immutable;

namespace KexieSite.Importing.Word;

/// <summary>Tables that put photographs side by side, with or without a line below each.</summary>
internal static class PictureTable
{
    private const int LongestCaption = 60;

    /// <summary>Whether all cells are pictures or lines below them.</summary>
    public static bool Is(ImmutableArray<ImmutableArray<WordCell>> rows)
    {
        var cells = rows.SelectMany(row => row).Where(c => !c.IsRepeated && !Paragraphs(c).IsEmpty).ToList();
        var pictures = cells.Count(IsPicture);
        return pictures > 0 && pictures * 2 >= cells.Count && cells.All(c => IsPicture(c) || Paragraphs(c).Sum(p => p.Text.Length) <= LongestCaption);
    }

    /// <summary>The pictures, each with the line of the cell below it.</summary>
    public static ImmutableArray<WordBlock> Blocks(ImmutableArray<ImmutableArray<WordCell>> rows)
    {
        var blocks = ImmutableArray.CreateBuilder<WordBlock>();
        var used = new HashSet<(int Row, int Column)>();
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column].IsRepeated || !used.Add((row, column)))
                {
                    continue;
                }

                blocks.AddRange(Paragraphs(rows[row][column]));
                if (IsPicture(rows[row][column]) && row + 1 < rows.Length && !IsPicture(rows[row + 1][column]) && used.Add((row + 1, column)))
                {
                    blocks.AddRange(Paragraphs(rows[row + 1][column]).Select(p => p with { Look = p.Look with { Style = "caption" } }));
                }
            }
        }

        return blocks.ToImmutable();
    }

    private static bool IsPicture(WordCell cell) => Paragraphs(cell).Any(p => p.PicturesAlone.Any());

    private static ImmutableArray<WordParagraph> Paragraphs(WordCell cell) => [.. cell.Blocks.OfType<WordParagraph>().Where(p => !p.Content.IsEmpty)];
}

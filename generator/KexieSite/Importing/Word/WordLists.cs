using System.Collections.Immutable;

namespace KexieSite.Importing.Word;

/// <summary>Nests the paragraphs of lists.</summary>
internal static class WordLists
{
    /// <summary>Whether a paragraph belongs to a list.</summary>
    public static bool IsItem(WordBlock block) =>
        block is WordParagraph { Look: { Outline: null } look } && (look.Item is { Mark: not WordMark.Words } || look.Continues is not null);

    /// <summary>The lists that paragraphs one below the other make. What goes on with no item is a paragraph.</summary>
    public static ImmutableArray<ImportedBlock> Of(IReadOnlyList<WordParagraph> paragraphs)
    {
        var blocks = ImmutableArray.CreateBuilder<ImportedBlock>();
        for (var i = 0; i < paragraphs.Count;)
        {
            if (!IsBeginning(paragraphs[i]))
            {
                blocks.Add(paragraphs[i++].Block);
                continue;
            }

            blocks.Add(One(paragraphs, ref i, Level(paragraphs[i])));
        }

        return blocks.ToImmutable();
    }

    private static ListBlock One(IReadOnlyList<WordParagraph> paragraphs, ref int i, int level)
    {
        var first = paragraphs[i].Look.Item!;
        var items = new List<List<ImportedBlock>>();
        var last = first.Number - 1;
        while (i < paragraphs.Count && Level(paragraphs[i]) >= level)
        {
            var paragraph = paragraphs[i];
            if (!IsBeginning(paragraph))
            {
                items[^1].Add(paragraph.Block);
                i++;
            }
            else if (Level(paragraph) > level)
            {
                items[^1].Add(One(paragraphs, ref i, Level(paragraph)));
            }
            else if (paragraph.Look.Item is { } item && item.Mark == first.Mark && (item.Mark == WordMark.Bullet || item.Number == last + 1))
            {
                items.Add([paragraph.Block]);
                last = item.Number;
                i++;
            }
            else
            {
                break;
            }
        }

        return new ListBlock(first.Mark == WordMark.Number ? first.Number : null, [.. items.Select(item => item.ToImmutableArray())]);
    }

    private static bool IsBeginning(WordParagraph paragraph) => paragraph.Look.Item is { Mark: WordMark.Bullet or WordMark.Number };

    private static int Level(WordParagraph paragraph) => paragraph.Look.Item?.Level ?? paragraph.Look.Continues ?? 0;
}

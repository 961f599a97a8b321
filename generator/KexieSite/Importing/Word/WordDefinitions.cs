using System.Collections.Immutable;

namespace KexieSite.Importing.Word;

/// <summary>Makes entries of terms and what they mean, which some programs give styles of their own.</summary>
internal static class WordDefinitions
{
    private const string Term = "definition term";
    private const string Meaning = "definition";
    private const string Further = "definition continue";

    /// <summary>Whether a paragraph belongs to an entry.</summary>
    public static bool IsPart(WordBlock block) => IsTerm(block) || block is WordParagraph { Look.Style: Meaning or Further };

    /// <summary>Whether a paragraph is a term.</summary>
    public static bool IsTerm(WordBlock block) => block is WordParagraph { Look.Style: Term };

    /// <summary>The entries of paragraphs that begin with a term. Terms without a meaning are paragraphs.</summary>
    public static IEnumerable<ImportedBlock> Of(IReadOnlyList<WordParagraph> paragraphs)
    {
        var items = new List<DefinitionItem>();
        var isTerm = false;
        foreach (var paragraph in paragraphs)
        {
            if (IsTerm(paragraph))
            {
                if (!isTerm)
                {
                    items.Add(new DefinitionItem([], []));
                }

                items[^1] = items[^1] with { Terms = items[^1].Terms.Add(InlineLine.Plain(paragraph.Content)) };
            }
            else
            {
                items[^1] = items[^1] with { Definitions = With(items[^1].Definitions, paragraph) };
            }

            isTerm = IsTerm(paragraph);
        }

        var whole = items.Where(i => !i.Definitions.IsEmpty).ToImmutableArray();
        return [.. whole.IsEmpty ? Array.Empty<ImportedBlock>() : [new DefinitionListBlock(whole)], .. items.Where(i => i.Definitions.IsEmpty).SelectMany(i => i.Terms).Select(t => new ParagraphBlock(t))];
    }

    private static ImmutableArray<ImmutableArray<ImportedBlock>> With(ImmutableArray<ImmutableArray<ImportedBlock>> definitions, WordParagraph paragraph)
    {
        var block = paragraph.Block;
        return paragraph.Look.Style == Further && definitions is [.., var last] ? definitions.SetItem(definitions.Length - 1, last.Add(block)) : definitions.Add([block]);
    }
}

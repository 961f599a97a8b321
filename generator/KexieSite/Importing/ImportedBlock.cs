using System.Collections.Immutable;

namespace KexieSite.Importing;

/// <summary>A part of a text between two line breaks of its own.</summary>
public abstract record ImportedBlock;

/// <summary>A heading.</summary>
/// <param name="Level">2 to 6: the title of the text is not a block, and is the page's only heading of level 1.</param>
/// <param name="Content">Its words, its number (一、) included.</param>
public sealed record HeadingBlock(int Level, ImmutableArray<ImportedInline> Content) : ImportedBlock
{
    /// <summary>The anchor that a writer gave it; empty where it has the one that is made of its words.</summary>
    public string Id { get; init; } = "";
}

/// <summary>A paragraph.</summary>
public sealed record ParagraphBlock(ImmutableArray<ImportedInline> Content) : ImportedBlock;

/// <summary>A list.</summary>
/// <param name="Start">The first number of a numbered list; null where the items have bullets.</param>
/// <param name="Items">Each item's blocks.</param>
public sealed record ListBlock(int? Start, ImmutableArray<ImmutableArray<ImportedBlock>> Items) : ImportedBlock;

/// <summary>A table without merged cells: its reader has resolved them.</summary>
/// <param name="Caption">What stands above it as its name; empty where there is none.</param>
/// <param name="Header">The cells of its first row; empty where the table has no header.</param>
/// <param name="Rows">The other rows, each with as many cells as the widest.</param>
public sealed record TableBlock(
    ImmutableArray<ImportedInline> Caption,
    ImmutableArray<ImmutableArray<ImportedInline>> Header,
    ImmutableArray<ImmutableArray<ImmutableArray<ImportedInline>>> Rows) : ImportedBlock
{
    /// <summary>How the columns are set, from the first; those that are not listed are set as the page likes.</summary>
    public ImmutableArray<ColumnAlignment> Alignments { get; init; } = [];
}

/// <summary>How a column of a table is set.</summary>
public enum ColumnAlignment
{
    /// <summary>As the page likes.</summary>
    None,

    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the right.</summary>
    Right,
}

/// <summary>A picture that stands alone.</summary>
/// <param name="File">The name of its <see cref="ImportedFile"/>; where an export kept only the picture's place, the path as the text had it.</param>
/// <param name="Alt">What it shows, for those who do not see it; empty where the source does not say.</param>
/// <param name="Caption">The line below it; empty where there is none.</param>
public sealed record PictureBlock(string File, string Alt, string Caption) : ImportedBlock;

/// <summary>Lines that are shown as they are typed, blanks and all.</summary>
/// <param name="Text">The lines, <c>\n</c> between them.</param>
/// <param name="Language">What they are written in, one word; empty where nobody says.</param>
public sealed record VerbatimBlock(string Text, string Language = "") : ImportedBlock;

/// <summary>A line across the page, between two parts of a text.</summary>
public sealed record RuleBlock : ImportedBlock;

/// <summary>What the site computes for the page.</summary>
/// <param name="Written">The <c>:::</c> line: it has been read before, and has no mistake.</param>
public sealed record ComputedBlock(string Written) : ImportedBlock;

/// <summary>Words of somebody else.</summary>
public sealed record QuoteBlock(ImmutableArray<ImportedBlock> Content) : ImportedBlock;

/// <summary>Terms and what they mean.</summary>
public sealed record DefinitionListBlock(ImmutableArray<DefinitionItem> Items) : ImportedBlock;

/// <summary>One or several terms, and what they mean.</summary>
/// <param name="Terms">The terms, a line each; at least one.</param>
/// <param name="Definitions">What each of their meanings says; at least one.</param>
public sealed record DefinitionItem(ImmutableArray<ImmutableArray<ImportedInline>> Terms, ImmutableArray<ImmutableArray<ImportedBlock>> Definitions);

/// <summary>A footnote, where <see cref="InlineFootnote"/> points to.</summary>
public sealed record FootnoteBlock(int Number, ImmutableArray<ImportedBlock> Content) : ImportedBlock
{
    /// <summary>What the writer calls it; empty where it has its number only.</summary>
    public string Label { get; init; } = "";
}

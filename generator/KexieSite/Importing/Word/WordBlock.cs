using System.Collections.Immutable;

namespace KexieSite.Importing.Word;

/// <summary>A paragraph or a table as Word has it, before its place in the text is understood.</summary>
internal abstract record WordBlock;

/// <summary>A paragraph.</summary>
/// <param name="Content">Its words, links and pictures.</param>
/// <param name="Look">What says what it is.</param>
internal sealed record WordParagraph(ImmutableArray<ImportedInline> Content, WordLook Look) : WordBlock
{
    /// <summary>Its words that count.</summary>
    public string Text { get; } = InlineLine.ValidText(Content);

    /// <summary>Its lines as they were typed, where they are to be shown so; null for running text.</summary>
    public string? Verbatim { get; init; }

    /// <summary>Whether there is anything in it to see.</summary>
    public bool IsSeen => !Content.IsEmpty || Look.IsRule || Kept is not null;

    /// <summary>The block of which the file has only the place; null for others.</summary>
    public ImportedBlock? Kept { get; init; }

    /// <summary>The language of its lines, where an export kept it.</summary>
    public string Language { get; init; } = "";

    /// <summary>The block that it is by itself.</summary>
    public ImportedBlock Block => Kept ?? (Look.IsRule ? new RuleBlock() : Verbatim is { } lines ? new VerbatimBlock(lines, Language) : new ParagraphBlock(Content));

    /// <summary>Its pictures, where it has nothing else.</summary>
    public IEnumerable<InlinePicture> PicturesAlone =>
        Content.All(piece => piece is InlinePicture or InlineBreak or InlineText { Text: " " }) ? Content.OfType<InlinePicture>() : [];
}

/// <summary>A table whose cells are filled in: every row has as many as the widest.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Headers">How many rows its maker called header; null where the file does not say.</param>
/// <param name="IsLayout">Whether it only puts text side by side.</param>
internal sealed record WordTable(ImmutableArray<ImmutableArray<WordCell>> Rows, int? Headers, bool IsLayout) : WordBlock;

/// <summary>A cell.</summary>
/// <param name="Blocks">What is in it.</param>
/// <param name="IsRepeated">Whether it stands for a cell that another one was merged with.</param>
/// <param name="Span">Over how many columns it goes.</param>
internal sealed record WordCell(ImmutableArray<WordBlock> Blocks, bool IsRepeated = false, int Span = 1);

/// <summary>How a paragraph looks.</summary>
internal sealed record WordLook
{
    /// <summary>The level of a heading, from 0; null for running text.</summary>
    public int? Outline { get; init; }

    /// <summary>The name of its style, in small letters.</summary>
    public string Style { get; init; } = "";

    public LinePlace Place { get; init; }

    /// <summary>Where the paragraph itself is set, whatever its style says.</summary>
    public ColumnAlignment Alignment { get; init; }

    /// <summary>The anchor that <c>kexie export</c> marked it with; empty where there is none.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>The size of its largest letters, in half points.</summary>
    public int Size { get; init; }

    /// <summary>Whether all its letters are bold.</summary>
    public bool IsStrong { get; init; }

    /// <summary>Its place in a list.</summary>
    public WordItem? Item { get; init; }

    /// <summary>Whether it is the text's title by its style.</summary>
    public bool IsTitle => Style is "title" or "标题";

    /// <summary>Whether it is a line across the page.</summary>
    public bool IsRule { get; init; }

    public bool IsCaption => Style is "caption" or "题注" or "figure" or "illustration" or "table" or "image caption" or "table caption";

    public bool IsQuote => Style is "quote" or "intense quote" or "quotations" or "block text" or "引用" or "明显引用";

    /// <summary>The level of the item that this goes on with (Word's own styles <c>List Continue</c>), from 0; null for others.</summary>
    public int? Continues => Style.StartsWith("list continue", StringComparison.Ordinal)
        ? Style.Length > 14 && char.IsAsciiDigit(Style[^1]) ? Style[^1] - '1' : 0
        : null;
}

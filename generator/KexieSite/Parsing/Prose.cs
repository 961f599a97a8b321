using System.Collections.Immutable;

namespace KexieSite.Parsing;

/// <summary>
/// What a body says and where: for those who look at the writing rather than at the page that it becomes. Places are offsets
/// into the body as <see cref="ProseReader"/> received it.
/// </summary>
/// <param name="Texts">Headings, paragraphs, cells and alternative texts, in order.</param>
/// <param name="Links">Links with a text of their own.</param>
/// <param name="Tables">Tables in Markdown.</param>
/// <param name="BareTables">Tables whose head says nothing, also such in HTML.</param>
/// <param name="Comments">HTML comments, with the place of their first character.</param>
public sealed record Prose(
    ImmutableArray<ProseText> Texts,
    ImmutableArray<ProseLink> Links,
    ImmutableArray<ProseTable> Tables,
    ImmutableArray<ProsePlace> BareTables,
    ImmutableArray<ProseComment> Comments)
{
    /// <summary>Nothing at all.</summary>
    public static Prose Empty { get; } = new([], [], [], [], []);
}

/// <summary>A run of words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">A heading's level as written, 1 to 6; 0 for anything else.</param>
/// <param name="Text">
/// The words without markup. A line break is <c>\n</c>; U+FFFC stands for what is no text: code, pictures, tags, bare addresses.
/// </param>
/// <param name="Places">For each character the place where it is written; that of an entity is the place of its <c>&amp;</c>.</param>
public sealed record ProseText(ProseKind Kind, int Level, string Text, ImmutableArray<int> Places);

/// <summary>What a run of words is.</summary>
public enum ProseKind
{
    /// <summary>A paragraph, also one in a list, a quote or a footnote.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>What stands for a picture where it is not seen.</summary>
    Alternative,
}

/// <summary>A link with a text of its own.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Address">Where it leads, as written.</param>
/// <param name="Place">The link, from its first bracket on.</param>
public sealed record ProseLink(string Text, string Address, ProsePlace Place);

/// <summary>An HTML comment.</summary>
/// <param name="Text">What stands between its dashes.</param>
/// <param name="Place">The comment with its marks.</param>
public sealed record ProseComment(string Text, ProsePlace Place);

/// <summary>A table.</summary>
/// <param name="Rows">Its rows, the head first; each a run of words for each cell.</param>
public sealed record ProseTable(ImmutableArray<ImmutableArray<ProseText>> Rows);

/// <summary>A half-open range of a body.</summary>
public readonly record struct ProsePlace(int Start, int End);

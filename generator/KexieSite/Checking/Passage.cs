using System.Collections.Immutable;

namespace KexieSite.Checking;

/// <summary>A run of words that a reader of the site sees, wherever in the file it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">A heading's level, else 0.</param>
/// <param name="Text">The words; <c>\n</c> is a line break, U+FFFC what is no text.</param>
/// <param name="Places">For each character its offset in the file's text.</param>
internal sealed record Passage(PassageKind Kind, int Level, string Text, ImmutableArray<int> Places)
{
    /// <summary>Whether it stands in the text, not in the front matter.</summary>
    public bool IsInBody => Kind is not (PassageKind.Title or PassageKind.Field);

    /// <summary>A character, or U+0000 outside of the text.</summary>
    public char At(int index) => index >= 0 && index < Text.Length ? Text[index] : '\0';
}

/// <summary>What a run of words is.</summary>
internal enum PassageKind
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>Another text of the front matter.</summary>
    Field,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>What stands for a picture.</summary>
    Alternative,
}

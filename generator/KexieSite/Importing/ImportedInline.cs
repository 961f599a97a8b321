using System.Collections.Immutable;

namespace KexieSite.Importing;

/// <summary>A piece of a line of running text.</summary>
public abstract record ImportedInline;

/// <summary>Characters as they are read, never Markdown: they are escaped when Markdown is written.</summary>
public sealed record InlineText(string Text, bool Strong = false, bool Emphasis = false) : ImportedInline
{
    /// <summary>Whether the words are struck through: they are there to be seen, and do not count.</summary>
    public bool Struck { get; init; }

    /// <summary>Whether the characters are shown one by one, blanks too: a command, the name of a key.</summary>
    public bool IsCode { get; init; }

    /// <summary>Whether the words have no look of their own.</summary>
    public bool IsPlain => this is { Strong: false, Emphasis: false, Struck: false, IsCode: false };

    /// <summary>Whether other words look the same.</summary>
    public bool LooksAs(InlineText other) => other with { Text = Text } == this;
}

/// <summary>A link.</summary>
/// <param name="Target">A web address, a mail address, a file that was imported with the text or is in the site; empty for a place in the text itself.</param>
/// <param name="Content">Its words.</param>
public sealed record InlineLink(string Target, ImmutableArray<ImportedInline> Content) : ImportedInline
{
    /// <summary>The place in a file or in the text itself, without <c>#</c>; empty for the whole, and for web addresses, which have it in them.</summary>
    public string Fragment { get; init; } = "";
}

/// <summary>A picture in a line of text, by the name of its <see cref="ImportedFile"/>.</summary>
public sealed record InlinePicture(string File, string Alt) : ImportedInline;

/// <summary>A new line inside a paragraph that the writer meant.</summary>
public sealed record InlineBreak : ImportedInline;

/// <summary>The box of a task, at the beginning of an item.</summary>
public sealed record InlineTask(bool IsDone) : ImportedInline;

/// <summary>The mark of a footnote, counted from 1 in the document.</summary>
public sealed record InlineFootnote(int Number) : ImportedInline
{
    /// <summary>What the writer calls the note; empty where it has its number only.</summary>
    public string Label { get; init; } = "";
}

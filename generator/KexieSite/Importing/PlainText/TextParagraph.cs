namespace KexieSite.Importing.PlainText;

/// <summary>A paragraph of a plain text.</summary>
/// <param name="Text">Its words, on one line, without blanks at the ends.</param>
/// <param name="Position">The offset at which its line begins in the repaired text.</param>
internal readonly record struct TextParagraph(string Text, int Position);

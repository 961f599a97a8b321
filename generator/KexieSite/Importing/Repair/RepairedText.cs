using System.Collections.Immutable;

namespace KexieSite.Importing.Repair;

/// <summary>A text after its repair.</summary>
/// <param name="Text">The text as it is now.</param>
/// <param name="Changes">Every change, in the order in which they were made: one repair after the other, each from the beginning to the end of the text.</param>
public sealed record RepairedText(string Text, ImmutableArray<TextChange> Changes);

using System.Collections.Immutable;

namespace KexieSite.Importing;

/// <summary>A paragraph that was taken out of a text, since the front matter says the same. Where it does not in the end, the paragraph goes back.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsAbove">Whether it stood above the text; else below it.</param>
/// <param name="Said">What it says, by the English name of a field.</param>
public sealed record TakenLine(string Text, bool IsAbove, ImmutableArray<KeyValuePair<string, string>> Said);

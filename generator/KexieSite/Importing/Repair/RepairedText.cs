using System.Collections.Immutable;

namespace KexieSite.Importing.Repair;

/// <summary>A text after its repair.</summary>
/// <param name="Text">The text as it is now.</param>
/// <param name="Changes">Every change, kind by kind in the order of <see cref="RepairKind"/>, each kind by its place.</param>
public sealed record RepairedText(string Text, ImmutableArray<TextChange> Changes);

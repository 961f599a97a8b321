namespace KexieSite.Parsing;

/// <summary>A heading of a body.</summary>
/// <param name="Level">2 to 6: a body has no heading 1, for that is the page's title.</param>
/// <param name="Text">Its text without markup.</param>
/// <param name="Id">Its anchor, unique in the body.</param>
public sealed record OutlineHeading(int Level, string Text, string Id);

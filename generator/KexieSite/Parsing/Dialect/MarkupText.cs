using System.Collections.Immutable;

namespace KexieSite.Parsing.Dialect;

/// <summary>What <see cref="MarkupReader"/> finds in the finished pieces of a text.</summary>
/// <param name="Text">The plain text.</param>
/// <param name="Asides">The parts of it that are headings, captions, tables and footnotes, in order; an end may lie behind the text's.</param>
/// <param name="Anchors">Every <c>id</c>, in order.</param>
/// <param name="Outline">The headings that have an anchor, in order.</param>
internal sealed record MarkupText(
    string Text, ImmutableArray<(int Start, int End)> Asides, ImmutableArray<string> Anchors, ImmutableArray<OutlineHeading> Outline);

using System.Collections.Immutable;

namespace KexieSite.Parsing;

/// <summary>
/// A text after reading: what other stages ask about it, and the text itself, which may be read from its file only when it is first asked
/// for. Safe to be asked from several threads at once.
/// </summary>
/// <param name="Text">The text itself.</param>
/// <param name="Anchors">Every <c>id</c> of the body, in order.</param>
/// <param name="Links">Every link that a writer made, in order; those of footnotes to their place are not among them.</param>
/// <param name="Pictures">Every picture, in order.</param>
/// <param name="Blocks">Every <c>:::</c> block, in order.</param>
public sealed record MarkdownBody(
    Lazy<BodyText> Text,
    ImmutableArray<string> Anchors,
    ImmutableArray<BodyLink> Links,
    ImmutableArray<BodyPicture> Pictures,
    ImmutableArray<BodyBlock> Blocks)
{
    /// <inheritdoc cref="BodyText.Parts" />
    public ImmutableArray<BodyPart> Parts => Text.Value.Parts;

    /// <inheritdoc cref="BodyText.Outline" />
    public ImmutableArray<OutlineHeading> Outline => Text.Value.Outline;

    /// <inheritdoc cref="BodyText.Plain" />
    public string PlainText => Text.Value.Plain;

    /// <inheritdoc cref="BodyText.NoteLabels" />
    public ImmutableArray<string> NoteLabels => Text.Value.NoteLabels;

    /// <inheritdoc cref="BodyText.Prose" />
    public string Prose => Text.Value.Prose;
}

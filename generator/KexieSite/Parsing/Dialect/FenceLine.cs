using Markdig.Parsers;
using Markdig.Syntax;

namespace KexieSite.Parsing.Dialect;

/// <summary>A <c>:::</c> line that stands for itself: a block of one line, or an end without a beginning.</summary>
internal sealed class FenceLine(BlockParser parser, FenceWords words) : LeafBlock(parser), IFence
{
    /// <inheritdoc />
    public FenceWords Words => words;

    /// <inheritdoc />
    public BodyBlock? Block { get; set; }
}

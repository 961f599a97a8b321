using Markdig.Parsers;
using Markdig.Syntax;

namespace KexieSite.Parsing.Dialect;

/// <summary>A <c>:::</c> block with what stands in it up to the line <c>:::</c>: a gallery, or one whose name is unknown.</summary>
internal sealed class FenceContainer(BlockParser parser, FenceWords words) : ContainerBlock(parser), IFence
{
    /// <inheritdoc />
    public FenceWords Words => words;

    /// <inheritdoc />
    public BodyBlock? Block { get; set; }

    /// <summary>Whether its end was written.</summary>
    public bool IsClosed { get; set; }
}

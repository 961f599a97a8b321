using Markdig.Parsers;
using Markdig.Syntax;

namespace KexieSite.Parsing.Dialect;

/// <summary>
/// Finds <c>:::</c> lines. Unlike Markdig's own containers these do not nest, and most are a single line: where a block's
/// end was forgotten, the next block ends it.
/// </summary>
internal sealed class FenceParser : BlockParser
{
    public FenceParser() => OpeningCharacters = [Fence.Colon, Fence.WideColon];

    /// <inheritdoc />
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || Read(processor) is not { } words)
        {
            return BlockState.None;
        }

        Block block = words.IsContainer ? new FenceContainer(this, words) : new FenceLine(this, words);
        block.Line = processor.LineIndex;
        block.Column = processor.Column;
        block.Span = new SourceSpan(words.Start, words.End - 1);
        processor.NewBlocks.Push(block);
        return words.IsContainer ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
    }

    /// <inheritdoc />
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsCodeIndent || Read(processor) is not { } words)
        {
            return BlockState.Continue;
        }

        if (words.Written.Length > 0)
        {
            return BlockState.None;
        }

        ((FenceContainer)block).IsClosed = true;
        block.UpdateSpanEnd(words.End - 1);
        return BlockState.BreakDiscard;
    }

    private static FenceWords? Read(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        var colons = Fence.LengthAt(line);
        return colons == 0 ? null : FenceWords.Read(line, processor.Start, colons);
    }
}

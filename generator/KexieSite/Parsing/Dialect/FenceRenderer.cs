using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace KexieSite.Parsing.Dialect;

/// <summary>Writes the mark for a <c>:::</c> block; of one that was not understood, what stands in it.</summary>
internal sealed class FenceRenderer<T> : HtmlObjectRenderer<T>
    where T : Block, IFence
{
    protected override void Write(HtmlRenderer renderer, T obj)
    {
        var body = (BodyRenderer)renderer;
        _ = body.EnsureLine();
        if (obj.Block is { } block)
        {
            _ = body.WriteLine(BodyReferences.BlockOpening + body.References.Mark(block) + BodyReferences.BlockClosing);
        }
        else if (obj is FenceContainer container && !(container.IsClosed && container.Words.Name is not null))
        {
            // What a gallery holds was looked at already.
            body.WriteChildren(container);
        }
    }
}

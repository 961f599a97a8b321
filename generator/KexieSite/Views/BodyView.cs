using System.Collections.Immutable;

namespace KexieSite.Views;

/// <summary>A text: write its segments one after the other (<c>partials/body</c>).</summary>
/// <param name="Segments">Most texts have one.</param>
public sealed record BodyView(ImmutableArray<BodySegment> Segments)
{
    /// <summary>A text without blocks.</summary>
    public BodyView(string html)
        : this([new BodySegment.Markup(html)])
    {
    }

    /// <summary>Whether the text itself shows the item's figures.</summary>
    public bool HasFigures => Segments.Any(s => s is BodySegment.Block { View: FiguresView });
}

/// <summary>A piece of a text.</summary>
public abstract record BodySegment
{
    private BodySegment()
    {
    }

    /// <summary>Safe HTML: write it raw. Elements that begin in one segment may end in a later one.</summary>
    public sealed record Markup(string Html) : BodySegment;

    /// <summary>What a <c>:::</c> block asks for.</summary>
    /// <param name="Template">The template to include: <c>blocks/chart</c>.</param>
    /// <param name="View">Its model.</param>
    public sealed record Block(string Template, BlockView View) : BodySegment;
}

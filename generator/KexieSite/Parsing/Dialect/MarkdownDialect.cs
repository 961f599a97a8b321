using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;

namespace KexieSite.Parsing.Dialect;

/// <summary>
/// The dialect: CommonMark with GFM tables, footnotes, task and definition lists, strikethrough, <c>:::</c> blocks,
/// bare links, and emphasis that works between Chinese characters.
/// </summary>
internal static class MarkdownDialect
{
    /// <summary>The pipeline; immutable, so that one serves all threads.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true }
            .UsePipeTables(new PipeTableOptions { UseGfmRules = true })
            .UseFootnotes()
            .UseTaskLists()
            .UseDefinitionLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseCjkFriendlyEmphasis();
        builder.BlockParsers.Insert(0, new FenceParser());
        _ = builder.InlineParsers.InsertBefore<LinkInlineParser>(new BareLinkParser());
        _ = builder.InlineParsers.InsertBefore<LinkInlineParser>(new AttributesParser());
        return builder.Build();
    }
}

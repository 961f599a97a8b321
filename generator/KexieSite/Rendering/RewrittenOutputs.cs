using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Planning;

namespace KexieSite.Rendering;

/// <summary>
/// Which outputs can differ from what they were, after some texts were rewritten and nothing else has changed: no list has other items or
/// another order. It follows from what views show: a page of an item shows the item itself, its neighbours and what is related to it; a
/// report's also what is counted and reported around it; one with <c>:::</c> blocks anything; feeds and the search hold texts; all other
/// outputs show what lists show of items.
/// </summary>
/// <param name="rewrites">What was rewritten.</param>
/// <param name="index">The site's lists.</param>
internal sealed class RewrittenOutputs(Rewrites rewrites, SiteIndex index)
{
    private readonly bool areTextsOnly = rewrites.AreOfTextsOnly;
    private readonly HashSet<SourcePath> own = [.. rewrites.Rewritten.Select(item => item.Source)];
    private readonly HashSet<SourcePath> around = [.. rewrites.Rewritten.SelectMany(index.Around).Select(item => item.Source)];

    /// <summary>Whether an output may differ; one that may not is the same to the last byte.</summary>
    public bool MayDiffer(PlannedOutput output) => output switch
    {
        ItemPage { Item: var item } => own.Contains(item.Source)
            || (!areTextsOnly && (item is Report || !item.Body.Blocks.IsEmpty || around.Contains(item.Source))),
        AssetFile or CopiedFile => false,
        FeedFile or SearchIndexFile or SearchPage => true, // they hold texts, or name what does by its content
        _ => !areTextsOnly,
    };
}

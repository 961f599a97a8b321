using System.Collections.Immutable;

namespace KexieSite.Views;

/// <summary>What a <c>:::</c> block shows.</summary>
/// <param name="Site">What every page of the site shares.</param>
public abstract record BlockView(SiteView Site);

/// <summary>Pictures side by side; template <c>blocks/gallery</c>.</summary>
/// <param name="Site">What every page of the site shares.</param>
/// <param name="Pictures">The pictures, at least one.</param>
public sealed record GalleryView(SiteView Site, ImmutableArray<GalleryPictureView> Pictures) : BlockView(Site);

/// <summary>A picture of a gallery.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Caption">What stands below it; empty where nothing was written.</param>
public sealed record GalleryPictureView(PictureView Picture, string Caption);

/// <summary>A list of activities; template <c>blocks/activities</c>.</summary>
/// <param name="Site">What every page of the site shares.</param>
/// <param name="Items">The activities, newest first; none where the site has none.</param>
/// <param name="All">The page with all of them, where not all are shown and there is such a page; else null.</param>
public sealed record ActivitiesView(SiteView Site, ImmutableArray<ItemCard> Items, CountedLinkView? All) : BlockView(Site);

/// <summary>A chart; template <c>blocks/chart</c>.</summary>
/// <param name="Site">What every page of the site shares.</param>
/// <param name="Chart">The chart; null where nothing was counted.</param>
public sealed record ChartBlockView(SiteView Site, ChartView? Chart) : BlockView(Site);

/// <summary>The text's own figures; template <c>blocks/figures</c>.</summary>
/// <param name="Site">What every page of the site shares.</param>
/// <param name="Figures">The figures; empty where it has none.</param>
public sealed record FiguresView(SiteView Site, FigureTableView Figures) : BlockView(Site);

/// <summary>Figures as a table.</summary>
/// <param name="Rows">A row for each figure.</param>
/// <param name="Note">Why figures and sums of activities may differ, as a sentence; empty where they do not.</param>
public sealed record FigureTableView(ImmutableArray<FigureRowView> Rows, string Note)
{
    /// <summary>No figure.</summary>
    public static FigureTableView Empty { get; } = new([], "");

    /// <summary>Whether a row says something of the year before.</summary>
    public bool HasChange => Rows.Any(r => r.Change.Length > 0);

    /// <summary>Whether a row says what the activities add up to.</summary>
    public bool HasSum => Rows.Any(r => r.Sum.Length > 0);
}

/// <summary>A figure with what can be compared with it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Change">The change from the year before: 比上年增加 12.5%（约）; empty where there is nothing to compare.</param>
/// <param name="Sum">What the site's activities of that time and region add up to; empty where that is nothing.</param>
public sealed record FigureRowView(FigureView Figure, string Change, string Sum);

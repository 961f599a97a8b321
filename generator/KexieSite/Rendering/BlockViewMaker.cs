using System.Globalization;
using KexieSite.Configuration;
using KexieSite.Parsing;
using KexieSite.Planning;
using KexieSite.Rendering.Charts;
using KexieSite.Views;

namespace KexieSite.Rendering;

/// <summary>Makes what <c>:::</c> blocks show.</summary>
internal sealed class BlockViewMaker(OutputPlan plan, SiteUrl url, PageFrame frame, Cards cards, ReportPages reports)
{
    /// <summary>Whether there is something to show: a block that names what the site does not have was reported, and is left out of a preview.</summary>
    public bool Has(BodyBlock block) => plan.Blocks.ContainsKey(block);

    /// <summary>A block of a text.</summary>
    /// <param name="block">The block.</param>
    /// <param name="number">Its number in the text, from 1: ids are made of it.</param>
    public BlockView Of(BodyBlock block, int number) => plan.Blocks[block] switch
    {
        PlannedBlock.Gallery gallery => new GalleryView(frame.Site, [.. gallery.Pictures.Select(Picture).OfType<GalleryPictureView>()]),
        PlannedBlock.Activities list => List(list),
        PlannedBlock.Chart chart => new ChartBlockView(
            frame.Site, BreakdownChart.Of(chart, "kx-chart-" + number.ToString(CultureInfo.InvariantCulture), frame.Words.Texts)),
        PlannedBlock.Figures figures => new FiguresView(frame.Site, reports.Figures(figures.Item)),
        var other => throw new InvalidOperationException($"no view is made for {other.GetType().Name}"),
    };

    // A file that is no picture was reported where it is used, and leaves no gap.
    private GalleryPictureView? Picture(BodyPicture picture) =>
        plan.Links.Href(picture.Target, url) is { } src && plan.Links.Size(picture.Target) is var (width, height)
            ? new GalleryPictureView(new PictureView(src, picture.Alt, width, height), picture.Caption)
            : null;

    private ActivitiesView List(PlannedBlock.Activities list)
    {
        var all = list.All is { } page && list.Count > list.Items.Length
            ? new CountedLinkView(Scope(list.Query), frame.Href(page), list.Count)
            : null;
        return new ActivitiesView(frame.Site, cards.Of(list.Items), all);
    }

    private string Scope(BlockQuery query) => (query.Year, query.Region, query.Series) switch
    {
        ({ } year, { } region, _) => frame.Words.Texts.Format("page.regionYear", region.Name, year),
        ({ } year, null, _) => frame.Words.Year(year),
        (null, { } region, _) => region.Name,
        _ => query.Series ?? "",
    };
}

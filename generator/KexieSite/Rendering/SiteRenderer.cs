using System.Buffers;
using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Indexing;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Pictures;
using KexieSite.Planning;
using KexieSite.Rendering.Metadata;
using KexieSite.Theming;
using KexieSite.Views;

namespace KexieSite.Rendering;

/// <summary>Renders what was planned. Safe to call from several threads at once.</summary>
public sealed class SiteRenderer
{
    private readonly SourceTree tree;
    private readonly TemplateHost host;
    private readonly IndexPages indexes;
    private readonly ListPages lists;
    private readonly ItemPages items;
    private readonly MachineFiles machineFiles;
    private readonly PageMetadata metadata;

    /// <summary>Makes ready what all pages share.</summary>
    public SiteRenderer(Site site, SiteIndex index, OutputPlan plan, SourceTree tree, Theme theme)
    {
        this.tree = tree;
        host = new TemplateHost(theme);
        var words = new Words(TextTable.For(site.Config.Language), site.Today);
        var cards = new Cards(site, index, plan.Links, words);
        var frame = new PageFrame(site, plan, words, theme.ReadTexts(site.Config.Language));
        var reports = new ReportPages(frame, cards, index);
        var markup = new Markup(plan.Links, site.Config.Url, new BlockViewMaker(plan, site.Config.Url, frame, cards, reports), words.Texts);
        indexes = new IndexPages(site, index, frame, cards);
        lists = new ListPages(frame, cards, index);
        items = new ItemPages(frame, cards, index, plan.Links, markup, reports);
        metadata = new PageMetadata(site, frame, cards);
        machineFiles = new MachineFiles(site, index, markup, words);
    }

    /// <summary>Writes the bytes of one output: UTF-8 without BOM for pages, the file itself for what is copied, but for what a picture tells of place and camera.</summary>
    /// <exception cref="TemplateException">A template fails.</exception>
    /// <exception cref="IOException">A file that is copied cannot be read.</exception>
    public async Task RenderAsync(PlannedOutput output, IBufferWriter<byte> buffer, CancellationToken cancel)
    {
        switch (output)
        {
            case PlannedPage page:
                await host.RenderAsync(page.Template, metadata.Complete(page, View(page)), buffer, cancel);
                break;
            case CopiedFile { Cleaned: { } cleaned }:
                Encoding.UTF8.GetBytes(cleaned, buffer);
                break;
            case CopiedFile file:
                PublishedPicture.Write(tree.ReadBytes(file.Source), buffer);
                break;
            case AssetFile file:
                buffer.Write(file.Asset.Bytes.AsSpan());
                break;
            case SearchIndexFile file:
                buffer.Write(file.Bytes.Span);
                break;
            default:
                machineFiles.Write(output, buffer);
                break;
        }
    }

    private PageView View(PlannedPage page) => page switch
    {
        ItemPage p => items.Of(p.Item),
        HomePage p => indexes.Home(p),
        SectionPage p => lists.Of(p),
        SectionYearPage p => lists.Of(p),
        YearsPage p => indexes.Years(p),
        YearPage p => lists.Of(p),
        RegionsPage p => indexes.Regions(p),
        RegionPage p => lists.Of(p),
        RegionYearPage p => lists.Of(p),
        TermsPage p => indexes.Terms(p),
        TermPage p => lists.Of(p),
        SearchPage p => indexes.Search(p),
        MapPage p => indexes.Map(p),
        NotFoundPage p => indexes.NotFound(p),
        _ => throw new InvalidOperationException($"no view is made for {page.GetType().Name}"),
    };
}

using KexieSite.Indexing;
using KexieSite.Model;
using KexieSite.Planning;
using KexieSite.Views;

namespace KexieSite.Rendering.Metadata;

/// <summary>A page that machines are told about.</summary>
/// <param name="Planned">What it is.</param>
/// <param name="Page">What people see of it.</param>
/// <param name="Item">The item that it is the page of; null for the build's own pages.</param>
/// <param name="Image">The item's cover with its complete address, or null.</param>
internal sealed record PageSubject(PlannedPage Planned, PageView Page, ContentItem? Item, PictureView? Image)
{
    /// <summary>The list that it is a page of, and which page of it; null for a page that is no list of items.</summary>
    public (ItemList Items, PageSlice Slice)? List => Planned switch
    {
        SectionPage p => (p.Index, p.Slice),
        SectionYearPage p => (p.Year, p.Slice),
        YearPage p => (p.Year, p.Slice),
        RegionPage p => (p.Region, p.Slice),
        RegionYearPage p => (p.Year, p.Slice),
        TermPage p => (p.Index, p.Slice),
        _ => null,
    };

    /// <summary>Who signs a report or notice; empty where nobody does.</summary>
    public string Issuer => Item switch
    {
        Report report => report.Issuer,
        Notice notice => notice.Issuer,
        _ => "",
    };
}

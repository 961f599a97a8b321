using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Model;
using KexieSite.Planning;
using KexieSite.Views;

namespace KexieSite.Rendering;

/// <summary>Puts the items of a list under headings. Lists are in order of time, so each heading comes once.</summary>
internal sealed class ItemGroups(PageFrame frame, Cards cards)
{
    // What is known to the year only comes under no month.
    private const int UnknownMonth = 0;

    private Words Words => frame.Words;

    /// <summary>Under the first year that each is of; what has no day comes under none.</summary>
    public ImmutableArray<ItemGroupView> ByYear(IEnumerable<ContentItem> items) =>
    [
        .. items.Where(i => i.Day is not null).GroupBy(i => i.Years[0])
            .Select(g => new ItemGroupView(Words.Year(g.Key), $"y{g.Key}", [.. g.Select(item => Card(item, g.Key))])),
    ];

    // Below a heading with another year its date is written whole.
    private ItemCard Card(ContentItem item, int year) =>
        cards.Of(item) is { Date: { } date } card && item.Day!.Value.Year != year ? card with { Date = date with { Short = date.Text } } : cards.Of(item);

    /// <summary>Under their months. A report of the year may be dated after it, an activity over New Year begins before it.</summary>
    public ImmutableArray<ItemGroupView> ByMonth(IEnumerable<ContentItem> items, int year) =>
        [.. Months(items).Select(g => new ItemGroupView(Heading(g.Key, year), Id(g.Key, year), cards.Of(g)))];

    /// <summary>Ways to the months of a year's whole list, none where it has one month.</summary>
    public ImmutableArray<CountedLinkView> MonthLinks(ImmutableArray<ContentItem> items, int year, PageSlice slice)
    {
        var (links, start) = (ImmutableArray.CreateBuilder<CountedLinkView>(), 0);
        foreach (var month in Months(items))
        {
            var page = slice.UrlOf(start);
            var anchor = "#" + Id(month.Key, year);
            links.Add(new CountedLinkView(Heading(month.Key, year), page == slice.Url ? anchor : frame.Href(page) + anchor, month.Count()));
            start += month.Count();
        }

        return links.Count > 1 ? links.DrainToImmutable() : [];
    }

    private static IEnumerable<IGrouping<(int Year, int Month), ContentItem>> Months(IEnumerable<ContentItem> items) =>
        items.Where(i => i.Day is not null).GroupBy(i => (i.Day!.Value.Year, i.Precision == DatePrecision.Year ? UnknownMonth : i.Day.Value.Month));

    private string Heading((int Year, int Month) month, int year) =>
        month.Month == UnknownMonth ? Words.Texts["date.monthUnknown"]
        : month.Year == year ? Words.Month(month.Month)
        : Words.MonthOfYear(month.Year, month.Month);

    private static string Id((int Year, int Month) month, int year) => month.Year == year ? $"m{month.Month}" : $"m{month.Year}-{month.Month}";
}

using KexieSite.Configuration;
using KexieSite.Planning;
using KexieSite.Views;

namespace KexieSite.Rendering;

/// <summary>Chooses the pages that a page of a list leads to: both ends, and what is around it.</summary>
internal static class Pager
{
    private const int Around = 2;

    public static PagerView Of(PageSlice slice, SiteUrl url)
    {
        // A gap of one page would take as much room as the link to it.
        var first = slice.Number - Around <= 3 ? 1 : slice.Number - Around;
        var last = slice.Number + Around >= slice.Count - 2 ? slice.Count : slice.Number + Around;
        return new PagerView(
            slice.Number,
            slice.Count,
            slice.Number > 1 ? Href(slice.Number - 1) : null,
            slice.Number < slice.Count ? Href(slice.Number + 1) : null,
            [
                .. first > 1 ? [Link(1)] : Array.Empty<PagerLinkView>(),
                .. Enumerable.Range(first, last - first + 1).Select(n => Link(n, isAfterGap: n == first && n > 1)),
                .. last < slice.Count ? [Link(slice.Count, isAfterGap: true)] : Array.Empty<PagerLinkView>(),
            ]);

        string Href(int number) => url.Href(slice.List.Paged(number));

        PagerLinkView Link(int number, bool isAfterGap = false) => new(number, Href(number), isAfterGap);
    }
}

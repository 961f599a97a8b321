using System.Collections.Immutable;
using KexieSite.Model;

namespace KexieSite.Indexing;

/// <summary>
/// Items whose text was changed, but nothing that decides where they stand: every list may be kept, and takes the new item in the place of
/// the old one.
/// </summary>
internal sealed class Rewrites
{
    private const int Most = 16; // every list is looked through for each of them

    private readonly List<(ContentItem Before, ContentItem After)> items;

    private Rewrites(List<(ContentItem Before, ContentItem After)> items) => this.items = items;

    /// <summary>What was rewritten between two versions of a site; null where an item has come, gone or moved, or where too many were rewritten.</summary>
    /// <param name="before">The items as they were, in the order of their sources.</param>
    /// <param name="after">The items as they are, in that order too; those that did not change are the same objects.</param>
    public static Rewrites? Between(ImmutableArray<ContentItem> before, ImmutableArray<ContentItem> after)
    {
        if (before.Length != after.Length)
        {
            return null;
        }

        List<(ContentItem Before, ContentItem After)> changed = [];
        for (var i = 0; i < after.Length; i++)
        {
            if (ReferenceEquals(before[i], after[i]))
            {
                continue;
            }

            if (changed.Count == Most || !StandsAsBefore(before[i], after[i]))
            {
                return null;
            }

            changed.Add((before[i], after[i]));
        }

        return new Rewrites(changed);
    }

    /// <summary>The same list with the new items; the very same array where none of them is in it.</summary>
    public ImmutableArray<T> In<T>(ImmutableArray<T> list)
        where T : ContentItem
    {
        foreach (var (before, after) in items)
        {
            // By reference, because records compare every value.
            for (var i = 0; i < list.Length; i++)
            {
                if (ReferenceEquals(list[i], before))
                {
                    list = list.SetItem(i, (T)after);
                }
            }
        }

        return list;
    }

    // All must be equal but what is named here, so that whatever an item is given later counts until somebody says that it does not.
    private static bool StandsAsBefore(ContentItem before, ContentItem after)
    {
        var level = after with
        {
            Title = before.Title,
            AddressSpan = before.AddressSpan,
            TopicsSpan = before.TopicsSpan,
            Summary = before.Summary,
            Author = before.Author,
            Credit = before.Credit,
            Updated = before.Updated,
            Extra = before.Extra,
            Body = before.Body,
            Figures = before.Figures,
            Years = Same(before.Years, after.Years),
            Topics = Same(before.Topics, after.Topics),
            Attachments = Same(before.Attachments, after.Attachments),
            Aliases = Same(before.Aliases, after.Aliases),
            Region = ReferenceEquals(before.Region?.Division, after.Region?.Division) ? before.Region : after.Region,
        };
        return before == (level is Activity activity && before is Activity old ? Level(activity, old) : level);
    }

    private static Activity Level(Activity activity, Activity before) => activity with
    {
        Place = before.Place,
        Venue = before.Venue,
        SeriesSpan = before.SeriesSpan,
        Organizers = before.Organizers,
        Partners = before.Partners,
    };

    // Arrays are equal only when they are the same one.
    private static ImmutableArray<T> Same<T>(ImmutableArray<T> before, ImmutableArray<T> after) =>
        before.AsSpan().SequenceEqual(after.AsSpan()) ? before : after;
}

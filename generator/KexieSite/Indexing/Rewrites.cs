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

    /// <summary>The items as they are now.</summary>
    public IEnumerable<ContentItem> Rewritten => items.Select(i => i.After);

    /// <summary>Whether only what stands on their own pages was rewritten, and nothing that lists or other pages show of them.</summary>
    public bool AreOfTextsOnly => items.TrueForAll(i => IsShownAsBefore(i.Before, i.After));

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
            Summary = before.Summary,
            Author = before.Author,
            Credit = before.Credit,
            Updated = before.Updated,
            Extra = before.Extra,
            Figures = before.Figures,
        };
        return IsShownAsBefore(before, level is Activity activity && before is Activity old ? Level(activity, old) : level);
    }

    private static Activity Level(Activity activity, Activity before) => activity with
    {
        Place = before.Place,
        Venue = before.Venue,
        Organizers = before.Organizers,
        Partners = before.Partners,
    };

    // The body is shown on the item's own page only, and where the others are is told to nobody but the writer.
    private static bool IsShownAsBefore(ContentItem before, ContentItem after)
    {
        var level = after with
        {
            AddressSpan = before.AddressSpan,
            TopicsSpan = before.TopicsSpan,
            Body = before.Body,
            Years = Same(before.Years, after.Years),
            Topics = Same(before.Topics, after.Topics),
            Figures = Same(before.Figures, after.Figures),
            Attachments = Same(before.Attachments, after.Attachments),
            Aliases = Same(before.Aliases, after.Aliases),
            Region = ReferenceEquals(before.Region?.Division, after.Region?.Division) ? before.Region : after.Region,
        };
        return before == (level is Activity activity && before is Activity old
            ? activity with { SeriesSpan = old.SeriesSpan, Organizers = Same(old.Organizers, activity.Organizers), Partners = Same(old.Partners, activity.Partners) }
            : level);
    }

    // Arrays are equal only when they are the same one.
    private static ImmutableArray<T> Same<T>(ImmutableArray<T> before, ImmutableArray<T> after) =>
        before.AsSpan().SequenceEqual(after.AsSpan()) ? before : after;
}

namespace KexieSite.Regions;

/// <summary>
/// The last part of a region's address: pinyin without the kind. The whole name where siblings would share it (新竹市,
/// 新竹县: <c>xinzhushi</c>, <c>xinzhuxian</c>), and with the code behind it where they still would.
/// </summary>
internal static class DivisionSegments
{
    /// <summary>The segment of each of the current children of one parent, by code. Unique among them.</summary>
    public static Dictionary<string, string> Assign(IReadOnlyCollection<DivisionRow> siblings)
    {
        var segments = siblings.ToDictionary(s => s.Code, s => s.ShortSegment, StringComparer.Ordinal);
        Replace(siblings, segments, s => s.FullSegment);
        Replace(siblings, segments, s => $"{s.FullSegment}-{s.Code}");
        return segments;
    }

    /// <summary>
    /// The segment of a division that joins others without changing theirs: its own rule comes second.
    /// </summary>
    /// <param name="row">The division.</param>
    /// <param name="isTaken">Whether a segment belongs to another division already.</param>
    public static string Join(DivisionRow row, Func<string, bool> isTaken) =>
        !isTaken(row.ShortSegment) ? row.ShortSegment
        : !isTaken(row.FullSegment) ? row.FullSegment
        : $"{row.FullSegment}-{row.Code}";

    private static void Replace(IReadOnlyCollection<DivisionRow> siblings, Dictionary<string, string> segments, Func<DivisionRow, string> longer)
    {
        if (segments.Values.Distinct(StringComparer.Ordinal).Count() == segments.Count)
        {
            return;
        }

        var shared = segments.Values.GroupBy(s => s, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var sibling in siblings.Where(s => shared.Contains(segments[s.Code])))
        {
            segments[sibling.Code] = longer(sibling);
        }
    }
}

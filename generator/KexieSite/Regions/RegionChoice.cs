namespace KexieSite.Regions;

/// <summary>Chooses among divisions with one name.</summary>
internal static class RegionChoice
{
    /// <summary>
    /// One division for each page. A full name means the current division (富源县 has stayed 富源县); a short one means what
    /// the place was in the item's year (富阳 in 2010: 富阳市).
    /// </summary>
    public static Division[] OnePerPage(Division[] divisions, bool preferFormer) =>
        [.. divisions.Where(d => d.Successor is null || !divisions.Any(c => c == d.Successor && c.IsSamePlaceAs(d)))
            .GroupBy(d => d.Path)
            .Select(g => preferFormer ? g.MinBy(d => d.LastYear ?? int.MaxValue)! : g.MaxBy(d => d.LastYear ?? int.MaxValue)!)];

    /// <summary>
    /// What is left of several divisions: those nearest to the site's own region, that is the region itself, then what lies
    /// in it, in its county, its city, its province. A short name then means a province rather than another place (吉林, 海南)
    /// and the outer one of two nested places (长沙市 rather than its 长沙县).
    /// </summary>
    public static Division[] Narrow(Division[] divisions, Division? siteRegion, bool isShort)
    {
        var near = divisions.Length < 2 ? divisions : Nearest(divisions, siteRegion);
        if (near.Length < 2 || !isShort)
        {
            return near;
        }

        var provinces = Array.FindAll(near, d => d.Level == DivisionLevel.Province);
        return provinces.Length > 0 ? provinces : Array.FindAll(near, d => !near.Any(outer => outer != d && d.IsWithin(outer)));
    }

    private static Division[] Nearest(Division[] divisions, Division? siteRegion)
    {
        var itself = Array.FindAll(divisions, d => d == siteRegion);
        if (itself.Length > 0)
        {
            return itself;
        }

        for (var around = siteRegion; around is not null; around = around.Parent)
        {
            var within = Array.FindAll(divisions, d => d.IsWithin(around));
            if (within.Length > 0)
            {
                return within;
            }
        }

        return divisions;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Bench;

if (args is not [("site" or "hugo") and var command, var folder, var number]
    || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
{
    Console.Error.WriteLine("usage: KexieSite.Bench site|hugo OUT N");
    return 2;
}

var items = AssociationSite.Generate(count);
if (command == "site")
{
    AssociationSite.Write(folder, items);
    Print(items);
}
else
{
    HugoSite.Write(folder, items);
}

return 0;

// One line a count: what, which, items or sum; for checking by hand.
static void Print(ImmutableArray<GeneratedItem> items)
{
    foreach (var (year, counted) in SiteCount.ByYear(items))
    {
        Console.WriteLine($"year\t{year}\t{counted.Items}");
    }

    foreach (var (code, counted) in SiteCount.ByRegion(items))
    {
        Console.WriteLine($"region\t{code}\t{counted.Items}");
    }

    foreach (var (metric, sum) in SiteCount.Of(items).Sums)
    {
        Console.WriteLine($"sum\t{metric}\t{sum.Value}\t{sum.Known} known, {sum.Inexact} inexact, {sum.Unknown} unknown");
    }
}

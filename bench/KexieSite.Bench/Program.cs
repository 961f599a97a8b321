using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Bench;
using KexieSite.Bench.FirstCalls;
using KexieSite.Bench.Preview;

switch (args)
{
    case ["save", var program, var site, var runs]:
        await SaveLatency.RunAsync(program, site, int.Parse(runs, CultureInfo.InvariantCulture));
        return 0;
    case ["soak", var program, var site, var minutes, var pause]:
        var isSame = await Soak.RunAsync(
            program, site, TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)), TimeSpan.FromMilliseconds(int.Parse(pause, CultureInfo.InvariantCulture)));
        return isSame ? 0 : 1;
    case ["reports", var archive, var reports]:
        OldReports.Write(archive, int.Parse(reports, CultureInfo.InvariantCulture));
        return 0;
    case ["profile", var program, var profile, .. var lists]:
        Console.WriteLine(FirstCallsProfile.Write(program, lists, profile));
        return 0;
}

if (args is not [("site" or "plain" or "hugo" or "eleventy") and var command, var folder, var number]
    || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
{
    await Console.Error.WriteLineAsync("usage: KexieSite.Bench site|plain|hugo|eleventy OUT N");
    await Console.Error.WriteLineAsync("       KexieSite.Bench save KEXIE SITE RUNS");
    await Console.Error.WriteLineAsync("       KexieSite.Bench soak KEXIE SITE MINUTES PAUSE-MS");
    await Console.Error.WriteLineAsync("       KexieSite.Bench reports OUT N");
    await Console.Error.WriteLineAsync("       KexieSite.Bench profile KEXIE-FOLDER PROFILE LIST…");
    return 2;
}

var items = AssociationSite.Generate(count);
switch (command)
{
    case "site":
        AssociationSite.Write(folder, items);
        Print(items);
        break;
    case "plain":
        AssociationSite.WritePlain(folder, items);
        break;
    case "hugo":
        HugoSite.Write(folder, items);
        break;
    default:
        EleventySite.Write(folder, items);
        break;
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

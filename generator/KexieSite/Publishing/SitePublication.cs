using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Writing;

namespace KexieSite.Publishing;

/// <summary>
/// Brings a built site to the place that a web server reads. A complete version is made beside it first, every file checked by its
/// hash; then readers get it, by the switch of a link or file by file. Stopped at any moment, also by a kill, the next publication ends
/// right. No file is removed that no publication made.
/// </summary>
public sealed class SitePublication
{
    private readonly PublishOptions options;
    private readonly TimeProvider clock;
    private readonly StepCount steps;
    private readonly CancellationToken cancel;
    private readonly List<Diagnostic> found = [];

    private SitePublication(PublishOptions options, TimeProvider clock, IProgress<PublishProgress>? progress, CancellationToken cancel)
    {
        this.options = options with { To = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.To)) };
        this.clock = clock;
        this.cancel = cancel;
        steps = new StepCount(progress);
    }

    /// <summary>Publishes, or goes back.</summary>
    /// <param name="options">What to publish, and where to.</param>
    /// <param name="clock">Tells when it is published.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancel">Stops it; the next publication puts right what is left half done.</param>
    /// <exception cref="IOException">A file cannot be read or written, or a copy is not what was copied.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public static PublishResult Run(
        PublishOptions options, TimeProvider clock, IProgress<PublishProgress>? progress = null, CancellationToken cancel = default) =>
        new SitePublication(options, clock, progress, cancel).Run();

    private PublishResult Run()
    {
        if (!File.Exists(SourceTree.Configuration.In(options.SiteFolder)))
        {
            return Failed(LoadingRules.NoSite.At(null, null, options.SiteFolder));
        }

        var output = Path.GetFullPath(Path.Combine(options.SiteFolder, options.From));
        if (PublicationCheck.Overlap(options, output) is { } overlap)
        {
            return Failed(overlap);
        }

        // What is refused here leaves no trace.
        if (Take(ServedPlace.Look(options.To, options.Link)) is not { } place)
        {
            return Failed();
        }

        using var site = options.Back ? null : Open(output);
        if (HasErrors || options.DryRun)
        {
            return HasErrors ? Failed() : Run(place, site, store: null);
        }

        // Once more under the lock: another publication may have ended meanwhile.
        using var store = VersionStore.TryTake(place.Shelf.Root, place.ReadsVersions);
        return store is null ? Failed(PublishingRules.Busy.At(null, null, options.To))
            : Take(ServedPlace.Look(options.To, options.Link)) is { } held ? Run(held, site, store)
            : Failed();
    }

    private PublishResult Run(ServedPlace place, BuiltSite? site, VersionStore? store) =>
        site is null ? GoBack(place, store) : Publish(place, site, store);

    private BuiltSite? Open(string output)
    {
        var site = Take(BuiltSite.Open(output, options.From, cancel));
        if (site is not null)
        {
            found.AddRange(options.Force ? [] : PublicationCheck.Notes(site.Notes, options.From));
            found.AddRange(PublicationCheck.Newer(options.SiteFolder, site.Finished, clock.GetUtcNow()) is { } newer ? [newer] : []);
            found.AddRange(HasErrors ? [] : PublicationCheck.Placeholders(options.SiteFolder, site.Notes, clock));
        }

        return site;
    }

    private PublishResult Publish(ServedPlace place, BuiltSite site, VersionStore? store)
    {
        var foreign = Survey(place, site.Files.Keys);
        var change = SiteChange.Between(place.Current, site.Files, place.Altered());
        var same = Same(place, site);
        if (HasErrors || store is null)
        {
            return HasErrors ? Failed() : Result(place, change, site.Files.Keys, now: null, same is null ? place.Current : place.Shelf.Before(same.Number));
        }

        steps.Expect(site.Files.Count * (place.ReadsVersions ? 1 : 2));
        store.ForgetAbove(place);
        var version = same ?? store.Make(site, place.Current, place.Carried(site.Files.Keys, foreign), clock.GetUtcNow(), steps, cancel);
        return PutInPlace(place, store, version, change);
    }

    // A site that is the same as the one that was put in place makes no version, unless somebody has written into that one.
    private static SiteVersion? Same(ServedPlace place, BuiltSite site) => place.Current is { } current
        && SiteChange.Between(current, site.Files, new HashSet<string>()) == SiteChange.None
        && !place.Shelf.Altered(current).Any()
            ? current
            : null;

    private PublishResult GoBack(ServedPlace place, VersionStore? store)
    {
        if ((place.IsHalfway ? place.Current : place.Shelf.Before(place.Current?.Number)) is not { } version)
        {
            return Failed((place.Current is null ? PublishingRules.NeverPublished : PublishingRules.NoEarlierVersion).At(null, null, options.To));
        }

        var damaged = version.Files.Values.Select(f => f.File).Where(f => !IsAsRecorded(place.Shelf.PathOf(version, f.Name), f)).ToList();
        if (damaged.Count > 0)
        {
            return Failed(PublishingRules.VersionDamaged.At(null, null, Shown(version.Published), damaged.Count, damaged[0].Name));
        }

        var foreign = Survey(place, [.. version.Site.Keys]);
        var change = SiteChange.Between(place.IsHalfway ? place.Shelf.Find(place.Shelf.Placed.Placing) : place.Current, version.Site, place.Altered());
        if (HasErrors || store is null)
        {
            return HasErrors ? Failed() : Result(place, change, version.Site.Keys, version, place.Shelf.Before(version.Number));
        }

        steps.Expect(version.Files.Count);
        return PutInPlace(place, store, store.Extend(version, [.. place.Carried([.. version.Site.Keys], foreign)]), change);
    }

    private PublishResult PutInPlace(ServedPlace place, VersionStore store, SiteVersion version, SiteChange change)
    {
        found.AddRange(place.Place(store, version, steps, cancel));
        if (HasErrors)
        {
            return Failed();
        }

        if (!options.Back)
        {
            store.Prune(version);
        }

        return Result(place, change, version.Site.Keys, version, VersionShelf.Read(place.Shelf.Root).Before(version.Number));
    }

    private ImmutableArray<string> Survey(ServedPlace place, IReadOnlyCollection<string> names)
    {
        var foreign = Take(place.Survey(names));
        if (!foreign.IsEmpty)
        {
            found.Add(PublishingRules.ForeignFilesKept.At(null, null, options.To, foreign.Length, foreign[0]));
        }

        return foreign;
    }

    private bool HasErrors => found.Exists(d => d.Severity == Severity.Error);

    private static bool IsAsRecorded(string path, RecordedFile file) =>
        DiskEntry.At(path).Kind == EntryKind.File && ContentHash.OfFile(path) == file.Hash;

    private PublishResult Result(ServedPlace place, SiteChange change, IEnumerable<string> names, SiteVersion? now, SiteVersion? back)
    {
        if (place.IsHalfway && !options.DryRun)
        {
            found.Add(PublishingRules.FinishedNow.At(null, null, options.To));
        }

        if (back is not null && place.Shelf.Altered(back).ToList() is { Count: > 0 } altered)
        {
            found.Add(PublishingRules.NoWayBack.At(null, null, Shown(back.Published), altered.Count, altered[0]));
            back = null;
        }

        var pages = names.Count(name => name.EndsWith(".html", StringComparison.Ordinal));
        return new(true, pages, change, Told(now), Told(back), [.. found.Order()]);
    }

    private PublishResult Failed(params ReadOnlySpan<Diagnostic> why)
    {
        found.AddRange(why);
        return new(false, 0, SiteChange.None, null, null, [.. found.Order()]);
    }

    private PublishedVersion? Told(SiteVersion? version) =>
        version is null ? null : new PublishedVersion(version.Number, Zone().Local(version.Published));

    private string Shown(DateTimeOffset moment) => Zone().Local(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    // What is wrong with site.yml is a build's to tell.
    private SiteTimeZone Zone() =>
        SiteConfigReader.Read(File.ReadAllText(SourceTree.Configuration.In(options.SiteFolder)), SourceTree.Configuration).Value.TimeZone;

    private T Take<T>(Checked<T> stage)
    {
        found.AddRange(stage.Diagnostics);
        return stage.Value;
    }
}

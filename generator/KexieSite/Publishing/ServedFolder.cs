using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Writing;

namespace KexieSite.Publishing;

/// <summary>
/// A plain folder, as shared hosts, Windows and programs that upload it need. Each file is replaced in one step, in the order of
/// <see cref="PublishOrder"/>, and what is no longer wanted goes last: a reader gets the old page or the new one, and whatever it needs.
/// </summary>
internal sealed record ServedFolder(string Location, VersionShelf Shelf) : ServedPlace(Location, Shelf)
{
    /// <inheritdoc />
    public override SiteVersion? Current => Shelf.Find(Shelf.Placed.Current);

    /// <inheritdoc />
    public override bool IsHalfway => Shelf.Placed.Placing is not null;

    /// <inheritdoc />
    public override bool ReadsVersions => false;

    /// <summary>Looks at the folder, which need not be there.</summary>
    public static Checked<ServedPlace?> Look(string path, VersionShelf shelf)
    {
        var isOurs = shelf.Placed is not { Current: null, Placing: null } || StateFolder.ReadRecord(path).Notes.Contains(BuildNotes.Published);
        return StateFolder.ExistsIn(path) && !isOurs
            ? Refused(PublishingRules.PlaceIsBuildOutput, path)
            : new(new ServedFolder(path, shelf), []);
    }

    /// <inheritdoc />
    public override Checked<ImmutableArray<string>> Survey(IReadOnlyCollection<string> names)
    {
        if (FolderClaim.Refusal(Location, Location, amongOthers: true) is { } refusal)
        {
            return new([], Told([refusal]));
        }

        var record = StateFolder.ReadRecord(Location);
        var plan = names.ToDictionary(name => name, name => new PlannedFile(name, recorded: null), StringComparer.Ordinal);
        var found = FolderSurvey.Of(Location, record, plan).Diagnostics(Location);
        var foreign = FolderWalk.Files(Location).Where(name => !plan.ContainsKey(name) && !record.Names.Contains(name));
        return new([.. foreign.Order(StringComparer.Ordinal)], Told(found));
    }

    /// <inheritdoc />
    public override IReadOnlySet<string> Altered() => StateFolder.ReadRecord(Location).Files
        .Where(f => DiskEntry.At(OutputName.In(Location, f.Key)) != new DiskEntry(EntryKind.File, f.Value.Stamp))
        .Select(f => f.Key).ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc />
    public override IEnumerable<CarriedFile> Carried(IReadOnlyCollection<string> names, ImmutableArray<string> foreign) => Assets(names);

    /// <inheritdoc />
    public override ImmutableArray<Diagnostic> Place(VersionStore store, SiteVersion version, IProgress<string> progress, CancellationToken cancel)
    {
        store.Record(Shelf.Placed with { Placing = version.Number });
        var opened = OutputFolder.Open(Location, [.. version.Files.Keys], amongOthers: true);
        using var folder = opened.Value;
        if (folder is null)
        {
            store.Record(Shelf.Placed);
            return Told(opened.Diagnostics);
        }

        foreach (var name in PublishOrder.Of(version.Files.Keys, Current))
        {
            cancel.ThrowIfCancellationRequested();
            folder.Place(name, Shelf.PathOf(version, name), version.Files[name].File.Hash);
            progress.Report(name);
        }

        folder.Complete(BuildNotes.Published);
        store.Record(new PlacedVersion(version.Number, Placing: null));

        // What does not stop a publication was told by the survey.
        return [];
    }

    // The words of a build would send its reader to the wrong folder.
    private ImmutableArray<Diagnostic> Told(ImmutableArray<Diagnostic> found) =>
    [
        .. found.Select(d =>
            d.Rule == WritingRules.ForeignFileInTheWay ? PublishingRules.ForeignFileInTheWay.At(null, null, Location, d.Arguments[0])
            : d.Rule == WritingRules.LinkInTheWay ? PublishingRules.LinkInTheWay.At(null, null, Location, d.Arguments[0])
            : d.Rule == WritingRules.RecordDamagedAndFilesInTheWay ? PublishingRules.RecordDamagedAndFilesInTheWay.At(null, null, Location, d.Arguments[1], d.Arguments[2])
            : d.Rule == WritingRules.RecordDamaged ? PublishingRules.RecordDamaged.At(null, null, Location)
            : d.Rule == WritingRules.FolderIsBusy ? PublishingRules.Busy.At(null, null, Location)
            : d),
    ];
}

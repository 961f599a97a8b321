using System.Collections.Immutable;

namespace KexieSite.Writing;

/// <summary>
/// What earlier builds left word of in <c>.kexie</c>. Two files keep it, both replaced in one step: the journal, written
/// before the first page with every name that the build may leave on disk (its own and those of the builds before), and
/// the manifest, written after the last page. A journal on disk means that its build did not finish.
/// </summary>
/// <param name="Names">Every file that a build made or, if it was interrupted, was about to make.</param>
/// <param name="Files">The files whose record can be believed: none after an interruption or where the manifest is damaged.</param>
/// <param name="IsDamaged">Whether names may be missing.</param>
/// <param name="IsInterrupted">Whether the last build did not finish.</param>
/// <param name="Notes">What the last finished build said of itself (<see cref="BuildNotes"/>).</param>
internal sealed record BuildRecord(
    IReadOnlySet<string> Names, IReadOnlyDictionary<string, RecordedFile> Files, bool IsDamaged, bool IsInterrupted, ImmutableArray<string> Notes)
{
    // No file's name has a colon, so that a program that knows no notes takes none of them for a file.
    private const char NoteMark = ':';

    /// <summary>
    /// The formats. In every version a line begins with the file's name and a tab or the line's end, so that a program of
    /// another version still knows which files are a build's.
    /// </summary>
    public const string ManifestFormat = "kexie-manifest 1";

    /// <inheritdoc cref="ManifestFormat" />
    public const string JournalFormat = "kexie-journal 1";

    /// <inheritdoc cref="ManifestFormat" />
    public const string ResultFormat = "kexie-result 2";

    /// <summary>The lines of a manifest.</summary>
    public static IReadOnlyCollection<string> ManifestLines(IEnumerable<RecordedFile> files, IEnumerable<string> notes) =>
        [.. notes.Select(note => NoteMark + note), .. files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => file.ToLine())];

    /// <summary>Puts together what the two files say.</summary>
    /// <param name="journal">The journal, or null when there is none.</param>
    /// <param name="manifest">The manifest, or null when there is none.</param>
    /// <param name="manifestWritten">
    /// When the manifest was written, in UTC ticks. A page with the same or a later time may have been changed after it
    /// was recorded without a trace in its stamp, so its record is not believed.
    /// </param>
    public static BuildRecord From(RecordFile? journal, RecordFile? manifest, long manifestWritten)
    {
        var isBelieved = journal is null && manifest is { IsWhole: true };
        var names = new HashSet<string>(StringComparer.Ordinal);
        var files = new Dictionary<string, RecordedFile>(StringComparer.Ordinal);
        foreach (var line in manifest?.Lines ?? [])
        {
            var file = RecordedFile.TryParse(line, out var recorded) ? recorded : null;
            names.Add(file?.Name ?? RecordedFile.NameOf(line));
            if (isBelieved && file is not null && file.Stamp.Modified < manifestWritten)
            {
                files[file.Name] = file;
            }
        }

        names.UnionWith((journal?.Lines ?? []).Select(RecordedFile.NameOf));
        names.RemoveWhere(name => !OutputName.IsSafe(name));
        return new BuildRecord(
            names,
            files,
            (journal ?? manifest) is { IsWhole: false },
            journal is not null,
            [.. (manifest?.Lines ?? []).Where(line => line.StartsWith(NoteMark)).Select(line => line[1..])]);
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Writing;

/// <summary>
/// The folder that a site is built into, held by one build. Guaranteed at every moment, also when the process is killed:
/// each file in it is whole, old or new; no file that builds did not make is touched and no link is followed; and the
/// next build knows every file that this one made, so that it ends with what a build into an empty folder would make.
/// <para>
/// An I/O error escapes as <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> and breaks none of this.
/// </para>
/// <para>
/// Two limits. The names of a build are claimed before its first page: a file that someone else puts at one of them after
/// a killed build is taken for that build's. And a power cut may lose pages, which the next build writes again.
/// </para>
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private readonly StateFolder state;
    private readonly Dictionary<string, PlannedFile> plan;
    private readonly ImmutableArray<string> stale;
    private readonly bool rewrite;
    private readonly ConcurrentDictionary<string, bool> folders;
    private int written;
    private int removed;

    private OutputFolder(StateFolder state, Dictionary<string, PlannedFile> plan, BuildRecord record, FolderSurvey survey, bool rewrite)
    {
        this.state = state;
        this.plan = plan;
        this.rewrite = rewrite;
        stale = [.. record.Names.Where(name => !plan.ContainsKey(name))];

        // What made way may have been all that was in a folder, which then went with it.
        var standing = survey.MakingWay.Count == 0 ? survey.Folders : survey.Folders.Where(folder => Directory.Exists(OutputName.In(state.Root, folder)));
        folders = new(standing.Select(folder => KeyValuePair.Create(folder, true)), StringComparer.Ordinal);
    }

    /// <summary>
    /// Takes <paramref name="folder"/> for a build that will write exactly <paramref name="plannedFiles"/>. The folder is
    /// made where it is missing. Null, with the reasons, when it is refused: then nothing in it has changed.
    /// </summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="plannedFiles">The paths of all files of the site below the folder, with <c>/</c>.</param>
    /// <param name="rewrite">Whether every file is written, also where what is on disk seems to be the same.</param>
    /// <param name="amongOthers">Whether the folder may hold files that no build made beside those of builds.</param>
    /// <exception cref="ArgumentException">
    /// A path leaves the folder, lies in <c>.kexie</c>, is there twice, or is another path's folder: a bug of the planner.
    /// </exception>
    public static Checked<OutputFolder?> Open(string folder, IReadOnlyCollection<string> plannedFiles, bool rewrite = false, bool amongOthers = false)
    {
        foreach (var name in plannedFiles)
        {
            if (!OutputName.IsSafe(name))
            {
                throw new ArgumentException($"'{name}' cannot be a file of the output folder", nameof(plannedFiles));
            }
        }

        var path = Path.GetFullPath(folder);
        if (FolderClaim.Refusal(path, folder, amongOthers) is { } refusal)
        {
            return new(null, [refusal]);
        }

        var taken = StateFolder.TryTake(path);
        try
        {
            if (taken is null)
            {
                return new(null, [WritingRules.FolderIsBusy.At(null, null, folder)]);
            }

            var record = taken.ReadRecord();
            var planned = plannedFiles.ToDictionary(
                name => name, name => new PlannedFile(name, record.Files.GetValueOrDefault(name)), StringComparer.Ordinal);
            var survey = FolderSurvey.Of(path, record, planned);
            var result = new Checked<OutputFolder?>(null, survey.Diagnostics(folder));
            if (!result.HasErrors)
            {
                result = result with { Value = Begin(taken, planned, record, survey, rewrite) };
                taken = null;
            }

            return result;
        }
        finally
        {
            taken?.Dispose();
        }
    }

    /// <summary>
    /// Removes what builds made from a folder, and the record of them; nothing else, and not the folder itself. A folder
    /// that no build made is left as it is.
    /// </summary>
    /// <returns>The number of files removed, or 0 with the reason why the folder was not touched.</returns>
    public static Checked<int> Clean(string folder)
    {
        var path = Path.GetFullPath(folder);
        if (FolderClaim.Refusal(path, folder) is { } refusal)
        {
            return new(0, [refusal.Rule == WritingRules.FolderIsNotOurs ? refusal with { Rule = WritingRules.NothingToClean } : refusal]);
        }

        if (!StateFolder.ExistsIn(path))
        {
            return new(0, []);
        }

        using var taken = StateFolder.TryTake(path);
        if (taken is null)
        {
            return new(0, [WritingRules.FolderIsBusy.At(null, null, folder)]);
        }

        var record = taken.ReadRecord();
        var count = new Sweep(path).Remove(record.Names);
        taken.Delete();
        return new(count, record.IsDamaged ? [WritingRules.RecordDamaged.At(null, null, folder)] : []);
    }

    /// <summary>
    /// Writes one planned file if its content differs from what is on disk. Each file is written once; several threads
    /// may write different files at the same time.
    /// </summary>
    /// <returns>Whether the file is new or changed.</returns>
    /// <exception cref="ArgumentException">The file was not planned: a bug of the caller.</exception>
    public bool Write(string file, ReadOnlySpan<byte> bytes)
    {
        var planned = Planned(file);
        var path = OutputName.In(state.Root, file);
        var hash = ContentHash.Of(bytes);
        if (!rewrite && planned.Holds(path, bytes, hash))
        {
            planned.Result = new RecordedFile(file, planned.Found!.Value, hash);
            return false;
        }

        Put(planned, bytes, hash);
        return true;
    }

    /// <summary>
    /// Whether a planned file on disk was made from this origin by an earlier build and nobody has touched it since; then it
    /// stays, and must not be written.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="origin">A hash of what the file is made from and of how it is made.</param>
    /// <exception cref="ArgumentException">The file was not planned: a bug of the caller.</exception>
    internal bool Keeps(string file, ContentHash origin)
    {
        var planned = Planned(file);
        if (rewrite || !planned.IsMadeFrom(origin))
        {
            return false;
        }

        planned.Result = new RecordedFile(file, planned.Found!.Value, origin);
        return true;
    }

    /// <summary>
    /// Leaves a planned file and those that are made from it as the last build left them, unless somebody has touched one of them since; then
    /// they must not be written. For a caller that knows that they would be the same.
    /// </summary>
    internal bool TryLeave(string file, IEnumerable<string> made)
    {
        PlannedFile[] all = [Planned(file), .. made.Select(Planned)];
        var isLeft = !rewrite && all[0].IsRecorded && Array.TrueForAll(all, one => one.IsAsLeft);
        Array.ForEach(isLeft ? all : [], one => one.Leave());
        return isLeft;
    }

    /// <summary>Writes a planned file that is made from another one; the record keeps its origin in place of its content's hash.</summary>
    /// <exception cref="ArgumentException">The file was not planned: a bug of the caller.</exception>
    internal void WriteMade(string file, ContentHash origin, ReadOnlySpan<byte> bytes) => Put(Planned(file), bytes, origin);

    /// <summary>
    /// Writes one planned file with the content of another one, unless an earlier build did and nobody has touched it since. It is a
    /// copy: whoever writes into it does not write into the other one.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="source">The path of the other one.</param>
    /// <param name="hash">The hash of its content.</param>
    /// <exception cref="ArgumentException">The file was not planned: a bug of the caller.</exception>
    internal void Place(string file, string source, ContentHash hash)
    {
        if (!Keeps(file, hash))
        {
            EnsureFolder(OutputName.Folder(file));
            Planned(file).Result = new RecordedFile(file, state.ReplaceWith(OutputName.In(state.Root, file), source, hash), hash);
            Interlocked.Increment(ref written);
        }
    }

    /// <summary>Gives a planned file up: it is not written, and an older one is removed at the end.</summary>
    /// <exception cref="ArgumentException">The file was not planned: a bug of the caller.</exception>
    internal void Omit(string file) => Planned(file).IsOmitted = true;

    /// <summary>Ends the build: files that earlier builds made and this one did not are removed, and the manifest is written.</summary>
    /// <param name="notes">What the manifest is to say of the build (<see cref="BuildNotes"/>).</param>
    /// <exception cref="InvalidOperationException">A planned file was not written: a bug of the caller.</exception>
    public WriteSummary Complete(params IEnumerable<string> notes)
    {
        var results = plan.Values.Where(file => !file.IsOmitted).Select(
            file => file.Result ?? throw new InvalidOperationException($"'{file.Name}' was planned and not written"));
        var files = results.ToArray();
        removed += new Sweep(state.Root).Remove(stale.Concat(plan.Values.Where(file => file.IsOmitted).Select(file => file.Name)));
        state.WriteManifest(files, notes);
        return new WriteSummary(files.Length, written, removed);
    }

    /// <summary>Keeps lines and bytes for the next build, until a build writes into the folder again; after <see cref="Complete"/>.</summary>
    internal void Remember(IEnumerable<string> lines, ReadOnlySpan<byte> texts) => state.WriteResult(lines, texts);

    /// <summary>Lets go of the folder. Without <see cref="Complete"/> the next build knows that this one was interrupted.</summary>
    public void Dispose() => state.Dispose();

    /// <summary>Leaves word of what is coming, then lets old files make way where a file has become a folder or a folder a file.</summary>
    private static OutputFolder Begin(
        StateFolder state, Dictionary<string, PlannedFile> plan, BuildRecord record, FolderSurvey survey, bool rewrite)
    {
        state.WriteJournal(record.Names.Union(plan.Keys, StringComparer.Ordinal));
        var cleared = new Sweep(state.Root).Remove(survey.MakingWay);
        return new OutputFolder(state, plan, record, survey, rewrite) { removed = cleared };
    }

    private PlannedFile Planned(string file) =>
        plan.GetValueOrDefault(file) ?? throw new ArgumentException($"'{file}' was not planned", nameof(file));

    private void Put(PlannedFile planned, ReadOnlySpan<byte> bytes, ContentHash hash)
    {
        EnsureFolder(OutputName.Folder(planned.Name));
        planned.Result = new RecordedFile(planned.Name, state.Replace(OutputName.In(state.Root, planned.Name), bytes), hash);
        Interlocked.Increment(ref written);
    }

    private void EnsureFolder(string folder)
    {
        if (!folders.ContainsKey(folder))
        {
            Directory.CreateDirectory(OutputName.In(state.Root, folder));
            folders[folder] = true;
        }
    }
}

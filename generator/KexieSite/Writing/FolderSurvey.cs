using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Writing;

/// <summary>
/// One look at every place where the build is going to write, before it writes: what stands there, what must make way
/// because an earlier build made it, and what forbids the build. No link is followed.
/// </summary>
internal sealed class FolderSurvey
{
    private readonly string root;
    private readonly BuildRecord record;
    private readonly Dictionary<string, PlannedFile> plan;
    private readonly Dictionary<string, Ground> folders = new(StringComparer.Ordinal) { [""] = Ground.Stands };
    private readonly List<string> making = [];
    private readonly List<string> foreign = [];
    private readonly List<string> links = [];

    private FolderSurvey(string root, BuildRecord record, Dictionary<string, PlannedFile> plan)
    {
        this.root = root;
        this.record = record;
        this.plan = plan;
    }

    private enum Ground
    {
        /// <summary>The folder is there.</summary>
        Stands,

        /// <summary>The folder is to be made.</summary>
        Missing,

        /// <summary>Something that must not be touched stands there; it is reported.</summary>
        Blocked,
    }

    /// <summary>The folders of the plan that are there.</summary>
    public IEnumerable<string> Folders
    {
        get
        {
            // A query over pairs with an enumeration would be compiled anew in every run.
            foreach (var (folder, ground) in folders)
            {
                if (ground == Ground.Stands)
                {
                    yield return folder;
                }
            }
        }
    }

    /// <summary>Files of earlier builds that stand where a folder belongs, or in a folder where a file belongs.</summary>
    public IReadOnlyList<string> MakingWay => making;

    /// <summary>Looks, and sets <see cref="PlannedFile.Found"/>.</summary>
    /// <exception cref="ArgumentException">A planned file lies below another planned file: a bug of the planner.</exception>
    public static FolderSurvey Of(string root, BuildRecord record, Dictionary<string, PlannedFile> plan)
    {
        var survey = new FolderSurvey(root, record, plan);
        foreach (var (name, file) in plan)
        {
            if (survey.LookAtFolder(OutputName.Folder(name)) == Ground.Stands)
            {
                survey.LookAtFile(name, file);
            }
        }

        return survey;
    }

    /// <summary>What the owner of the folder must know, in a stable order.</summary>
    public ImmutableArray<Diagnostic> Diagnostics(string folder)
    {
        foreign.Sort(StringComparer.Ordinal);
        links.Sort(StringComparer.Ordinal);
        var found = links.Select(name => WritingRules.LinkInTheWay.At(null, null, name));
        if (!record.IsDamaged)
        {
            return [.. found, .. foreign.Select(name => WritingRules.ForeignFileInTheWay.At(null, null, name))];
        }

        var damage = foreign.Count == 0
            ? WritingRules.RecordDamaged.At(null, null, folder)
            : WritingRules.RecordDamagedAndFilesInTheWay.At(null, null, folder, foreign.Count, foreign[0]);
        return [.. found, damage];
    }

    private Ground LookAtFolder(string folder)
    {
        if (folders.TryGetValue(folder, out var known))
        {
            return known;
        }

        if (plan.ContainsKey(folder))
        {
            throw new ArgumentException($"'{folder}' is planned as a file and as a folder", nameof(folder));
        }

        var above = LookAtFolder(OutputName.Folder(folder));
        return folders[folder] = above == Ground.Stands ? GroundAt(folder) : above;
    }

    private Ground GroundAt(string folder)
    {
        switch (DiskEntry.At(OutputName.In(root, folder)).Kind)
        {
            case EntryKind.Folder:
                return Ground.Stands;
            case EntryKind.Nothing:
                return Ground.Missing;
            case EntryKind.File when record.Names.Contains(folder):
                making.Add(folder);
                return Ground.Missing;
            case EntryKind.File:
                foreign.Add(folder);
                return Ground.Blocked;
            default:
                links.Add(folder);
                return Ground.Blocked;
        }
    }

    private void LookAtFile(string name, PlannedFile file)
    {
        var entry = DiskEntry.At(OutputName.In(root, name));
        switch (entry.Kind)
        {
            case EntryKind.File when record.Names.Contains(name):
                file.Found = entry.Stamp;
                break;
            case EntryKind.File:
                foreign.Add(name);
                break;
            case EntryKind.Link:
                links.Add(name);
                break;
            case EntryKind.Folder:
                LookInside(name);
                break;
        }
    }

    /// <summary>A folder stands where a file belongs: it may go when it holds nothing but files of earlier builds.</summary>
    private void LookInside(string folder)
    {
        making.Add(folder);
        foreach (var path in Directory.EnumerateFileSystemEntries(OutputName.In(root, folder)))
        {
            var name = folder + "/" + Path.GetFileName(path);
            switch (DiskEntry.At(path).Kind)
            {
                case EntryKind.Folder:
                    LookInside(name);
                    break;
                case EntryKind.File when record.Names.Contains(name):
                    making.Add(name);
                    break;
                case EntryKind.Link:
                    links.Add(name);
                    break;
                case EntryKind.File:
                    foreign.Add(name);
                    break;
            }
        }
    }
}

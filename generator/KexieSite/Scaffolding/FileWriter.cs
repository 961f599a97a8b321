using KexieSite.Paths;

namespace KexieSite.Scaffolding;

/// <summary>
/// Writes new files, all or none: first all of them aside, below <c>.kexie/new</c>, then each is moved to its place. What fails or is
/// stopped on the way is taken back, but for files that took the place of older ones of ours; a process that is killed before the moving leaves nothing but a folder that begins with a dot.
/// </summary>
/// <param name="root">The site's folder; it need not be there.</param>
internal sealed class FileWriter(string root)
{
    private static readonly SourcePath Aside = new(".kexie/new");

    private readonly Stack<string> folders = [];
    private readonly Stack<string> moved = [];

    /// <summary>Writes the files.</summary>
    /// <param name="files">The files; their folders are made.</param>
    /// <param name="cancel">Stops the writing, and nothing is written.</param>
    /// <exception cref="IOException">A file cannot be written, or one of the name is there; nothing is written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written; nothing is written.</exception>
    public void Write(IReadOnlyCollection<NewFile> files, CancellationToken cancel)
    {
        var isDone = false;
        try
        {
            foreach (var file in files)
            {
                cancel.ThrowIfCancellationRequested();
                MakeFolderOf(StagedPath(file));
                File.WriteAllText(StagedPath(file), file.Text);
            }

            foreach (var file in files)
            {
                cancel.ThrowIfCancellationRequested();
                var place = file.Path.In(root);
                MakeFolderOf(place);
                File.Move(StagedPath(file), place, file.Replaces);
                if (!file.Replaces)
                {
                    moved.Push(place);
                }
            }

            isDone = true;
        }
        finally
        {
            CleanUp(isDone);
        }
    }

    private string StagedPath(NewFile file) => Path.Combine(Aside.In(root), file.Path.Value.Replace('/', Path.DirectorySeparatorChar));

    private void MakeFolderOf(string file)
    {
        var missing = new Stack<string>();
        for (var folder = Path.GetDirectoryName(file)!; !Directory.Exists(folder); folder = Path.GetDirectoryName(folder)!)
        {
            missing.Push(folder);
        }

        foreach (var folder in missing)
        {
            Directory.CreateDirectory(folder);
            folders.Push(folder);
        }
    }

    private void CleanUp(bool isDone)
    {
        foreach (var file in isDone ? [] : moved)
        {
            File.Delete(file);
        }

        if (Directory.Exists(Aside.In(root)))
        {
            Directory.Delete(Aside.In(root), recursive: true);
        }

        // Those that this run made, the innermost first.
        foreach (var folder in folders.Where(folder => Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            Directory.Delete(folder);
        }
    }
}

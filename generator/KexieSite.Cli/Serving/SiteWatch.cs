using System.Threading.Channels;
using KexieSite.Paths;

namespace KexieSite.Cli.Serving;

/// <summary>
/// Hears of changes below a site's folder. What it hears are hints: systems forget and repeat events, and some folders send none; so
/// whoever listens also looks by itself from time to time. The output folder is not watched.
/// </summary>
internal sealed class SiteWatch : IDisposable
{
    private readonly Channel<SourcePath?> hints = Channel.CreateUnbounded<SourcePath?>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private readonly Lock turn = new();
    private readonly string site;

    public SiteWatch(string site)
    {
        this.site = site;
        Watch("");
        Watch("content");
        Watch("themes");
    }

    /// <summary>Paths that may have changed; null for anything.</summary>
    public ChannelReader<SourcePath?> Hints => hints.Reader;

    public void Dispose()
    {
        lock (turn)
        {
            foreach (var watcher in watchers.Values)
            {
                watcher.Dispose();
            }

            watchers.Clear();
        }
    }

    private void Watch(string folder)
    {
        var path = Path.Combine(site, folder);
        lock (turn)
        {
            if (watchers.Remove(folder, out var old))
            {
                old.Dispose();
            }

            if (!Directory.Exists(path))
            {
                return;
            }

            var watcher = watchers[folder] = Listen(path, isDeep: folder.Length > 0);
            try
            {
                watcher.EnableRaisingEvents = true;
            }
            catch (IOException)
            {
                // The system has no watches left (inotify's limit): looking by oneself must do.
            }
        }
    }

    private FileSystemWatcher Listen(string path, bool isDeep)
    {
        var watcher = new FileSystemWatcher(path)
        {
            IncludeSubdirectories = isDeep,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, e) => Heard(e.FullPath, isDeep);
        watcher.Created += (_, e) => Heard(e.FullPath, isDeep);
        watcher.Deleted += (_, e) => Heard(e.FullPath, isDeep);
        watcher.Renamed += (_, e) =>
        {
            Heard(e.OldFullPath, isDeep);
            Heard(e.FullPath, isDeep);
        };
        watcher.Error += (_, _) => hints.Writer.TryWrite(null);
        return watcher;
    }

    private void Heard(string fullPath, bool isDeep)
    {
        var relative = Path.GetRelativePath(site, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        if (!isDeep && relative is "content" or "themes")
        {
            // A folder that came, went or was exchanged takes its watch with it.
            ThreadPool.QueueUserWorkItem(Watch, relative, preferLocal: false);
            hints.Writer.TryWrite(null);
        }
        else if (isDeep || relative == "site.yml")
        {
            hints.Writer.TryWrite(relative.Contains('\\', StringComparison.Ordinal) ? null : new SourcePath(relative));
        }
    }
}

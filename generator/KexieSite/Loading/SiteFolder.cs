namespace KexieSite.Loading;

/// <summary>Finds the site that a folder belongs to.</summary>
public static class SiteFolder
{
    /// <summary>The folder with <c>site.yml</c>, from <paramref name="start"/> upwards; null when there is none.</summary>
    public static string? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(SourceTree.Configuration.In(folder.FullName)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}

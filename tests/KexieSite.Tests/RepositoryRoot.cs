namespace KexieSite.Tests;

/// <summary>The folder of the repository that the tests were built from.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(System.IO.Path.Combine(folder.FullName, "KexieSite.sln")) ? folder.FullName : Find(folder.Parent!);
}

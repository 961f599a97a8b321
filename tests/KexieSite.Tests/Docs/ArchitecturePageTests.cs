namespace KexieSite.Tests.Docs;

public sealed class ArchitecturePageTests
{
    [Fact]
    public void The_table_has_every_folder_of_the_library_in_import_order()
    {
        var rows = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "architecture.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);
        var library = Path.Combine(RepositoryRoot.Path, "generator", "KexieSite");
        Assert.Equal(ArchitectureTests.Order.Where(folder => Directory.Exists(Path.Combine(library, folder))), rows);
    }
}

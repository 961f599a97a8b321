using System.Text.RegularExpressions;

namespace KexieSite.Tests;

/// <summary>Holds the shape of the house, as docs describe it: import order of the folders, namespaces, sizes.</summary>
public sealed partial class ArchitectureTests
{
    private const int MostLines = 250;

    // A file imports only its own folder and folders above it in this list.
    internal static readonly string[] Order =
    [
        "Paths", "Diagnostics", "Chinese", "Regions", "Configuration", "Loading", "Pictures", "Parsing", "Model", "Indexing", "Searching",
        "Theming", "Planning", "Views", "Rendering", "Writing", "Checking", "Importing", "Exporting", "Scaffolding", "Publishing", "Building",
    ];

    internal static readonly string Root = FindRoot();

    [Fact]
    public void Every_folder_of_the_library_has_its_place_in_the_order() =>
        Assert.Empty(LibraryFiles().Select(FolderOf).Distinct().Except(Order));

    [Fact]
    public void Files_import_only_their_own_folder_and_folders_above_it() =>
        Assert.Empty(LibraryFiles().SelectMany(file => Imported(file)
            .Where(folder => Array.IndexOf(Order, folder) > Array.IndexOf(Order, FolderOf(file)))
            .Select(folder => $"{file} imports {folder}")));

    [Fact]
    public void Imports_are_found_however_they_are_written() =>
        Assert.Equal(
            ["Model", "Planning", "Views", "Writing"],
            ImportedBy("using KexieSite.Model;\nusing static KexieSite.Planning.PagePlan;\n// Rendering.Page\nvar a = new KexieSite.Views.Page(x.Regions.Length);\nWriting.Sweep b;").Order());

    [Fact]
    public void Namespaces_are_the_folders() =>
        Assert.All(LibraryFiles(), file => Assert.Equal(
            "KexieSite." + Path.GetDirectoryName(file)!.Replace(Path.DirectorySeparatorChar, '.'), Namespace().Match(Text(file)).Groups["name"].Value));

    [Fact]
    public void Files_are_short() =>
        Assert.Empty(new[] { "generator", "tests", "themes", "bench" }.SelectMany(Sources)
            .Select(file => (File: file, Lines: File.ReadAllLines(file).Length))
            .Where(file => file.Lines > MostLines)
            .Select(file => $"{Path.GetRelativePath(Root, file.File)} has {file.Lines} lines"));

    [Fact]
    public void The_library_neither_writes_to_the_console_nor_ends_the_process() =>
        Assert.DoesNotContain(LibraryFiles(), file => ConsoleOrExit().IsMatch(WithoutComments(Text(file))));

    private static IEnumerable<string> LibraryFiles() =>
        Sources("generator/KexieSite").Select(file => Path.GetRelativePath(Path.Combine(Root, "generator", "KexieSite"), file));

    private static IEnumerable<string> Sources(string folder)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories).Where(file => !BuildFolder().IsMatch(file)).Order(StringComparer.Ordinal)
            : [];
    }

    private static string FolderOf(string file) => file.Split(Path.DirectorySeparatorChar)[0];

    private static string Text(string file) => File.ReadAllText(Path.Combine(Root, "generator", "KexieSite", file));

    private static IEnumerable<string> Imported(string file) => ImportedBy(Text(file));

    // "using KexieSite.Model;", "KexieSite.Model.Site" and, inside the namespace KexieSite.X, "Model.Site".
    private static IEnumerable<string> ImportedBy(string source) =>
        Reference().Matches(WithoutComments(source)).Select(m => m.Groups["folder"].Value).Where(Order.Contains).Distinct();

    private static string WithoutComments(string source) => Comment().Replace(source, "");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "KexieSite.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bKexieSite\.(?<folder>[A-Z]\w+)|(?<![\w.])(?<folder>[A-Z][a-z]+)\.[A-Z]\w+(?![\w(])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?<![\w.])Console\.|\bEnvironment\.(Exit|FailFast)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ConsoleOrExit();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BuildFolder();
}

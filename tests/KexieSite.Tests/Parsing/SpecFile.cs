namespace KexieSite.Tests.Parsing;

/// <summary>Reads the examples of a file in <c>Specs</c>: the format of CommonMark's own specification.</summary>
internal static class SpecFile
{
    private const string Fence = "````````";

    public static IEnumerable<(int Line, string Input, string Expected)> Examples(string name)
    {
        var lines = Lines(name);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence + " example", StringComparison.Ordinal))
            {
                var dot = Array.IndexOf(lines, ".", i);
                var end = Array.IndexOf(lines, Fence, dot);
                yield return (i + 1, string.Join('\n', lines[(i + 1)..dot]), string.Join('\n', lines[(dot + 1)..end]));
                i = end;
            }
        }
    }

    /// <summary>The pieces between lines of <c>%%</c>.</summary>
    public static IReadOnlyList<string> Pieces(string name) => string.Join('\n', Lines(name)).Split("\n%%\n");

    private static string[] Lines(string name) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Specs", name));
}

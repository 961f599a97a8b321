namespace KexieSite.Importing;

/// <summary>The tables of <c>Importing/Resources</c>.</summary>
internal static class EmbeddedLines
{
    /// <summary>The lines of a table but for empty ones and those that begin with <c>#</c>.</summary>
    public static IEnumerable<string> Read(string name)
    {
        using var stream = typeof(EmbeddedLines).Assembly.GetManifestResourceStream($"KexieSite.Importing.{name}.txt")
            ?? throw new InvalidOperationException($"the table '{name}' is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length > 0 && line[0] != '#');
    }
}

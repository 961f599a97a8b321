namespace KexieSite.Chinese;

/// <summary>The tables of <c>Chinese/Resources</c>.</summary>
internal static class EmbeddedText
{
    /// <summary>The whole text of a table.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"KexieSite.Chinese.{name}.txt")
            ?? throw new InvalidOperationException($"the table '{name}' is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

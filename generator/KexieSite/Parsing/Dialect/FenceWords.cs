namespace KexieSite.Parsing.Dialect;

/// <summary>A <c>:::</c> line taken apart. Places are offsets in the body.</summary>
/// <param name="Start">Its first colon.</param>
/// <param name="End">The end of what is written on it.</param>
/// <param name="Written">The name as written; empty where there is none.</param>
/// <param name="OptionsStart">Where the options begin.</param>
internal sealed record FenceWords(int Start, int End, string Written, int OptionsStart)
{
    /// <summary>The block's English name; null for a name that no block has.</summary>
    public string? Name { get; } = BlockNames.Table.Find(Written);

    /// <summary>The name that was meant by an unknown one, or null.</summary>
    public string? Nearest => BlockNames.Table.Nearest(Written);

    /// <summary>Whether something may stand between it and its end. Of an unknown name that is likely, unless it nearly is that of a block of one line.</summary>
    public bool IsContainer => Written.Length > 0 && (Name ?? (Nearest is { } nearest ? BlockNames.Table.Find(nearest) : null)) is null or BlockNames.Gallery;

    /// <summary>Reads a line that begins with <paramref name="colons"/> colons at <paramref name="start"/>.</summary>
    public static FenceWords Read(ReadOnlySpan<char> line, int start, int colons)
    {
        var end = line.TrimEnd().Length;
        var name = colons;
        while (name < end && char.IsWhiteSpace(line[name]))
        {
            name++;
        }

        var options = name;
        while (options < end && !char.IsWhiteSpace(line[options]))
        {
            options++;
        }

        return new FenceWords(start, start + end, line[name..options].ToString(), start + options);
    }
}

namespace KexieSite.Diagnostics;

/// <summary>
/// A place in a text file. Lines and columns count from 1, as editors show them; a column counts UTF-16 code units, as
/// the Language Server Protocol does by default. The end is exclusive.
/// </summary>
public readonly record struct SourceSpan(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>A span inside one line.</summary>
    public static SourceSpan OnLine(int line, int column, int length) => new(line, column, line, column + length);

    /// <summary>The first character of the file: for findings about the file as a whole.</summary>
    public static SourceSpan Start { get; } = OnLine(1, 1, 0);
}

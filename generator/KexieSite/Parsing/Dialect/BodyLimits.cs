namespace KexieSite.Parsing.Dialect;

/// <summary>Finds, before parsing, texts that would take Markdig more than a moment; it refuses deep nesting only once it has worked through it.</summary>
internal static class BodyLimits
{
    // Beyond any list people write; Markdig's work grows with the square of the indentation.
    private const int MaximumIndentation = 400;

    // Every opening bracket may be tried as a link against the rest of its paragraph.
    private const long MaximumBracketWork = 150_000_000;

    /// <summary>Where the text passes a limit, or null.</summary>
    public static int? FirstExcess(string text)
    {
        var start = 0;
        var paragraph = 0;
        var brackets = 0L;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) is var newline and >= 0 ? newline : text.Length;
            var line = text.AsSpan(start, end - start);
            var indentation = line.IndexOfAnyExcept(" \t>");
            if (indentation < 0)
            {
                (paragraph, brackets) = (end, 0);
            }
            else
            {
                brackets += line.Count("](") + line.Count("]:");
                if (indentation > MaximumIndentation || brackets * (end - paragraph) > MaximumBracketWork)
                {
                    return start;
                }
            }

            start = end + 1;
        }

        return null;
    }
}

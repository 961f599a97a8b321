using System.Buffers;

namespace KexieSite.Parsing.Dialect;

/// <summary>Finds, before parsing, texts that would take Markdig more than a moment; it refuses deep nesting only once it has worked through it.</summary>
internal static class BodyLimits
{
    // Beyond any list people write; Markdig's work grows with the square of the indentation and of the marks in a line.
    private const int MaximumIndentation = 400;
    private const int MaximumMarks = 200;

    // Each of these may be looked for to the end of its paragraph, in vain: the product of their number and the paragraph's
    // length bounds that work. Twice as much took a second in a Debug build; a thousand links in one table stay below it.
    private const long MaximumWork = 100_000_000;

    private static readonly SearchValues<char> MarkCharacters = SearchValues.Create(" \t>-*+.0123456789");

    /// <summary>Where the text passes a limit, or null.</summary>
    public static int? FirstExcess(string text)
    {
        var start = 0;
        var paragraph = 0;
        var openings = 0L;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) is var newline and >= 0 ? newline : text.Length;
            var line = text.AsSpan(start, end - start);
            var indentation = line.IndexOfAnyExcept(" \t>");
            if (indentation < 0 || IsListItem(line))
            {
                (paragraph, openings) = (start, 0);
            }

            if (indentation >= 0)
            {
                openings += line.Count('[') + line.Count("<!") + line.Count("<?");
                if (indentation > MaximumIndentation || Marks(line) > MaximumMarks || openings * (end - paragraph) > MaximumWork)
                {
                    return start;
                }
            }

            start = end + 1;
        }

        return null;
    }

    // A line of nothing but marks is a rule or a row of a table.
    private static int Marks(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(MarkCharacters);
        return end <= MaximumMarks ? 0 : line[..end].Count('>') + line[..end].Count("- ") + line[..end].Count("* ") + line[..end].Count("+ ") + line[..end].Count(". ");
    }

    private static bool IsListItem(ReadOnlySpan<char> line)
    {
        var mark = line.IndexOfAnyExcept(' ');
        return mark is >= 0 and <= 3 && mark + 1 < line.Length && line[mark] is ('-' or '*' or '+') && line[mark + 1] == ' ';
    }
}

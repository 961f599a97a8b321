using System.Buffers;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Parsing;

/// <summary>
/// A body as Markdig gets it: line ends are <c>\n</c>, and what no text may hold is U+FFFD, one for one, so that lines
/// and columns are still those of the file.
/// </summary>
internal sealed class BodySource
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(c => c is not ('\n' or '\t'))]);

    private readonly int firstLine;
    private readonly List<int> lineStarts = [0];

    public BodySource(string written, SourcePath file, int firstLine)
    {
        this.firstLine = firstLine;
        File = file;
        Text = Clean(written.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        for (var i = Text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = Text.IndexOf('\n', i + 1))
        {
            lineStarts.Add(i + 1);
        }
    }

    public SourcePath File { get; }

    public string Text { get; }

    /// <summary>The first character that was replaced, with its place; null when none was.</summary>
    public (int Offset, char Character)? Replaced { get; private set; }

    /// <summary>The place in the file of a half-open range of <see cref="Text"/>; a range outside of it is moved inside.</summary>
    public SourceSpan Span(int start, int end)
    {
        var (line, column) = Place(Math.Clamp(start, 0, Text.Length));
        var (endLine, endColumn) = Place(Math.Clamp(end, Math.Clamp(start, 0, Text.Length), Text.Length));
        return new SourceSpan(line, column, endLine, endColumn);
    }

    private (int Line, int Column) Place(int offset)
    {
        var found = lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (firstLine + line, offset - lineStarts[line] + 1);
    }

    private string Clean(string text)
    {
        var first = MayHoldUnusable(text) ? IndexOfUnusable(text, 0) : -1;
        if (first < 0)
        {
            return text;
        }

        Replaced = (first, text[first]);
        var cleaned = text.ToCharArray();
        for (var i = first; i >= 0; i = IndexOfUnusable(text, i + 1))
        {
            cleaned[i] = '\uFFFD';
        }

        return new string(cleaned);
    }

    // A text without any of these is not looked at one by one.
    private static bool MayHoldUnusable(ReadOnlySpan<char> text) =>
        text.ContainsAny(Controls) || text.ContainsAnyInRange('\u007f', '\u009f') || text.ContainsAnyInRange('\ud800', '\udfff')
        || text.ContainsAnyInRange('\ufdd0', '\ufdef') || text.ContainsAnyInRange('\ufffe', '\uffff');

    private static int IndexOfUnusable(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\n' or '\t')) || c is >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFE')
            {
                return i;
            }
        }

        return -1;
    }
}

using System.Text;
using KexieSite.Diagnostics;

namespace KexieSite.Configuration;

/// <summary>
/// Lines in which the mistakes that the line scan reported are mended in memory, so that one mistake does not hide the
/// next; and the way back from a place in the mended lines to the place in the file.
/// </summary>
internal sealed class RepairedLines(IReadOnlyList<string> lines, int firstLine)
{
    private readonly Dictionary<int, List<(int Repaired, int Original)>> breaks = [];
    private string[]? mended; // as soon as a line differs

    private IReadOnlyList<string> Lines => mended ?? lines;

    /// <summary>Replaces part of a line, counted in the original line; edits of one line come from left to right.</summary>
    public void Replace(int line, int start, int length, string text)
    {
        if (!breaks.TryGetValue(line, out var places))
        {
            breaks[line] = places = [(0, 0)];
        }

        var (lastRepaired, lastOriginal) = places[^1];
        var at = lastRepaired + (start - lastOriginal);
        Put(line, Lines[line].Remove(at, length).Insert(at, text));
        places.Add((at + text.Length, start + length));
    }

    /// <summary>Leaves a line out.</summary>
    public void Blank(int line) => Put(line, "");

    /// <summary>The mended text of the lines from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public string Text(int start, int end)
    {
        var text = new StringBuilder(Enumerable.Range(start, end - start).Sum(i => Lines[i].Length + 1));
        for (var i = start; i < end; i++)
        {
            text.Append(Lines[i]).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The place in the file of a place in the mended text that begins with line <paramref name="start"/>.</summary>
    public SourceSpan Original(int start, YamlDotNet.Core.Mark from, YamlDotNet.Core.Mark to)
    {
        var (line, column) = Original(start + (int)from.Line - 1, (int)from.Column - 1);
        var (endLine, endColumn) = Original(start + (int)to.Line - 1, (int)to.Column - 1);
        return new SourceSpan(firstLine + line, column + 1, firstLine + endLine, endColumn + 1);
    }

    private (int Line, int Column) Original(int line, int column)
    {
        if (line >= lines.Count)
        {
            return (Math.Max(0, lines.Count - 1), lines.Count == 0 ? 0 : lines[^1].Length);
        }

        return (line, breaks.TryGetValue(line, out var places) ? Math.Min(lines[line].Length, Original(places, column)) : column);
    }

    private static int Original(List<(int Repaired, int Original)> places, int column)
    {
        var place = places.FindLast(p => p.Repaired <= column);
        return place.Original + column - place.Repaired;
    }

    private void Put(int line, string text)
    {
        mended ??= [.. lines];
        mended[line] = text;
    }
}

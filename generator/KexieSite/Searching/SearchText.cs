using System.Buffers;
using KexieSite.Model;
using KexieSite.Regions;

namespace KexieSite.Searching;

/// <summary>
/// What is searched of an item, and nothing else: title, summary, topics, series, region, place, venue and body, each on lines
/// of its own, the title on the first. A region stands with all its parents, and where it is a former one, today's
/// successor with its parents too. Runs of spaces are one space.
/// </summary>
internal sealed class SearchText
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(char.IsWhiteSpace)]);

    private readonly ArrayBufferWriter<char> text = new(4096);
    private char[] folded = [];

    /// <summary>The text that was read last.</summary>
    public ReadOnlySpan<char> Written => text.WrittenSpan;

    /// <summary>The same text, folded.</summary>
    public ReadOnlySpan<char> Folded => folded.AsSpan(0, text.WrittenCount);

    /// <summary>Reads the text of an item in place of the last one.</summary>
    public void Read(ContentItem item)
    {
        text.ResetWrittenCount();
        Write(item);
        if (folded.Length < text.WrittenCount)
        {
            folded = new char[text.Capacity];
        }

        Folding.Fold(text.WrittenSpan, folded);
    }

    private void Write(ContentItem item)
    {
        Line(item.Title);
        Line(item.Summary);
        foreach (var topic in item.Topics)
        {
            Line(topic);
        }

        if (item is Activity activity)
        {
            Line(activity.Series);
            Region(item.Region);
            Line(activity.Place);
            Line(activity.Venue);
        }
        else
        {
            Region(item.Region);
        }

        foreach (var block in item.Body.PlainText.AsSpan().EnumerateLines())
        {
            Line(block);
        }
    }

    private void Region(ItemRegion? region)
    {
        Line(Path(region?.Division));
        Line(Path(region?.Division.Successor));
    }

    private static string Path(Division? division) => division is null ? "" : string.Concat(division.Lineage.Select(d => d.Name));

    private void Line(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty)
        {
            return;
        }

        if (text.WrittenCount > 0)
        {
            text.Write("\n");
        }

        while (line.IndexOfAny(Spaces) is var word and >= 0)
        {
            text.Write(line[..word]);
            text.Write(" ");
            line = line[word..].TrimStart();
        }

        text.Write(line);
    }
}

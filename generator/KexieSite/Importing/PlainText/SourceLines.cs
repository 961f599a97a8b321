using KexieSite.Diagnostics;

namespace KexieSite.Importing.PlainText;

/// <summary>Lines and columns of a text by its offsets.</summary>
internal sealed class SourceLines
{
    private readonly List<int> starts = [0];

    public SourceLines(string text)
    {
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            starts.Add(end + 1);
        }
    }

    /// <summary>The place of some characters, on the line on which they begin.</summary>
    public SourceSpan Span(int position, int length)
    {
        var line = starts.BinarySearch(position) is >= 0 and var found ? found : ~starts.BinarySearch(position) - 1;
        return SourceSpan.OnLine(line + 1, position - starts[line] + 1, length);
    }
}

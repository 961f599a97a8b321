using System.Collections.Immutable;
using KexieSite.Importing;

namespace KexieSite.Exporting;

/// <summary>Divides the width of the type area among the columns of a table, by how much they hold.</summary>
internal static class TableWidths
{
    /// <summary>156 mm in twentieths of a point.</summary>
    public const int Whole = 8844;

    // A column of one character is readable; one with sentences takes no more than its share.
    private const int Least = 3;
    private const int Most = 24;

    public static ImmutableArray<int> Of(TableBlock table)
    {
        var columns = table.Rows.Append(table.Header).Max(row => row.Length);
        var weights = Enumerable.Range(0, columns)
            .Select(i => table.Rows.Append(table.Header).Where(row => i < row.Length).Max(row => InlineLine.PlainText(row[i]).Length))
            .Select(longest => Math.Clamp(longest, Least, Most)).ToList();
        var sum = Math.Max(1, weights.Sum());
        var widths = weights.Select(w => Whole * w / sum).ToArray();
        if (columns > 0)
        {
            widths[^1] += Whole - widths.Sum();
        }

        return [.. widths];
    }
}

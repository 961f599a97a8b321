using System.Globalization;
using System.Text;
using System.Xml;

namespace KexieSite.Checking.Privacy;

/// <summary>Reads the parts of a workbook (ECMA-376, part 1, 18.3 and 18.4).</summary>
internal static class SheetReader
{
    private const int LongestNumber = 19;

    /// <summary>The table of the workbook's texts.</summary>
    public static List<string> SharedStrings(XmlReader reader)
    {
        var (strings, text) = (new List<string>(), new StringBuilder());
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                _ = text.Append(reader.ReadElementContentAsString());
                continue;
            }

            if (reader is { LocalName: "si", NodeType: XmlNodeType.EndElement } or { LocalName: "si", IsEmptyElement: true })
            {
                strings.Add(text.ToString());
                _ = text.Clear();
            }

            _ = reader.Read();
        }

        return strings;
    }

    /// <summary>The rows of a sheet, or the remarks on its cells, each with the name of its first cell that says something, and its cells divided by tabs: the head of a row may say what its number is.</summary>
    public static IEnumerable<(string Cell, string Text)> Rows(XmlReader reader, List<string> shared)
    {
        var (row, type, cell, first) = (new StringBuilder(), "", "", "");
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "c" or "comment")
            {
                (type, cell) = (reader.GetAttribute("t") ?? "", reader.GetAttribute("r") ?? reader.GetAttribute("ref") ?? "");
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "v" or "t")
            {
                var value = Value(type, reader.ReadElementContentAsString(), shared);
                first = first.Length == 0 ? cell : first;
                _ = row.Append(row.Length > 0 ? "\t" : "").Append(value);
                continue;
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName is "row" or "comment" && row.Length > 0)
            {
                yield return (first, row.ToString());
                (first, _) = ("", row.Clear());
            }

            _ = reader.Read();
        }
    }

    // A number of 11 digits may be stored as 1.3812345678E10.
    private static string Value(string type, string written, List<string> shared) =>
        type == "s" && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index]
        : type is "" or "n" && written.Contains('E', StringComparison.Ordinal)
            && decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && decimal.Truncate(number).ToString(CultureInfo.InvariantCulture) is { Length: <= LongestNumber } whole ? whole
        : written;
}

using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Importing.Repair;

namespace KexieSite.Importing.Batch;

/// <summary>Tells the changes in a text in as few lines as can be: one for all that are alike, with their number and the first places.</summary>
internal static class ChangeLines
{
    private const int MostPlaces = 3;

    /// <summary>The lines, by the kind of change, then the most frequent first.</summary>
    public static IEnumerable<string> Of(ImmutableArray<TextChange> changes, TextTable texts) => changes
        .GroupBy(change => (change.Kind, change.Before, change.After))
        .OrderBy(alike => alike.Key.Kind).ThenByDescending(alike => alike.Count()).ThenBy(alike => alike.First().Position)
        .Select(alike => Line([.. alike], texts));

    private static string Line(List<TextChange> alike, TextTable texts)
    {
        var first = alike[0];
        var told = first.After.Length == 0 ? texts.Format("import.report.removed", first.Before) : texts.Format("import.report.change", first.Before, first.After);
        told = alike.Count == 1 ? told : texts.Format("import.report.changeTimes", told, alike.Count);
        var lines = alike.Select(change => change.Line).OfType<int>().Distinct().ToList();
        return lines.Count == 0 ? told
            : texts.Format(lines.Count > MostPlaces ? "import.report.changeFirst" : "import.report.changeAt", told, BilingualText.List(lines.Take(MostPlaces).Select(l => l.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }
}

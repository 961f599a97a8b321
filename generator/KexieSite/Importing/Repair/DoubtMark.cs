using System.Text.RegularExpressions;

namespace KexieSite.Importing.Repair;

/// <summary>
/// The mark of a place that a person has to look at: <c>【存疑：原文…】</c> around what the source says there. It stands in the text itself, so that it
/// cannot be overlooked; every later repair leaves it alone.
/// </summary>
public static partial class DoubtMark
{
    /// <summary>With what every mark begins.</summary>
    public const string Beginning = "【存疑：原文";

    private const char End = '】';

    /// <summary>The mark for what a source says.</summary>
    public static string Around(string source) => Beginning + source.Replace('【', '[').Replace(End, ']') + End;

    /// <summary>The places of all marks in a text, in order.</summary>
    internal static IEnumerable<Range> In(string text) => text.Contains(Beginning, StringComparison.Ordinal)
        ? All().Matches(text).Select(mark => mark.Index..(mark.Index + mark.Length))
        : [];

    [GeneratedRegex("【存疑：原文[^】]*】", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex All();
}

using System.Text.RegularExpressions;

namespace KexieSite.Importing;

/// <summary>Recognises the names that stand below pictures and above tables.</summary>
public static partial class CaptionText
{
    private const int Longest = 80;

    /// <summary>Whether a line names a picture: <c>图1 开幕式</c>.</summary>
    public static bool IsOfPicture(string line) => line.Length <= Longest && Picture().IsMatch(line);

    /// <summary>Whether a line names a table: <c>表1 各乡镇活动</c>.</summary>
    public static bool IsOfTable(string line) => line.Length <= Longest && Table().IsMatch(line);

    [GeneratedRegex(@"^[\s　]*(?:图|Figure\s?)[\s　]?[0-9０-９一二三四五六七八九十]{1,3}(?:[-.－][0-9]{1,3})?(?:[\s　:：.、]|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^[\s　]*(?:表|附表|Table\s?)[\s　]?[0-9０-９一二三四五六七八九十]{1,3}(?:[-.－][0-9]{1,3})?(?:[\s　:：.、]|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Table();
}

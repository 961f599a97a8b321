using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Model;

namespace KexieSite.Importing.Guessing;

/// <summary>The title of a text whose file has none: its first short line, else its file's name.</summary>
internal static partial class TitleGuess
{
    private const int Longest = 50;
    private const int Shortest = 4;

    /// <summary>The title; null where the file has a sure one, and where nothing looks like one.</summary>
    public static Guess? Of(ImportedText text)
    {
        if (text.Fact("title") is { IsSure: true })
        {
            return null;
        }

        var name = Cleaned(FileName.Of(text.Document.Source).Rest);
        var isTelling = Telling().IsMatch(name) && text.Document.Ordinal == 1;
        return text.Fact("title") is { } known ? (isTelling && name == known.Value ? new Guess("title", name, text.Document.Source.FileName) : null)
            : text.Passages.FirstOrDefault(p => SecrecyMark.In(p.Text) is null) is { } first && IsTitle(first.Text) ? new Guess("title", first.Text, first.Text, Telling().IsMatch(first.Text))
            : Han.Count(name) >= Shortest ? new Guess("title", name, text.Document.Source.FileName, isTelling)
            : null;
    }

    private static bool IsTitle(string line) => line.Length is >= Shortest and <= Longest && line.IndexOfAny(['。', '；', '：', ':']) < 0 && SecrecyMark.In(line) is null && !Numbered().IsMatch(line);

    private static string Cleaned(string name) => Copies().Replace(name.Replace('_', ' '), "").Trim(' ', '-', '.');

    [GeneratedRegex("总结|计划|汇报|报告|通知|公告|公示|要点|方案|活动|简介|培训|讲座|大赛|科普|科协|学会", RegexOptions.None, 1000)]
    private static partial Regex Telling();

    [GeneratedRegex("^(?:[一二三四五六七八九十]{1,3}[、.]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[、.]|第.{1,3}[篇章节])", RegexOptions.None, 1000)]
    private static partial Regex Numbered();

    // 总结（定稿）(2) - 副本
    [GeneratedRegex(@"\s*(?:[（(](?:[0-9]{1,2}|定稿|终稿|初稿|修改稿?|最终版?|副本)[）)]|-\s*副本|定稿|终稿|最终版)+\s*$", RegexOptions.None, 1000)]
    private static partial Regex Copies();
}

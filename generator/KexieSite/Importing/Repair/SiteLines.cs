using System.Text.RegularExpressions;
using KexieSite.Chinese;

namespace KexieSite.Importing.Repair;

/// <summary>
/// Lines that belong to the web page a text was copied from, not to the text: where it stood, how often it was read, what else there is to read, what the
/// site's own editor says of it.
/// </summary>
public static partial class SiteLines
{
    private const int LongestMark = 40;
    private const int LongestLine = 400;
    private const int LongText = 200;

    /// <summary>Whether a line or paragraph by itself is one; in traditional or simplified characters.</summary>
    public static bool Is(string line) => line.Length <= LongestLine && Line().IsMatch(Normal(line));

    /// <summary>
    /// Those of a text, each with its line break. Behind a line such as 相关文章 or 猜你喜欢 all the rest is the site's, unless a long text stands there.
    /// </summary>
    public static IEnumerable<TextChange> Find(string text)
    {
        var lines = Lines(text);
        var end = EndOfText(text, lines);
        foreach (var (start, length) in lines[..end].Where(line => Is(text.Substring(line.Start, line.Length))))
        {
            yield return Out(text, start, Math.Min(start + length + 1, text.Length));
        }

        if (end < lines.Count)
        {
            yield return Out(text, lines[end].Start, text.Length);
        }
    }

    private static TextChange Out(string text, int start, int end) => new(start, text[start..end], "", RepairKind.SiteLine);

    private static List<(int Start, int Length)> Lines(string text)
    {
        var lines = new List<(int Start, int Length)>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            lines.Add((start, end - start));
            start = end + 1;
        }

        return lines;
    }

    private static int EndOfText(string text, List<(int Start, int Length)> lines)
    {
        var end = BeforeTeasers(text, lines);
        var longBehind = false;
        for (var i = end - 1; i > 0; i--)
        {
            var line = text.AsSpan(lines[i].Start, lines[i].Length).Trim();
            longBehind |= line.Length >= LongText && !IsCutOff(line);
            if (!longBehind && line.Length <= LongestMark && Mark().IsMatch(Normal(line.ToString())))
            {
                end = i;
            }
        }

        return end;
    }

    // At the end, pairs of a title and the beginning of that text, cut off with ... : what else the site offers.
    private static int BeforeTeasers(string text, List<(int Start, int Length)> lines)
    {
        var end = lines.Count;
        while (PreviousLine(text, lines, end) is >= 0 and var teaser && IsCutOff(text.AsSpan(lines[teaser].Start, lines[teaser].Length).Trim())
            && PreviousLine(text, lines, teaser) is > 0 and var title && lines[title].Length <= LongestMark)
        {
            end = title;
        }

        return end;
    }

    private static int PreviousLine(string text, List<(int Start, int Length)> lines, int before)
    {
        var i = before - 1;
        while (i >= 0 && text.AsSpan(lines[i].Start, lines[i].Length).IsWhiteSpace())
        {
            i--;
        }

        return i;
    }

    private static bool IsCutOff(ReadOnlySpan<char> line) => line.Length > LongestMark && (line.EndsWith("...") || line.EndsWith("……"));

    private static string Normal(string line) => SimplifiedText.From(FullWidth.Fold(line)).Trim();

    [GeneratedRegex("""
        ^(?: (?:首页|主页) \s* (?:>|»|›|/) .*
          | (?:您|你)?(?:现在|当前|所在)的?位置 [:\s] .*
          | (?:发布|时间|日期|来源|作者|编辑|更新) .{0,40} (?:阅读|浏览|点击|人气) (?:量|数|次数)? \s* [:\s] \s* [0-9]+ .{0,6}
          | (?:阅读|浏览|点击) (?:量|数|次数)? \s* [:\s] \s* [0-9]+ \s* 次?
          | (?:分享到|分享至|打印本页|关闭窗口|字号 .{0,12}|【?(?:打印|关闭|收藏)】?) \s*
          | .{0,200} (?: (?:小编|编辑) .{0,8} (?:整理|收集|搜罗|搜集|精选|分享)
            | 敬请 .{0,4} 关注 .{0,4} 网站 | 感谢您?的?阅读 .{0,60} 一文 | 请?动动手指 | 仅供 .{0,6} 学习交流 ) .{0,200}
        )$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Line();

    [GeneratedRegex("^(?:【.{1,30}】)?(?:相关(?:文章|推荐|阅读|链接|内容)|猜你喜欢|最新(?:更新|文章)|热门(?:推荐|文章)|推荐(?:阅读|文章)|延伸阅读|点击查看更多|上一[篇页]|下一[篇页])(?:[\\s::|>»【][^。]{0,30}|[^。,;!?]{0,4})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}

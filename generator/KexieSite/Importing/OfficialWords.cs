using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KexieSite.Chinese;

namespace KexieSite.Importing;

/// <summary>Recognises single lines of official documents.</summary>
internal static partial class OfficialWords
{
    private const int LongestOffice = 40;

    /// <summary>A document number in the form of GB/T 9704-2012, 7.2.5 (<c>富科协〔2021〕3号</c>), whatever brackets it was typed with; else null.</summary>
    public static string? Number(string text)
    {
        var match = NumberLine().Match(FullWidth.Fold(text));
        return match.Success
            ? $"{WithoutBlanks(match.Groups["office"].Value)}〔{match.Groups["year"].Value}〕{match.Groups["number"].Value.TrimStart('0')}号"
            : null;
    }

    /// <summary>The day that a line consists of, with or without parentheses; else null.</summary>
    public static DateOnly? Day(string text)
    {
        var line = WithoutBlanks(text).Trim('(', ')', '（', '）');
        return DayLine().IsMatch(line) && ContentDate.Read(line) is DateReading.Found { Date: { Precision: DatePrecision.Day } date } ? date.Day : null;
    }

    /// <summary>A line of an office and a day, as stands below titles and texts; else null.</summary>
    public static (string Office, DateOnly Day)? Signature(string text)
    {
        var match = SignatureLine().Match(text.Trim('(', ')', '（', '）', ' ', '　'));
        return match.Success && Office(match.Groups["office"].Value) is { } office && Day(match.Groups["day"].Value) is { } day ? (office, day) : null;
    }

    /// <summary>The name of an office that a line consists of, without blanks; else null.</summary>
    public static string? Office(string text)
    {
        var name = WithoutBlanks(text).Trim('（', '）', '(', ')');
        return name.Length is > 2 and <= LongestOffice && OfficeName().IsMatch(name) ? name : null;
    }

    /// <summary>The name above the red line (<c>富源县科学技术协会文件</c>) without 文件; else null.</summary>
    public static string? Masthead(string text) =>
        WithoutBlanks(text) is { Length: <= LongestOffice } line && line.EndsWith("文件", StringComparison.Ordinal) ? Office(line[..^2]) : null;

    /// <summary>Whether a line belongs to the paper: how urgent it is, which copy this is (GB/T 9704-2012, 7.2.1 to 7.2.3). How secret it is, <see cref="SecrecyMark"/> tells.</summary>
    public static bool IsClassification(string text) => Classification().IsMatch(WithoutBlanks(text));

    /// <summary>Whether a line says who printed the paper and when (GB/T 9704-2012, 7.4.3).</summary>
    public static bool IsImprint(string text) => text.Length <= 60 && Imprint().IsMatch(text.TrimEnd());

    /// <summary>Whether a line is about the paper's copies and may stand below the date: 抄送, 共印, 此件公开发布, who printed it, and the marks of <see cref="SecrecyMark"/>.</summary>
    public static bool IsBelowDate(string text) => BelowDate().IsMatch(text) || IsImprint(text) || SecrecyMark.In(text) is not null;

    /// <summary>Whether a line reads as a title: short, no sentence, and either of the words that only titles begin or end with.</summary>
    public static bool IsSurelyTitle(string text) => IsPerhapsTitle(text) && TitleWords().IsMatch(WithoutBlanks(text));

    /// <summary>Whether a line ends with the word that says what a document is.</summary>
    public static bool EndsTitle(string text) => TitleEnd().IsMatch(WithoutBlanks(text));

    /// <summary>Whether a title is that of a document that brings another one along.</summary>
    public static bool IsForwarding(string title) => Forwarding().IsMatch(title);

    /// <summary>Whether a line may be a title.</summary>
    public static bool IsPerhapsTitle(string text) =>
        WithoutBlanks(text) is { Length: > 3 and <= 60 } line && !line.AsSpan().ContainsAny("。；：！") && line[^1] is not ('，' or '、') && ChineseHeading.Read(line) is null
        && SecrecyMark.In(line) is null && !IsClassification(line);

    /// <summary>A line without the blanks that stretch it (<c>通　　知</c>): those between two Han characters.</summary>
    public static string Unstretched(string text)
    {
        var line = new StringBuilder();
        var trimmed = text.Trim(' ', '　', '\t', '\u00A0');
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (!IsBlank(trimmed[i]))
            {
                line.Append(trimmed[i]);
            }
            else if (line.Length > 0 && !IsBlank(line[^1]) && !(IsWide(line[^1]) && IsWide(NextOf(trimmed, i))))
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }

    /// <summary>A day as front matter has it.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static char NextOf(string text, int index)
    {
        while (IsBlank(text[index]))
        {
            index++;
        }

        return text[index];
    }

    private static bool IsWide(char c) => Han.Is(c) || c is >= '\u3001' and <= '\u303F' or >= '\uFF01' and <= '\uFF60' or '“' or '”';

    private static bool IsBlank(char c) => c is ' ' or '　' or '\t' or '\u00A0';

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !IsBlank(c)));

    [GeneratedRegex(@"^\s*(?<office>[\p{IsCJKUnifiedIdeographs} ]{2,20})\s*[\[【(〔]\s*(?<year>(19|20)[0-9]{2})\s*[\]】)〕]\s*第?\s*(?<number>[0-9]{1,4})\s*号(\s+签发人.{0,12})?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^(?:[0-9０-９]{4}|[〇○零一二三四五六七八九Ｏ0]{4})年[0-9０-９一二三四五六七八九十]{1,3}月[0-9０-９一二三四五六七八九十]{1,3}日$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayLine();

    [GeneratedRegex(@"^(?<office>[^0-9０-９〇○二，。；：]{3,40}?)[\s　，,]*(?<day>(?:[0-9０-９]{4}|二[〇○零][〇○零一二三四五六七八九]{2})\s?年\s?\S{1,3}?\s?月\s?\S{1,3}?\s?日)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SignatureLine();

    [GeneratedRegex("^[\\p{IsCJKUnifiedIdeographs}〇（）()xX×*_]+(?:协会|科协|学会|研究会|联合会|委员会|工委|党委|党组|办公室|科技局|教体局|局|厅|部|处|院|学校|中学|小学|大学|中心|政府|公司|合作社|馆|站|社区|街道|研究所|领导小组|组委会|编辑部)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfficeName();

    [GeneratedRegex("^(?:[0-9]{6}|特急|加急|平急|特提)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Classification();

    [GeneratedRegex(@"[0-9〇○一二三四五六七八九十]\s?日\s?印发(?:[（(].{0,12}[)）])?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Imprint();

    [GeneratedRegex(@"^[\s　]*(?:抄\s?[送报]|主\s?送|分\s?送|报送|[（(]?此件|[（(]?共印|[（(]?联\s?系\s?人|[（(]?联系电话|附件|附[:：])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BelowDate();

    [GeneratedRegex("(?:通知|通告|公告|通报|公报|报告|请示|批复|意见|方案|办法|规定|决定|决议|函|纪要|计划|总结)(?:[（(].{1,12}[)）])?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TitleEnd();

    [GeneratedRegex("转发|批转|印发", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Forwarding();

    [GeneratedRegex("^关于.+|(?:总结|计划|规划|要点|通知|通告|公告|通报|公报|报告|汇报|请示|批复|意见|方案|办法|规定|细则|决定|决议|函|纪要|讲话|致辞|简报|情况|材料|安排|倡议书|章程|制度)(?:[（(].{1,12}[)）])?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TitleWords();
}

using System.Buffers;
using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Regions;

namespace KexieSite.Importing.Guessing;

/// <summary>
/// Whether a number in a text is that of the whole of which the text speaks: of its one event, or of the year or part of it that a report is of. In doubt
/// it is not.
/// </summary>
internal sealed partial class FigureScope
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。；;：:！!？?");

    // Soon behind the name of a body: that it did something.
    private const string Did = "[^，。；,;]{0,6}(?:全年|共|累计|已|发放|开展|举办|组织|培训|制作)";

    private readonly ContentKind kind;
    private readonly int? year;
    private readonly string? period;
    private readonly Func<string, bool> namesAnother;
    private readonly Regex above;
    private readonly bool isOneEvent;

    /// <summary>Prepares for one text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="year">Its year, as far as that is sure.</param>
    /// <param name="period">The part of the year that it is of, as far as that is sure; null for a whole year.</param>
    /// <param name="namesAnother">Whether a sentence names a division that is not the text's own.</param>
    /// <param name="own">The text's own division; null where it is not known.</param>
    public FigureScope(ImportedText text, ContentKind kind, int? year, string? period, Func<string, bool> namesAnother, Division? own)
    {
        above = Above(own);
        this.kind = kind;
        this.year = year;
        this.period = period;
        this.namesAnother = namesAnother;
        isOneEvent = kind == ContentKind.Activity && DateGuess.DayHeld(text) is { IsSure: true } && !Series().IsMatch(text.Title)
            && text.Passages.Select(p => p.Text).Prepend(text.Title).SelectMany(DateFinder.In).Where(d => d.Day > 0).Select(d => (d.Month, d.Day)).Distinct().Count() <= 1;
    }

    /// <summary>Whether a number is that of the whole.</summary>
    /// <param name="line">The line that it stands in, with half-width characters.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="heading">The heading above it; empty where there is none.</param>
    public bool Covers(string line, int start, string heading)
    {
        var sentence = Quoting.Sentence(line, start);
        var own = period is null ? sentence : sentence.Replace(period, "", StringComparison.Ordinal);
        if (Elsewhere().IsMatch(own) || above.IsMatch(own) || NotReached().IsMatch(Clause(line, start)[..(start - ClauseStart(line, start))]) || Part().IsMatch(own) || NamesOtherYear(heading) || NamesOtherYear(line[..start]) || NamesOtherYear(sentence) || namesAnother(sentence))
        {
            return false;
        }

        return kind == ContentKind.Activity ? isOneEvent && !OfYear().IsMatch(sentence) : IsTotal(line, start, sentence);
    }

    // 共 is said of events, too, and of one of several things that were done; 全年 is not.
    private bool IsTotal(string line, int start, string sentence)
    {
        var clause = Clause(line, start);
        var isOfWhole = WholeYear().IsMatch(clause) || (period is not null && clause.Contains(period, StringComparison.Ordinal));
        return !IsOfEvent(clause) && (isOfWhole || (Sum().IsMatch(clause) && !IsOfEvent(sentence) && !IsOfEvent(line[..start]) && !OneOfSeveral().IsMatch(line[..start])));
    }

    /// <summary>Whether words are about a single event.</summary>
    public static bool IsOfEvent(string words) => Event().IsMatch(words);

    private bool NamesOtherYear(string words) => Year().Matches(words).Any(match =>
        ContentDate.Read(match.Value.Replace(" ", "", StringComparison.Ordinal)) is not DateReading.Found { Date: var date } || date.Day.Year != year);

    // What the whole city did, says 全市 in a county; in a city, also in one of a county's rank, that is the text's own.
    private static Regex Above(Division? own) =>
        own is null || own.Level == DivisionLevel.City ? AboveCity()
        : own.Level == DivisionLevel.Province ? AboveProvince()
        : own.Name.EndsWith('市') ? AboveCity() : AboveCounty();

    private static int ClauseStart(string line, int start) => line.AsSpan(0, start).LastIndexOfAny(ClauseEnds) + 1;

    private static string Clause(string line, int start)
    {
        var first = ClauseStart(line, start);
        var length = line.AsSpan(start).IndexOfAny(ClauseEnds);
        while (length > 0 && start + length + 1 < line.Length && char.IsAsciiDigit(line[start + length - 1]) && char.IsAsciiDigit(line[start + length + 1]))
        {
            var next = line.AsSpan(start + length + 1).IndexOfAny(ClauseEnds); // 30,000
            length = next < 0 ? -1 : length + 1 + next;
        }

        return length < 0 ? line[first..] : line[first..(start + length)];
    }

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}\\s?年|二[〇○零][〇○零一二三四五六七八九]{2}年", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex("全年|一年来|一年中|年内|本年度|年度共", RegexOptions.None, 1000)]
    private static partial Regex WholeYear();

    [GeneratedRegex("(?<![公中])共(?![同青产建享和识])|累计|总计|合计", RegexOptions.None, 1000)]
    private static partial Regex Sum();

    // Of other years, of years together, of other places, of what was wanted, or of hearsay.
    [GeneratedRegex("""
        去年|上年|前年|明年|来年|往年|历年|同期|原有|原来|原先|此前|[近过][一两二三四五六七八九十几0-9]{1,3}年|(?<![一0-9])(?:[两二三四五六七八九十几多]|[0-9]{1,2})年(?:来|间|内|里|中|多)
        |(?<!年)以来|至今|十[一二三四五]五|任务|力争|目标|争取|计划|规划|预计|确保|指标|打算|(?:将|要|拟)(?:继续|再)?(?:发放|举办|开展|组织|培训|达|建|新|于)
        |邻近?[县市区省]|外[县市区省地]|某[县市区省地]|兄弟|据(?:报道|悉|介绍|了解)|该[省市州](?:共|各地|累计|已|范围|发放|开展|举办)
        """, RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Elsewhere();

    // Of a level above the text's own: 全市全年, 省科协全年. 全国科普日 and 在省科协的支持下 name none that did it.
    [GeneratedRegex("全国(?:全年|各级科协|科协|共|各地|累计|已|范围|发放|开展|举办)|中国科协(?:系统)?" + Did, RegexOptions.None, 1000)]
    private static partial Regex AboveProvince();

    [GeneratedRegex("全[国省](?:全年|各级科协|科协|共|各地|累计|已|范围|发放|开展|举办)|(?:中国|省)科协(?:系统)?" + Did, RegexOptions.None, 1000)]
    private static partial Regex AboveCity();

    [GeneratedRegex("全(?:[国省市州盟]|地区)(?:全年|各级科协|科协|共|各地|累计|已|范围|发放|开展|举办)|(?:中国|[省市州盟])科协(?:系统)?" + Did, RegexOptions.None, 1000)]
    private static partial Regex AboveCounty();

    // In the clause, in front of the number.
    [GeneratedRegex("没有|没能|未(?!成年|来|婚|央)|减少|少发|下降|缩减|取消|不足|不到|不够|少于|低于", RegexOptions.None, 1000)]
    private static partial Regex NotReached();

    [GeneratedRegex("[上下]半年|季度|截至|截止|目前|春节|暑[期假]|寒假|其中|[0-9一二三四五六七八九十]{1,3}月底|[0-9一二三四五六七八九十]{1,2}(?:至|到|-|—|~)[0-9一二三四五六七八九十]{1,2}月|前[0-9一二三四五六七八九十]{1,2}个?月", RegexOptions.None, 1000)]
    private static partial Regex Part();

    // 二是依托学校……。累计发放资料 says what came of that alone.
    [GeneratedRegex("[一二三四五六七八九十]是|^(?:[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、])", RegexOptions.None, 1000)]
    private static partial Regex OneOfSeveral();

    // In news of an event, the year's numbers are none of the event.
    [GeneratedRegex("全年|一年来|年内|今年(?:以来|已|共|累计)|年以来|累计|每[场次年]|分别", RegexOptions.None, 1000)]
    private static partial Regex OfYear();

    [GeneratedRegex("系列|多场|近期|巡回|巡展", RegexOptions.None, 1000)]
    private static partial Regex Series();

    [GeneratedRegex("[0-9]{1,2}月|当天|当日|活动中|活动周|活动月|科普日|宣传月|期间|现场|此次|本次|这次|[在为]《?[^，。]{2,12}(?:学校|小学|中学|社区|村)", RegexOptions.None, 1000)]
    private static partial Regex Event();
}

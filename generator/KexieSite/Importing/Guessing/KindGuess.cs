using System.Text.RegularExpressions;
using KexieSite.Configuration;
using KexieSite.Model;

namespace KexieSite.Importing.Guessing;

/// <summary>What a text is, by its title and by the words with which such texts begin.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Type">What a report is; null for other kinds, and where it does not show.</param>
/// <param name="Quote">The words that say so.</param>
/// <param name="IsSure">Whether they leave no doubt.</param>
internal sealed partial record KindGuess(ContentKind Kind, ReportType? Type, string Quote, bool IsSure)
{
    /// <summary>How many of the words of summaries, or of plans, make a text one.</summary>
    private const int FewestWords = 3;

    /// <summary>What a text is; a page, and not surely, where nothing tells.</summary>
    public static KindGuess Of(ImportedText text) =>
        text.Fact("title") is { IsSure: true }
            ? OfTitle(text) ?? OfOpening(text) ?? OfWords(text) ?? Unknown
            : OfOpening(text) ?? OfWords(text) ?? OfTitle(text) ?? Unknown;

    private static KindGuess Unknown => new(ContentKind.Page, null, "", false);

    private static KindGuess? OfTitle(ImportedText text)
    {
        var title = Stripped(text.Title);
        if (title.Length == 0)
        {
            return null;
        }

        var isSure = text.Fact("title") is { IsSure: true };
        if (NoticeEnd().IsMatch(title))
        {
            return new(ContentKind.Notice, null, title, isSure);
        }

        if (ReportEnd().Match(title) is { Success: true } report && !NewsOfReport().IsMatch(title))
        {
            return new(ContentKind.Report, TypeOf(report), title, isSure);
        }

        return PageEnd().IsMatch(title) ? new(ContentKind.Page, null, title, isSure)
            : News().IsMatch(title) || text.Config.Series.Any(s => SeriesGuess.Named(s, title)) ? new(ContentKind.Activity, null, title, isSure && DateGuess.DayHeld(text) is not null)
            : null;
    }

    private static KindGuess? OfOpening(ImportedText text)
    {
        foreach (var passage in text.Head)
        {
            if (Opening().Match(passage.Text) is { Success: true } said)
            {
                return new(ContentKind.Report, TypeOf(said), said.Value, true);
            }

            if (DoneOpening().Match(passage.Text) is { Success: true } done)
            {
                return new(ContentKind.Report, ReportType.Summary, done.Value, false);
            }

            if (PlanOpening().Match(passage.Text) is { Success: true } plan)
            {
                return new(ContentKind.Report, ReportType.Plan, plan.Value, false);
            }
        }

        return null;
    }

    private static KindGuess? OfWords(ImportedText text)
    {
        var all = string.Join('\n', text.Passages.Select(p => p.Text));
        var (done, ahead) = (DoneWords().Matches(all), AheadWords().Matches(all));
        return Math.Max(done.Count, ahead.Count) < FewestWords ? null
            : done.Count >= ahead.Count ? new(ContentKind.Report, ReportType.Summary, done[0].Value, false)
            : new(ContentKind.Report, ReportType.Plan, ahead[0].Value, false);
    }

    private static ReportType? TypeOf(Match match) =>
        match.Groups["summary"].Success ? ReportType.Summary
        : match.Groups["plan"].Success ? ReportType.Plan
        : match.Groups["briefing"].Success ? ReportType.Briefing
        : null;

    private static string Stripped(string title) => Trailing().Replace(title.Trim(), "").TrimEnd('》', '”', '"', '。');

    [GeneratedRegex("[（(【].{0,14}[）)】]$|(?:范文|样本|模板)?[0-9一二三四五六七八九十]{0,2}篇?$", RegexOptions.None, 1000)]
    private static partial Regex Trailing();

    [GeneratedRegex("(?:通知|公告|公示|通告|通报|启事|邀请函|征集函|决定|批复|函|倡议书?|招聘.{0,4})$", RegexOptions.None, 1000)]
    private static partial Regex NoticeEnd();

    [GeneratedRegex("""
        (?: (?<summary>总结(?:报告)?|小结|回顾|述职报告)
          | (?<summary>总结)(?:报告)?(?:及|和|与|暨|、)[^，。]{0,16}(?:计划|打算|要点|安排|思路)
          | (?<plan>计划|工作要点|工作打算|工作安排|工作思路|规划|要点)
          | (?<briefing>汇报(?:材料)?|报告|工作情况|情况说明|情况) )$
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex ReportEnd();

    // 召开年度总结… is news of a report, not the report.
    [GeneratedRegex("(?:举办|举行|召开|开展|听取).{0,30}(?:报告|汇报|计划)$", RegexOptions.None, 1000)]
    private static partial Regex NewsOfReport();

    [GeneratedRegex("(?:简介|概况|章程|职责|职能|机构设置|内设机构|领导班子|联系方式|联系我们|办事指南|大事记)$", RegexOptions.None, 1000)]
    private static partial Regex PageEnd();

    [GeneratedRegex("举办|举行|召开|开展|启动|开幕|闭幕|走进|进校园|进社区|下乡|参加|组织|活动|培训班|讲座|展览|巡展|大赛|比赛|竞赛|科普日|活动周|仪式|论坛|年会|报告会|座谈会|考察|调研|慰问", RegexOptions.None, 1000)]
    private static partial Regex News();

    [GeneratedRegex("现[将就][^。：:]{0,50}?(?:(?<summary>总结)|(?<plan>计划|要点|安排|打算)|(?<briefing>汇报|报告))(?:[^。：:]{0,14})?如下|现[将就][^。：:]{0,40}作如下(?:(?<summary>总结)|(?<briefing>汇报))|现将一年来的(?<summary>工作)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("(?:着重|主要)?(?:做了|抓了|开展了)[^。]{0,6}(?:几项|以下|下列)[^。]{0,6}工作", RegexOptions.None, 1000)]
    private static partial Regex DoneOpening();

    [GeneratedRegex("[^。]{0,20}(?:制定|制订|拟定)[^。]{0,16}计划", RegexOptions.None, 1000)]
    private static partial Regex PlanOpening();

    [GeneratedRegex("一年来|半年来|今年以来|年以来|取得了|圆满完成|存在的(?:问题|不足|困难)|做了[^。]{0,8}工作|回顾(?:一年|全年|今年)", RegexOptions.None, 1000)]
    private static partial Regex DoneWords();

    [GeneratedRegex("工作计划|工作目标|工作措施|具体措施|指导思想|全面启动|继续|力争|争取|要[进抓加落着]|将[以继进]", RegexOptions.None, 1000)]
    private static partial Regex AheadWords();
}

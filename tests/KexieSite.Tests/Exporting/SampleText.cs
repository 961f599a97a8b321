using System.Collections.Frozen;
using KexieSite.Exporting;
using KexieSite.Importing;

namespace KexieSite.Tests.Exporting;

/// <summary>A text that has one of everything.</summary>
internal static class SampleText
{
    /// <summary>The smallest picture there is: one dot.</summary>
    public static readonly byte[] Dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static OfficialText Whole { get; } = new()
    {
        Title = "富源县科协2021年工作总结",
        Number = "富科协〔2021〕3号",
        Issuer = "富源县科学技术协会",
        Date = new DateOnly(2021, 12, 13),
        Attachments = ["统计表", "名单"],
        Pictures = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal) { ["图1.png"] = Dot }.ToFrozenDictionary(StringComparer.Ordinal),
        Blocks =
        [
            P("各乡镇（街道）科协："),
            H(2, "一、科普工作"),
            new ParagraphBlock([T("全年"), new InlineText("三件事", Strong: true), T("，"), new InlineText("都做成了", Emphasis: true), T("："), new InlineLink("https://kexie.example.cn/a?b=1&c=2", [T("见通知")]), T("。"), new InlineFootnote(1)]),
            H(3, "（一）培训"),
            new ListBlock(1, [[P("农函大")], [P("进校园"), new ListBlock(null, [[P("三台小学")], [P("寨子口小学"), P("还有一所。")]])], [P("科普日")]]),
            P("接着是另一组："),
            new ListBlock(4, [[P("第四")], [P("第五")]]),
            H(4, "1. 场次"),
            new TableBlock([T("表1 各乡镇活动")], [[T("乡镇")], [T("场次")]], [[[T("墨红")], [T("3")]], [[T("中安")], [T("一"), new InlineBreak(), T("二")]]]),
            P("没有表头的表："),
            new TableBlock([], [], [[[T("甲")], [T("乙")]], [[T("丙")], [T("丁")]]]),
            H(3, "（二）大赛"),
            new PictureBlock("图1.png", "会场里坐满了人", "图1 开幕式"),
            new QuoteBlock([P("科普是件长远的事。"), P("要年年做。")]),
            new ParagraphBlock([T("第一行"), new InlineBreak(), T("第二行"), new InlineFootnote(2)]),
            new FootnoteBlock(1, [P("数字以年底为准。")]),
            new FootnoteBlock(2, [P("初步统计。"), P("详见附件。")]),
        ],
    };

    private static InlineText T(string text) => new(text);

    private static ParagraphBlock P(string text) => new([T(text)]);

    private static HeadingBlock H(int level, string text) => new(level, [T(text)]);
}

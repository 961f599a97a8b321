using KexieSite.Chinese;

namespace KexieSite.Checking.Wording;

/// <summary>What a character is to an editor.</summary>
internal static class Letters
{
    private const string Closing = "》”’）】〕」』〉";
    private const string Opening = "《“‘（【〔「『〈";
    private const string Pausing = "，。、；：？！…—";
    private const string Numerals = "〇零一二三四五六七八九十百千万两";

    /// <summary>The commonest surnames, nine of ten people's.</summary>
    public const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    /// <summary>A Han character or the end of something in Chinese marks.</summary>
    public static bool EndsChinese(char c) => Han.Is(c) || Closing.Contains(c, StringComparison.Ordinal);

    /// <summary>A Han character or the beginning of something in Chinese marks.</summary>
    public static bool BeginsChinese(char c) => Han.Is(c) || Opening.Contains(c, StringComparison.Ordinal);

    /// <summary>Full-width punctuation.</summary>
    public static bool IsMark(char c) => Pausing.Contains(c, StringComparison.Ordinal) || Closing.Contains(c, StringComparison.Ordinal) || Opening.Contains(c, StringComparison.Ordinal);

    /// <summary>The end of a line or of the passage.</summary>
    public static bool IsEnd(char c) => c is '\0' or '\n';

    /// <summary>A common surname; many are words too.</summary>
    public static bool IsSurname(char c) => Surnames.Contains(c, StringComparison.Ordinal);

    /// <summary>A Chinese numeral.</summary>
    public static bool IsNumeral(char c) => Numerals.Contains(c, StringComparison.Ordinal);
}

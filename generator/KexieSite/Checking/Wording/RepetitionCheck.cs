using System.Collections.Frozen;
using System.Text.RegularExpressions;
using KexieSite.Chinese;

namespace KexieSite.Checking.Wording;

/// <summary>
/// Finds words and marks that stand twice in a row. Chinese doubles many words on purpose (讨论讨论, 为了了解): a word of one or
/// two characters counts only where it is never doubled, a longer one where it is no counting-out (一个一个).
/// </summary>
internal static partial class RepetitionCheck
{
    private const int Longest = 16;
    private const int LongPhrase = 3;

    // What of these is written twice is a slip, whatever stands around it.
    private static readonly FrozenSet<string> NeverDoubled = FrozenSet.Create(
        "开展", "进行", "组织", "举办", "通过", "我们", "我县", "我区", "我市", "我省", "我镇", "我乡", "我校", "以及", "并且", "同时", "活动", "工作", "单位", "全县", "全市", "全区",
        "科普", "科协", "中国", "群众", "推动", "促进", "加强", "提高", "实施", "深入", "围绕", "按照", "根据", "为了", "其中", "由于", "因此", "目前", "积极");

    public static IEnumerable<Finding> Check(Manuscript manuscript)
    {
        foreach (var passage in manuscript.Passages)
        {
            foreach (var match in Particle().Matches(passage.Text).AsEnumerable())
            {
                yield return Finding.Of(manuscript.Found(WordingRules.DoubledWord, passage, match.Index, match.Index + 2, match.Value[..1]));
            }

            foreach (var (start, length) in Phrases(passage.Text))
            {
                yield return Finding.Of(manuscript.Found(
                    WordingRules.DoubledWord, passage, start, start + (2 * length), passage.Text.Substring(start, length)));
            }

            foreach (var match in Marks().Matches(passage.Text).AsEnumerable())
            {
                yield return Doubled(manuscript, passage, match);
            }
        }
    }

    // The same mark twice is a slip of the finger; of two different ones only the writer knows which was meant.
    private static Finding Doubled(Manuscript manuscript, Passage passage, Match match)
    {
        var (first, end) = (match.Value[..1], match.Index + match.Length);
        var isSame = match.Value.All(c => c == first[0]);
        var isEllipsis = first == "。" && match.Length > 2;
        var correction = isSame && !isEllipsis ? manuscript.Correct(passage, match.Index, end, first) : null;
        return new Finding(
            manuscript.Found(WordingRules.DoubledMark, passage, match.Index, end, match.Value, isEllipsis ? "……" : isSame ? first : match.Value[^1..]),
            correction is null ? [] : [correction]);
    }

    private static IEnumerable<(int Start, int Length)> Phrases(string text)
    {
        var done = 0;
        for (var i = 0; i + 3 < text.Length; i++)
        {
            if (i >= done && LengthAt(text, i) is { } length)
            {
                yield return (i, length);
                done = i + (2 * length);
            }
        }
    }

    private static int? LengthAt(string text, int start)
    {
        for (var length = 2; length <= Longest && start + (2 * length) <= text.Length; length++)
        {
            if (text[start] == text[start + length]
                && text.AsSpan(start, length).SequenceEqual(text.AsSpan(start + length, length))
                && IsSlip(text.AsSpan(start, length)))
            {
                return length;
            }
        }

        return null;
    }

    private static bool IsSlip(ReadOnlySpan<char> phrase)
    {
        if (phrase.Length < LongPhrase)
        {
            return NeverDoubled.Contains(phrase.ToString());
        }

        var distinct = new HashSet<char>();
        foreach (var c in phrase)
        {
            if (!Han.Is(c))
            {
                return false;
            }

            _ = distinct.Add(c);
        }

        return distinct.Count >= LongPhrase && !Letters.IsNumeral(phrase[0]) && phrase[0] is not ('每' or '又' or '越');
    }

    // 目的的…, 有的的士, 的的确确; 为了了解, 除了了…; 现在在…, 存在在…; 于是是…, 是是非非.
    [GeneratedRegex("(?<![目有标似])的的(?![确士])|(?<![为除])了了(?![解事却断结望然不])|(?<![现存实正所内潜自好何旨意志外健常])在在(?![在])|(?<![于但就而还只要不若可总国也都凡算即或又])是是(?![非否])|(?<![温平缓总共饱祥柔暖亲随调中谐议求])和和(?![气美睦平谐解])|(?<![参给赋授付寄])与与(?!会)|我我(?![们国省市县区镇乡校家])|被被(?![子单褥])|把把(?![关握门脉柄])",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Particle();

    [GeneratedRegex("[，、；：][，、；：。]+|。。+|。[，、；：]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}

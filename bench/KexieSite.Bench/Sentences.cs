using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace KexieSite.Bench;

/// <summary>
/// Sentences about the work of an association, all our own. <c>{地点}</c> is a word of that slot, <c>{地}</c> the item's
/// place, <c>{8-30}</c> a number.
/// </summary>
internal static class Sentences
{
    private static readonly ImmutableArray<string> OfActivities =
    [
        "{时段}，{天气}，{地点}里已经坐满了{人群}。",
        "活动由{地}{单位}和{单位}一同筹办，{学会}派出{3-16}名专家到场。",
        "工作人员在{地点}摆出{8-120}块展板，内容涉及{题目}、{题目}和{题目}。",
        "{人群}围着{展品}看了又看，讲解员把原理拆成三步，请大家自己动手试一试。",
        "有人问“{问题}”，专家没有急着回答，先问清了情况，再给出两条能马上用的建议。",
        "现场发放{物品}{120-4800}份，其中讲{题目}的最受欢迎，不到一个小时就领完了。",
        "一位{人群}代表说：“{评价}。”",
        "为了让{人群}听得懂，主讲人把{题目}编成了{4-12}个小故事，每个故事都配一个实验。",
        "在{作物}地里，技术员边剪边讲，{20-90}名{人群}跟着学，当场改正了{2-9}处常见的错误做法。",
        "这次{形式}安排了{2-8}个环节，前后持续{2-6}个小时，中间没有人离场。",
        "孩子们最喜欢{展品}，排队的队伍从{地点}门口一直排到了路边。",
        "志愿者还到{地点}附近的{12-160}户人家，当面讲了{题目}的要点。",
        "{单位}的同志介绍，{题目}看起来是小事，做好了能少出大问题。",
        "活动结束后，主办单位收回问卷{40-600}份，满意的占九成以上，提出的{6-38}条建议已经分头办理。",
        "与往年相比，今年的{形式}减少了讲话，把时间留给了{人群}提问。",
        "当天还播放了{2-6}部科普短片，介绍{题目}和{题目}，每部不超过{5-15}分钟。",
        "{学会}带来的{展品}第一次在{地}展出，吸引了{60-900}名{人群}。",
        "天黑以后，{展品}对准了夜空，{人群}轮流上前，看到了月面上的环形山。",
        "考虑到路远的{人群}来一趟不容易，{单位}开出了{2-7}辆接送车。",
        "大家说，像{题目}这样的内容，讲一遍记不牢，最好每个季度来一回。",
    ];

    private static readonly ImmutableArray<string> OfReports =
    [
        "一年来，{地}各级组织围绕{题目}和{题目}，采取{办法}、{办法}等办法，把工作做到了基层。",
        "全年举办{形式}{180-360}场，其中进校园{4-60}场、进社区{4-60}场、进乡村{4-60}场。",
        "联合{单位}、{单位}和{单位}，在{月份}和{月份}集中开展了两轮{题目}宣传。",
        "{学会}充分发挥专长，组织会员{30-420}人次下乡，为{作物}种植户解决技术难题{12-140}个。",
        "组织{人群}参加{题目}培训{6-48}期，考核合格{120-3600}人，其中{20-400}人成了当地的技术骨干。",
        "科普画廊更换内容{4-24}期，新增{展品}等展品{3-36}件，接待{人群}{800-26000}人次。",
        "通过{办法}，{成效}，{成效}。",
        "工作中也看到，{短板}，{短板}，需要在新的一年里认真解决。",
        "下一步，要{打算}，{打算}，让{人群}得到更多实惠。",
        "青少年科技创新大赛收到作品{40-520}件，经专家评审，推荐{6-48}件参加上一级比赛。",
        "农村专业技术协会发展到{6-90}个，带动{作物}和{作物}种植{300-9000}亩。",
        "编印{物品}{3000-60000}份，全部送到村组和社区，没有一份压在库房里。",
        "在经费使用上，坚持先有清单后有支出，每一笔都在公开栏公示。",
        "全年报送信息{24-180}条，被上级采用{3-40}条；网站更新{60-600}篇，阅读{6000-90000}次。",
        "学术年会征集论文{20-260}篇，评出优秀论文{3-30}篇，{2-12}篇转化成了实际建议。",
        "对照年初的计划，{形式}一项超额完成，{题目}一项还差{2-9}个村没有走到。",
        "{单位}把{题目}列入干部学习内容，{120-1600}名基层干部参加了测试。",
        "志愿服务队新招募队员{20-260}名，平均每人服务{8-40}小时。",
        "{人群}对活动的评价是“{评价}”，这也是我们继续做下去的理由。",
        "在{地}，{题目}的知晓率比上年提高了{2-9}个百分点。",
    ];

    /// <summary>A sentence for an item.</summary>
    public static string For(GeneratedItem item, XorShift random) =>
        Fill(random.OneOf(item.IsReport ? OfReports : OfActivities), item.Place.Name, random);

    /// <summary>Fills the slots of a template.</summary>
    public static string Fill(string template, string place, XorShift random)
    {
        var text = new StringBuilder(template.Length * 2);
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0)
        {
            var close = rest.IndexOf('}');
            text.Append(rest[..open]).Append(Word(rest[(open + 1)..close], place, random));
            rest = rest[(close + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private static string Word(ReadOnlySpan<char> slot, string place, XorShift random)
    {
        if (slot is "地")
        {
            return place;
        }

        var dash = slot.IndexOf('-');
        return dash < 0
            ? random.OneOf(Words.Slots[slot.ToString()])
            : random.Between(Number(slot[..dash]), Number(slot[(dash + 1)..])).ToString(CultureInfo.InvariantCulture);
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}

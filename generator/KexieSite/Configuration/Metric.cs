using System.Collections.Immutable;

namespace KexieSite.Configuration;

/// <summary>Something that is counted, such as 人次.</summary>
/// <param name="Name">The metric's name, a key under <c>figures</c>.</param>
/// <param name="Unit">The unit in which it is counted and shown.</param>
/// <param name="OtherUnits">Units that mean the same (人 for 人次, 名 for 人).</param>
public sealed record Metric(string Name, string Unit, ImmutableArray<string> OtherUnits)
{
    /// <summary>The metrics that every site has, in the order in which they are shown (content model, Figures).</summary>
    public static ImmutableArray<Metric> Defaults { get; } =
    [
        new("场次", "场", ["场次", "次"]),
        new("人次", "人次", ["人", "名", "位"]),
        new("资料", "份", ["册", "本", "张", "套"]),
        new("展板", "块", ["张", "幅", "面"]),
        new("讲座", "场", ["次", "期", "讲", "场次"]),
        new("培训", "期", ["次", "班", "个班", "场", "场次"]),
        new("学员", "人次", ["人", "名", "位"]),
        new("志愿者", "人", ["名", "位", "人次"]),
        new("展览", "场", ["次", "个", "期", "场次"]),
        new("项目", "项", ["个"]),
        new("经费", "万元", []),
        new("获奖", "项", ["个", "人次"]),
        new("论文", "篇", []),
        new("会员", "人", ["名", "位"]),
        new("学会", "个", ["家"]),
        new("基地", "个", ["家", "处"]),
    ];
}

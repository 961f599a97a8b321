using KexieSite.Importing.Repair;

namespace KexieSite.Tests.Importing.Repair;

/// <summary>Clean texts are damaged at every place where the damage can happen, and the repair gives them back or marks the place.</summary>
public sealed class SplitCharactersTests
{
    // A text that says the same words in several sentences, as reports do.
    private static readonly string[] Sentences =
    [
        "一年来，县科协在县委、县政府的领导下，认真开展科普宣传活动，受到广大群众的好评。",
        "县科协组织科技工作者深入乡镇，开展科普宣传活动，发放科普资料，参加活动的群众达三千人次。",
        "各学会认真开展学术交流活动，组织会员撰写论文，为经济发展和社会进步作贡献。",
        "全国科普日期间，县科协组织专家深入学校，举办科普讲座，发放科普资料，受到师生的好评。",
        "县科协积极争取县政府的支持，加强科普阵地建设，为群众学习科学知识创造条件。",
        "广大科技工作者积极参与，为全县经济发展和社会进步作出了贡献，科协组织的作用得到发挥。",
        "县科协认真总结一年来的工作，安排了下一年的科普宣传活动和学术交流活动。",
        "县科协认真总结一年来的工作。科协组织开展科普宣传活动。科协组织开展学术交流活动。",
        "各学会认真开展活动。科协组织专家举办讲座。科技工作者积极参与科普宣传活动。",
        "在各级领导的支持下，科普讲座走进乡镇、学校和企业，参加活动的群众达五千人次。",
    ];

    [Fact]
    public void A_reading_written_into_a_character_is_repaired_or_marked() => RepairedOrMarked(Damage.SplitAt);

    [Fact]
    public void A_folded_half_of_a_character_is_repaired_or_marked() => RepairedOrMarked(Damage.FoldAt);

    [Fact]
    public void A_repaired_place_is_listed_for_a_look()
    {
        Assert.DoesNotContain(TextRepair.Repair(Whole()).Changes, c => c.Kind == RepairKind.SplitCharacters);
        var changes = Places(Damage.SplitAt).Select(place => TextRepair.Repair(Whole() + "\n" + place.Damaged).Changes.Single(c => c.Kind == RepairKind.SplitCharacters)).ToList();
        Assert.NotEmpty(changes);
        Assert.All(changes, c => Assert.False(c.IsSure));
    }

    [Fact]
    public void A_place_that_has_no_likely_reading_is_marked_with_what_stands_there()
    {
        var repaired = TextRepair.Repair(Whole() + "\n這是沈?kuáng)乇乇。");
        Assert.Contains("【存疑：原文沈?kuáng)】", repaired.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("(", repaired.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_reading_is_left_behind_a_mark()
    {
        var repaired = TextRepair.Repair(Whole() + "\n這是沈?kuáng)乇乇(yǎng)等活動。").Text;
        Assert.Contains(DoubtMark.Beginning, repaired, StringComparison.Ordinal);
        Assert.DoesNotContain("yǎng", repaired, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_readings_keeps_its_question_marks() =>
        Assert.Equal("什么是科普?qing)看展板", TextRepair.Repair("什么是科普?qing)看展板").Text);

    // What fits the bytes and reads almost like Chinese: 数挡样记 for 数据怎样记, where the bytes of a character are lost.
    [Theory]
    [InlineData("怎样从身边找，数据怎样记，怎样不替学生做。")]
    [InlineData("志愿者把数字写在小卡片上交给本人，旁边印着说明。")]
    [InlineData("学会还帮助查专利、办申报，一年五十余件。")]
    [InlineData("华侨城社区按高标准做一处精品科普馆。")]
    [InlineData("活动一张照片、一份签到、一页小结，当月归档。")]
    [InlineData("回来之后，他们在校内作了一次汇报，题目不难。")]
    [InlineData("创新大赛、大手拉小手和学科竞赛，先给乡镇学校。")]
    [InlineData("协会的标准一项项建，能利用旧房子的不建新房子。")]
    [InlineData("未办的接着写原因，接着办，结果发给各协会。")]
    public void No_character_is_made_up_where_one_is_lost(string sentence)
    {
        foreach (var (damaged, clean) in Places(Damage.SplitAt, sentence).Concat(Places(Damage.FoldAt, sentence)))
        {
            var repaired = TextRepair.Repair(damaged, RepairEvidence.Of(Whole() + "\n" + damaged)).Text;
            Assert.True(repaired == clean || repaired.Contains(DoubtMark.Beginning, StringComparison.Ordinal), repaired);
        }
    }

    [Theory]
    [InlineData("縣直單位各佔5分?h科協負責聯係。", "【存疑：原文分?h】")]
    [InlineData("各學會(協會)?h科協負責聯係。", "【存疑：原文?h】")]
    [InlineData("通知的內容,F鼠咨詢。", "【存疑：原文容,F")]
    public void A_letter_that_is_half_of_a_character_is_marked(string damaged, string mark) =>
        Assert.Contains(mark, TextRepair.Repair(damaged, RepairEvidence.Of(Whole() + "\n" + damaged)).Text, StringComparison.Ordinal);

    [Fact]
    public void A_letter_that_the_text_writes_elsewhere_is_a_letter() =>
        Assert.DoesNotContain(DoubtMark.Beginning, TextRepair.Repair("來辦B超的人多。怎樣辦?B超室在二樓。", RepairEvidence.Of(Whole() + "\n來辦B超的人多。")).Text, StringComparison.Ordinal);

    private static void RepairedOrMarked(Func<string, int, string?> damage)
    {
        var places = Places(damage).ToList();
        var repaired = places.Select(place => TextRepair.Repair(place.Damaged, RepairEvidence.Of(Whole() + "\n" + place.Damaged)).Text).ToList();
        Assert.True(places.Zip(repaired).Count(pair => pair.First.Clean == pair.Second) > places.Count / 2);
        Assert.All(places.Zip(repaired), pair =>
        {
            if (pair.First.Clean != pair.Second)
            {
                Assert.Contains(DoubtMark.Beginning, pair.Second, StringComparison.Ordinal);
            }
        });
    }

    private static IEnumerable<(string Damaged, string Clean)> Places(Func<string, int, string?> damage) => Places(damage, Sentences);

    private static IEnumerable<(string Damaged, string Clean)> Places(Func<string, int, string?> damage, params string[] sentences) =>
        from sentence in sentences
        let traditional = Damage.Traditional(sentence)
        from place in Enumerable.Range(1, sentence.Length - 3)
        let damaged = damage(traditional, place)
        where damaged is not null
        select (damaged, sentence);

    private static string Whole() => string.Join('\n', Sentences.Select(s => Damage.Annotated(Damage.Traditional(s))));
}

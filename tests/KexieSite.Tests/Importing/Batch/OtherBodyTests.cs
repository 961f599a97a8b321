using KexieSite.Importing.Batch;

namespace KexieSite.Tests.Importing.Batch;

/// <summary>What others have written is published only when a person has said so.</summary>
public sealed class OtherBodyTests : IDisposable
{
    private readonly Archive archive = new();

    public void Dispose() => archive.Dispose();

    [Theory]
    [InlineData("余姚市科协2021年工作总结", "余姚市科学技术协会")]
    [InlineData("云南省科学技术协会关于召开会议的通知", "云南省科学技术协会")]
    [InlineData("中国科协办公厅关于召开会议的通知", "中国科协办公厅")]
    [InlineData("关于开展科普工作的意见", "教育部")]
    [InlineData("区科协2021年工作总结", "区科协")]
    public void A_text_of_another_body_waits_until_a_person_has_seen_it(string title, string issuer)
    {
        archive.Put("1.txt", $"{title}\n\n一年来的工作和打算，现在写在下面，请大家照着去做。\n\n{issuer}\n2021年12月13日\n");
        var item = Assert.Single(archive.Import().Items);
        Assert.Equal(ImportFate.Draft, item.Fate);
        Assert.Contains("KX8306", item.Codes());
    }

    [Theory]
    [InlineData("晨光社区2021年科普工作计划", "一年的科普工作，打算这样做。")]
    [InlineData("2021年关爱留守儿童工作总结", "我场有留守儿童二十多名，一年来为他们办了几件事。")]
    [InlineData("清河镇老科协2021年工作总结", "一年来，会员们做了许多工作。")]
    public void A_text_of_a_community_or_a_farm_of_which_nobody_says_where_it_is_has_no_known_region(string title, string words)
    {
        archive.Put("1.txt", $"{title}\n\n{words}请大家照着去做，有什么话都可以来说。\n\n2021年12月13日\n");
        var item = Assert.Single(archive.Import(o => o with { To = "reports" }).Items);
        Assert.Contains("地区: 未知", item.FrontMatter);
        Assert.Equal(ImportFate.Draft, item.Fate);
    }

    [Theory]
    [InlineData("科普进社区2021年工作总结", "一年来，科普走进了许多地方。")]
    [InlineData("科普大篷车2021年工作总结", "我场地有限，仍然办了几件事。")]
    public void A_text_that_only_speaks_of_communities_is_the_sites_own(string title, string words)
    {
        archive.Put("1.txt", $"{title}\n\n{words}请大家照着去做，有什么话都可以来说。\n\n2021年12月13日\n");
        Assert.DoesNotContain("地区: 未知", Assert.Single(archive.Import(o => o with { To = "reports" }).Items).FrontMatter);
    }

    [Theory]
    [InlineData("富源县科协贯彻中国科协会议精神2021年工作总结", "富源县科学技术协会")]
    [InlineData("富源县中安街道科协2021年工作总结", "富源县中安街道科协")]
    [InlineData("县科协2021年工作总结", "县科协")]
    public void A_text_of_the_sites_own_bodies_is_published(string title, string issuer)
    {
        archive.Put("1.txt", $"{title}\n\n一年来的工作和打算，现在写在下面，请大家照着去做。\n\n{issuer}\n2021年12月13日\n");
        Assert.Equal(ImportFate.Written, Assert.Single(archive.Import(o => o with { To = "reports" }).Items).Fate);
    }
}

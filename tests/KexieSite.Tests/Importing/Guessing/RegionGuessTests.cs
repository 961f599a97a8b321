using KexieSite.Importing;

namespace KexieSite.Tests.Importing.Guessing;

public sealed class RegionGuessTests
{
    private const string Head = "【县科协工作总结】\n一年来，县科协做了许多工作，现将情况总结如下：\n";

    [Fact]
    public void Two_towns_of_one_county_tell_it_but_a_person_has_to_confirm()
    {
        var guessed = Guessed.Of(Head + "科普进校园活动走进墨红三台小学，中安街道也办了活动。");
        Assert.Equal("富源县?", guessed.Said("region"));
        Assert.Contains("墨红", guessed.Evidence("region"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_town_that_only_one_county_has_tells_it() =>
        Assert.Equal("余姚市?", Guessed.Of("【市科协工作总结】\n市科协在泗门镇建设科普示范村。").Said("region"));

    [Fact]
    public void A_short_name_with_a_town_of_its_own_tells_the_county() =>
        Assert.Equal("潼关县", Guessed.Of(Head + "结合潼关实际，在桐峪镇拉开帷幕。").Said("region")?.TrimEnd('?'));

    [Fact]
    public void A_county_that_names_itself_is_sure()
    {
        Assert.Equal("港北区", Guessed.Of("【区科协上半年工作总结】\n印发《港北区科协系统深化改革实施方案》。\n贵港市港北区雨生农业协会成立。").Sure("region"));
        Assert.Equal("富源县", Guessed.Of("【富源县科协2021年工作总结】\n全年工作如下。").Sure("region"));
    }

    [Fact]
    public void A_signature_names_the_county() =>
        Assert.Equal("富源县", Guessed.Of(ImportedTexts.Of(Head + "工作如下。", "a.txt", new ImportedFact("issuer", "富源县科学技术协会", ""))).Sure("region"));

    [Fact]
    public void A_name_that_many_counties_have_is_written_with_its_parents() =>
        Assert.Equal("江苏省/南京市/鼓楼区", Guessed.Of("【南京市鼓楼区科协2021年工作总结】\n江苏省南京市鼓楼区科协开展活动。").Said("region")?.TrimEnd('?'));

    [Fact]
    public void A_town_tells_its_district_among_names_of_places_that_were_visited()
    {
        var guessed = Guessed.Of("【区科协工作汇报】\n我区科技特派员赴广东、山东、四川等地学习，邀请西北农林科技大学教授讲课。\n联合朝阳等街道办事处新建橱窗，向新民社区配送电脑，争取自治区科协支持。\n与研究所开展合作，签订合作协议，合作实施项目，达成合作意向，加强合作。\n促进高新区建设，到高新区考察，协调高新区的项目，在高新区设站，服务高新区。\n在星海镇隆惠村建设基地。\n星海镇和各办事处发放资料。");
        Assert.Equal("大武口区?", guessed.Said("region"));
    }

    [Fact]
    public void Places_that_were_visited_are_not_the_region() =>
        Assert.Null(Guessed.Of("【区科协工作汇报】\n组织赴广东、山东、四川、安徽等地学习。").Said("region"));

    [Fact]
    public void A_former_division_is_found_in_its_own_years() =>
        Assert.Equal("江东区", Guessed.Of("【宁波市江东区科协2015年工作计划】\n2015年，江东区科协的计划。").Said("region")?.TrimEnd('?'));

    [Fact]
    public void A_town_is_perhaps_of_the_division_that_had_it_before_a_merger()
    {
        var guessed = Guessed.Of("【区科协2015年工作计划】\n2015年，在明楼街道、东胜街道建设科普示范社区。");
        Assert.Equal(["江东区", "鄞州区"], guessed.Guesses.Where(g => g.Key == "region").Select(g => g.Value));
        Assert.All(guessed.Guesses.Where(g => g.Key == "region"), g => Assert.False(g.IsSure));
        Assert.Equal("也可能属于这里，它 2016 年撤销，并入鄞州区", guessed.Evidence("region"));
        Assert.Equal("鄞州区?", Guessed.Of("【区科协2018年工作计划】\n2018年，在明楼街道、东胜街道建设科普示范社区。").Said("region"));
        Assert.Equal(["鄞州区"], Guessed.Of("【鄞州区科协2015年工作计划】\n2015年，在明楼街道、东胜街道建设科普示范社区。").Guesses.Where(g => g.Key == "region").Select(g => g.Value));
    }

    [Theory]
    [InlineData("为建设美丽富饶的新宁远作贡献。", "宁远县?")]
    [InlineData("学习宁远的经验。", null)]
    [InlineData("贯彻湘办发〔2007〕1号文件精神。", "湖南省?")]
    [InlineData("贯彻湘办发[2007]1号和滇政发[2007]2号文件精神。", null)]
    public void What_only_hints_at_a_place_has_to_be_confirmed(string words, string? region) => Assert.Equal(region, Guessed.Of(Head + words).Said("region"));

    [Fact]
    public void The_documents_of_the_province_of_a_site_say_nothing_new() =>
        Assert.Null(Guessed.Of(ImportedTexts.Of(Head + "贯彻云办发〔2007〕1号和滇政发〔2007〕1号文件精神。"), "title: 富源县科协\nurl: https://kexie.example.org\nregion: 富源县\n").Said("region"));

    [Fact]
    public void In_a_site_of_one_county_its_own_texts_need_no_region() =>
        Assert.Null(Guessed.Of(ImportedTexts.Of(Head + "科普进校园活动走进墨红三台小学，中安街道也办了活动。"), "title: 富源县科协\nurl: https://kexie.example.org\nregion: 富源县\n").Said("region"));

    private const string OneCounty = "title: 富源县科协\nurl: https://kexie.example.org\nregion: 富源县\n";

    [Fact]
    public void A_namesake_is_not_taken_for_the_sites_own()
    {
        var guessed = Guessed.Of(ImportedTexts.Of("【朝阳区科协2012年工作总结】\n一年来做了许多工作。", "a.txt", new ImportedFact("issuer", "朝阳区科学技术协会", "")), OneCounty);
        Assert.Equal("未知", guessed.Sure("region"));
        Assert.Equal(["北京市/朝阳区", "吉林省/长春市/朝阳区"], guessed.Guesses.Where(g => g is { Key: "region", IsSure: false }).Select(g => g.Value));
        Assert.Equal("不止一个地方叫这个名字，请选定", Guessed.Evidence(guessed with { Guesses = [.. guessed.Guesses.Where(g => !g.IsSure)] }, "region"));
    }

    [Theory]
    [InlineData("【区科协2012年工作总结】\n全年做了许多工作。")]
    [InlineData("【市科协2012年工作总结】\n全年做了许多工作。")]
    [InlineData("【东关街道科协2012年工作总结】\n全年做了许多工作。")]
    [InlineData("【2012年工作总结】\n一年来，我区开展了许多活动。")]
    public void A_text_of_another_level_is_not_taken_for_the_sites_own(string lines)
    {
        var guessed = Guessed.Of(ImportedTexts.Of(lines), OneCounty);
        Assert.Equal("未知", guessed.Sure("region"));
        Assert.Contains(guessed.Guesses, g => g is { Key: "region", IsSure: false });
    }

    [Theory]
    [InlineData("【县科协2012年工作总结】\n全年做了许多工作，市科协到我县考察。")]
    [InlineData("【富源县中安街道科协2012年工作总结】\n全年做了许多工作。")]
    [InlineData("【2012年工作总结】\n一年来，我县开展了许多活动。")]
    public void A_text_that_calls_itself_as_the_site_does_is_its_own(string lines) =>
        Assert.DoesNotContain("未知", Guessed.Of(ImportedTexts.Of(lines), OneCounty).Said("region") ?? "", StringComparison.Ordinal);

    [Fact]
    public void A_place_that_was_visited_is_not_filled_in() =>
        Assert.DoesNotContain(Guessed.Of(ImportedTexts.Of("【县科协赴余姚市考察】\n2021年9月17日，县科协组织考察。"), OneCounty).Guesses, g => g is { Key: "region", IsSure: true, Value: "余姚市" });

    [Fact]
    public void In_a_site_of_one_county_a_text_from_elsewhere_is_not_taken_for_its_own()
    {
        var guessed = Guessed.Of(ImportedTexts.Of("【市科协工作总结】\n市科协在泗门镇建设科普示范村。"), "title: 富源县科协\nurl: https://kexie.example.org\nregion: 富源县\n");
        Assert.Equal("未知", guessed.Sure("region"));
        Assert.Contains(guessed.Guesses, g => g is { Key: "region", Value: "余姚市", IsSure: false });
    }

    [Theory]
    [InlineData("积极完成县老科协分配的任务，提高镇的经济建设水平。")]
    [InlineData("送致富信息，促发展，办文化，保平安。")]
    public void Ordinary_words_name_no_place(string words) => Assert.Null(Guessed.Of(Head + words).Said("region"));

    [Fact]
    public void A_text_without_a_place_leaves_the_region_open() => Assert.Null(Guessed.Of(Head + "开展了活动。").Said("region"));
}

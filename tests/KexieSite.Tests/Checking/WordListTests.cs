using KexieSite.Checking.Wording;

namespace KexieSite.Tests.Checking;

public sealed class WordListTests
{
    [Fact]
    public void A_wrong_word_is_found_with_the_right_one()
    {
        using var site = new TestSite().Activity("2021/2021-09-17-a", "", "科普曰的活动座落在广场。");
        var found = CheckRun.Texts(site).Select(f => f.Diagnostic).ToList();
        Assert.Equal(["KX5309 4:1", "KX5309 4:7"], found.Select(d => d.Place()));
        Assert.Equal("科普日", found[0].Arguments[1]);
    }

    [Theory]
    [InlineData("2021-09-17", "国家卫计委来人指导。", "KX5310")]
    [InlineData("2015-09-17", "国家卫计委来人指导。")]
    [InlineData("2021-09-17", "原国家卫计委来人指导。")]
    [InlineData("2021-09-17", "依据《国家卫计委关于义诊的通知》。")]
    [InlineData("2021-09-17", "环境保护部门来人指导。")]
    public void An_outdated_name_is_found_only_after_its_time(string date, string text, params string[] found) =>
        Assert.Equal(found, CheckRun.Codes(text, "日期: " + date));

    [Theory]
    [InlineData("县里按排部份学校打兰球，领导坐阵，家长登陆网站报名，场地以经完成。", 6)]
    [InlineData("按排名发奖，按排水要求施工，占全部份额，荷兰球队和木兰球队参加，以经济建设为中心，可以经单位同意，因该项目停办，登陆台湾。", 0)]
    public void Slips_that_are_right_in_other_words_are_no_false_alarm_there(string text, int found) =>
        Assert.Equal(found, CheckRun.Codes(text, "日期: 2021-09-17").Count(code => code == "KX5309"));

    [Theory]
    [InlineData("2021-09-17", "农业部派人指导，县食药监局参加。", "KX5310", "KX5310")]
    [InlineData("2015-09-17", "农业部派人指导，县食药监局参加。")]
    [InlineData("2021-09-17", "农业部门派人指导，原农业部、原食药监局的同志参加，农业农村部发文。")]
    public void Names_of_before_2018_are_outdated_after_it(string date, string text, params string[] found) =>
        Assert.Equal(found, CheckRun.Codes(text, "日期: " + date));

    [Fact]
    public void A_site_adds_words_of_its_own()
    {
        using var site = new TestSite("""
            title: 富源县科协
            url: https://kexie.internal
            region: 云南/曲靖/富源
            check:
              words:
                - wrong: 富源县科委
                  right: 富源县科技局
                  since: 2002
                - {wrong: 科普大蓬车, right: 科普大篷车}

            """).Activity("2021/2021-09-17-a", "", "富源县科委的科普大蓬车来了。");
        Assert.Equal(["KX5310 4:1", "KX5309 4:7"], CheckRun.Texts(site).Select(f => f.Diagnostic.Place()));
    }

    [Fact]
    public void The_longer_of_two_words_at_one_place_counts()
    {
        var words = new WordList([new("科技", "科学技术", null), new("科技局", "科学技术局", null)]);
        Assert.Equal(["科技局"], words.Find("县科技局").Select(f => f.Word.Written));
    }

    [Fact]
    public void A_word_within_its_right_form_is_no_slip() =>
        Assert.Empty(new WordList([new("科协", "科协机关", null)]).Find("县科协机关"));

    [Theory]
    [InlineData("縣科協舉辦活動，群众很高兴，大家都来了，展板前面站满了人，老人和孩子都有。", "KX5311 5:1")]
    [InlineData("这是著名的乾隆年间的瞭望塔，姓於的人家住在这里，宫商角徵羽，藉此说明。")]
    public void Traditional_characters_in_a_simplified_text_are_found(string text, params string[] found) => Assert.Equal(found, CheckRun.InText(text));

    [Fact]
    public void A_text_in_traditional_characters_is_one_finding() =>
        Assert.Equal(["KX5312 5:1"], CheckRun.InText(string.Concat(Enumerable.Repeat("縣科協舉辦科學技術協會的活動。\n\n", 8))));

    [Fact]
    public void The_wording_of_an_English_site_is_not_checked()
    {
        using var site = new TestSite("title: Fuyuan\nurl: https://kexie.internal\nlanguage: en\nregion: 云南/曲靖/富源\n").Activity("2021/2021-09-17-a", "", "科普,科普");
        Assert.Empty(CheckRun.Texts(site));
    }
}

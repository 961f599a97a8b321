using System.Text;
using KexieSite.Chinese;
using KexieSite.Regions;

namespace KexieSite.Tests.Chinese;

public sealed class SlugTests
{
    [Theory]
    [InlineData("全国科普日", "quanguokepuri")]
    [InlineData("富源县2021年工作总结", "fuyuanxian2021niangongzuozongjie")]
    [InlineData("科普进校园（第二期）", "kepujinxiaoyuan-dierqi")]
    [InlineData("《科普法》 宣传！", "kepufa-xuanchuan")]
    [InlineData("３D打印 & AI", "3ddayin-ai")]
    [InlineData("Ünïcode Café", "unicode-cafe")]
    [InlineData("吕梁", "lvliang")]
    [InlineData("二〇二一", "erlingeryi")]
    [InlineData("😀", "")]
    [InlineData("カタカナ", "")]
    [InlineData("", "")]
    public void Slug_is_pinyin_letters_and_digits(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Theory]
    [InlineData("科学普及调查", "kexuepujidiaocha")]
    [InlineData("银行行长", "yinhanghangzhang")]
    [InlineData("重庆市音乐会", "chongqingshiyinyuehui")]
    [InlineData("重点会计培训", "zhongdiankuaijipeixun")]
    [InlineData("校长成长", "xiaozhangchengzhang")]
    [InlineData("朝阳增长期", "chaoyangzengzhangqi")]
    [InlineData("县科协会长期坚持", "xiankexiehuichangqijianchi")]
    [InlineData("副县长安排工作", "fuxianzhanganpaigongzuo")]
    [InlineData("目的地", "mudidi")]
    public void Common_words_are_read_as_words(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Theory]
    [InlineData("六合区", "luhequ")]
    [InlineData("大埔县", "dabuxian")]
    [InlineData("嘉义大埔乡", "jiayidapuxiang")]
    [InlineData("湖南省长沙市", "hunanshengchangshashi")]
    [InlineData("西安市长安区", "xianshichanganqu")]
    [InlineData("陕西省和山西省", "shaanxishengheshanxisheng")]
    [InlineData("扩大城区", "kuodachengqu")]
    [InlineData("大城县科协", "daichengxiankexie")]
    public void Places_are_read_as_places(string text, string slug) => Assert.Equal(slug, Slug.From(text, Divisions.Readings));

    [Fact]
    public void A_long_slug_ends_between_two_syllables()
    {
        var slug = Slug.From(string.Concat(Enumerable.Repeat("双创", 30)));
        Assert.InRange(slug.Length, Slug.MaxLength - 5, Slug.MaxLength);
        Assert.EndsWith("g", slug, StringComparison.Ordinal);
        Assert.True(slug.EndsWith("shuang", StringComparison.Ordinal) || slug.EndsWith("chuang", StringComparison.Ordinal), slug);
    }

    [Fact]
    public void Every_character_of_the_unified_block_that_has_a_reading_has_one_in_lower_case_ascii()
    {
        var readings = Enumerable.Range(0x4E00, 0x9FA6 - 0x4E00).Select(c => Pinyin.Of(new Rune(c))).OfType<string>().ToList();
        Assert.True(readings.Count > 20_000, readings.Count.ToString());
        Assert.All(readings, r => Assert.Matches("^[a-z]{1,6}$", r));
    }

    [Fact]
    public void Phrases_have_a_syllable_for_each_character() =>
        Assert.Throws<ArgumentException>(() => PhraseReadings.Common.With([KeyValuePair.Create<string, System.Collections.Immutable.ImmutableArray<string>>("六合", ["lu"])]));

    [Fact]
    public void Names_are_ordered_by_syllable_with_latin_and_digits_first()
    {
        string[] names = ["重庆", "陆良", "曲靖", "b组", "A组", "富源", "2组", "罗平", "长沙", "富", "罗"];
        Assert.Equal(
            "2组 A组 b组 长沙 重庆 富 富源 陆良 罗 罗平 曲靖", string.Join(' ', names.Order(PinyinOrder.Default)));
    }

    [Fact]
    public void Names_that_are_read_alike_keep_a_total_order()
    {
        Assert.NotEqual(0, PinyinOrder.Default.Compare("章", "张"));
        Assert.Equal(0, PinyinOrder.Default.Compare("张", "张"));
        Assert.True(PinyinOrder.Default.Compare(null, "张") < 0);
    }
}

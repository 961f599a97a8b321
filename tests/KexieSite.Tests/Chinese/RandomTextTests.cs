using KexieSite.Chinese;
using KexieSite.Regions;

namespace KexieSite.Tests.Chinese;

/// <summary>What people type is anything: no reader may throw, hang or leave its range.</summary>
public sealed class RandomTextTests
{
    private const int Rounds = 20_000;

    [Fact]
    public void Quantities_are_read_or_refused_and_stay_in_range()
    {
        var random = new XorShift(20_210_917);
        var read = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var text = random.Text("0123456789.,，０９十百千万亿零一二三两余多几来约近超过不足以上左右人次场元%xX×- ", 24);
            read += Quantity.TryParse(text, out var quantity) ? 1 : 0;
            Assert.InRange(quantity.Value, 0, 999_999_999_999_999.999999m);
        }

        Assert.InRange(read, 100, Rounds - 100);
    }

    [Fact]
    public void Dates_are_read_or_refused_and_stay_in_range()
    {
        var random = new XorShift(19_580_923);
        for (var i = 0; i < Rounds; i++)
        {
            if (ContentDate.Read(random.Text("20112345/-.年月日时分点半上下午:：T+Z二〇一十 （星期五）", 22)) is DateReading.Found found)
            {
                Assert.InRange(found.Date.Day.Year, 1900, 2100);
            }
        }
    }

    [Fact]
    public void Slugs_hold_only_letters_digits_and_single_hyphens_inside()
    {
        var random = new XorShift(77);
        for (var i = 0; i < Rounds; i++)
        {
            var slug = Slug.From(random.Text("科普日重庆长沙省市会长ABCabcéü123 -_/《》（）。😀\u3007", 60), Divisions.Readings);
            Assert.True(slug.Length <= Slug.MaxLength, slug);
            Assert.True(slug.Length == 0 || slug.Split('-').All(part => part.Length > 0 && part.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))), slug);
        }
    }

    [Fact]
    public void Summaries_are_beginnings_of_the_text_that_split_no_surrogate_pair_and_no_bracket()
    {
        var random = new XorShift(4242);
        for (var i = 0; i < Rounds / 4; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var cut = Summary.Cut(text, 40);
            var start = cut.EndsWith('…') && !text.StartsWith(cut, StringComparison.Ordinal) ? cut[..^1] : cut;
            Assert.StartsWith(start, text, StringComparison.Ordinal);
            Assert.True(cut.Length <= 61, cut);
            Assert.Equal(cut.Count(c => c == '《'), cut.Count(c => c == '》'));
            Assert.False(start.Length > 0 && char.IsHighSurrogate(start[^1]), cut);
        }
    }

    [Fact]
    public void Summaries_and_regions_survive_arbitrary_text()
    {
        var random = new XorShift(31);
        var resolver = new RegionResolver(Divisions.Embedded, null);
        for (var i = 0; i < 2_000; i++)
        {
            var text = random.Text("云南曲靖富源县市省区北京朝阳/ >0123《》“”（）。，；…a 泗门镇", 70);
            Assert.NotNull(Summary.Cut(text, random.Next(40)));
            Assert.NotNull(resolver.Resolve(text, 1990 + random.Next(40)));
        }
    }

    private static readonly string[] Pieces = ["《科普法》", "“百年再出发。”", "科普日，", "活动", "38,000 人次", "。", "；", "……", "😀", "（共 3 场）", "word "];
}

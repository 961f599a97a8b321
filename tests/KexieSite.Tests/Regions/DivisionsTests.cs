using KexieSite.Chinese;
using KexieSite.Regions;

namespace KexieSite.Tests.Regions;

/// <summary>Every row of the table: its address, its parents, and that the resolver finds it.</summary>
public sealed class DivisionsTests
{
    private static readonly Divisions Table = Divisions.Embedded;

    [Fact]
    public void Addresses_are_unique_over_the_whole_table() =>
        Assert.Equal(Table.Current.Length, Table.Current.Select(d => d.Path).Distinct().Count());

    [Fact]
    public void A_former_division_shares_an_address_with_its_successor_only()
    {
        var owners = Table.Current.ToDictionary(d => d.Path);
        Assert.All(Table.Former, f => Assert.True(!owners.TryGetValue(f.Path, out var owner) || owner == f.Successor, f.ToString()));
        Assert.Equal(Table.Former.Length, Table.Former.Select(f => f.Path).Distinct().Count());
    }

    [Fact]
    public void Every_address_follows_the_rule_of_pinyin_without_the_kind()
    {
        var siblings = Table.Current.ToLookup(d => d.Parent?.Code ?? "", StringComparer.Ordinal);
        Assert.All(Table.Current, division =>
        {
            var others = siblings[division.Parent?.Code ?? ""].Where(d => d != division).Select(WithoutKind);
            var bare = WithoutKind(division);
            Assert.Equal(others.Contains(bare, StringComparer.Ordinal) ? Whole(division) : bare, division.Segment);
        });
    }

    [Fact]
    public void Every_kind_is_a_kind_of_division()
    {
        string[] kinds = ["", "省", "自治区", "特别行政区", "市", "地区", "盟", "县", "区", "旗", "新区", "林区", "特区", "联合旗", "镇", "乡", "街道", "街道办事处", "行政委员会"];
        Assert.All(Table.Current.Concat(Table.Former), d =>
        {
            var kind = d.Name[d.ShortName.Length..];
            Assert.True(kinds.Contains(kind, StringComparer.Ordinal) || kind.Contains("自治", StringComparison.Ordinal) || kind.EndsWith("族区", StringComparison.Ordinal), d.Name);
        });
        Assert.Equal(
            "沈北新区 浦东新区 滨海新区 神农架林区 六枝特区".Split(' ').Order(StringComparer.Ordinal),
            Table.Current.Where(d => d.Name[d.ShortName.Length..] is "新区" or "林区" or "特区").Select(d => d.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_short_name_begins_the_name_and_has_two_characters() =>
        Assert.All(Table.Current.Concat(Table.Former), d =>
        {
            Assert.StartsWith(d.ShortName, d.Name, StringComparison.Ordinal);
            Assert.True(d.ShortName.Length >= 2, d.Name);
        });

    [Fact]
    public void Every_division_hangs_on_one_that_its_code_names()
    {
        Assert.Equal(34, Table.Provinces.Count());
        Assert.All(Table.Current.Where(d => d.Parent is not null), d =>
            Assert.StartsWith(d.Parent!.Code.TrimEnd('0'), d.Code, StringComparison.Ordinal));
        Assert.All(Table.Current, d => Assert.All(Table.ChildrenOf(d), c => Assert.Same(d, c.Parent)));
    }

    [Fact]
    public void Divisions_are_in_the_order_of_their_codes()
    {
        Assert.Equal(Table.Current.OrderBy(d => d.Code, StringComparer.Ordinal), Table.Current);
        Assert.Equal("北京市", Table.Provinces.First().Name);
        Assert.Equal("澳门特别行政区", Table.Provinces.Last().Name);
    }

    [Fact]
    public void Rows_that_stand_for_a_group_are_no_divisions()
    {
        Assert.DoesNotContain(Table.Current, d => d.Name is "市辖区" or "县" or "省直辖县" or "其它区" || d.Name.Contains("直辖县级", StringComparison.Ordinal));
        Assert.All((string[])["110100", "120100", "310100", "500100", "500200", "419000", "429000", "469000", "659000"], c => Assert.Null(Table.Find(c, null)));
    }

    [Theory]
    [InlineData("110101", "/regions/beijing/dongcheng/")]
    [InlineData("500229", "/regions/chongqing/chengkou/")]
    [InlineData("419001", "/regions/henan/jiyuan/")]
    [InlineData("530325", "/regions/yunnan/qujing/fuyuan/")]
    [InlineData("610000", "/regions/shaanxi/")]
    [InlineData("140000", "/regions/shanxi/")]
    [InlineData("150000", "/regions/neimenggu/")]
    [InlineData("371722", "/regions/shandong/heze/shanxian/")]
    [InlineData("331127", "/regions/zhejiang/lishui/jingning/")]
    [InlineData("654002", "/regions/xinjiang/yili/yiningshi/")]
    [InlineData("654021", "/regions/xinjiang/yili/yiningxian/")]
    [InlineData("130107", "/regions/hebei/shijiazhuang/jingxingkuangqu/")]
    [InlineData("130304", "/regions/hebei/qinhuangdao/beidaihe/")]
    [InlineData("152921", "/regions/neimenggu/alashan/alashanzuoqi/")]
    public void Addresses_are_for_good(string code, string path) => Assert.Equal(path, Table.Find(code, null)?.Path.Value);

    [Theory]
    [InlineData("长子县", "zhangzi")]
    [InlineData("蔚县", "yuxian")]
    [InlineData("铅山县", "yanshan")]
    [InlineData("六安市", "luan")]
    [InlineData("台州市", "taizhou")]
    [InlineData("丽水市", "lishui")]
    [InlineData("东阿县", "donge")]
    [InlineData("涡阳县", "guoyang")]
    [InlineData("番禺区", "panyu")]
    [InlineData("乐清市", "yueqing")]
    [InlineData("乐亭县", "laoting")]
    [InlineData("浚县", "xunxian")]
    [InlineData("亳州市", "bozhou")]
    [InlineData("荥阳市", "xingyang")]
    [InlineData("荥经县", "yingjing")]
    [InlineData("歙县", "shexian")]
    [InlineData("黟县", "yixian")]
    [InlineData("盱眙县", "xuyi")]
    [InlineData("郫都区", "pidu")]
    [InlineData("犍为县", "qianwei")]
    [InlineData("筠连县", "junlian")]
    [InlineData("珙县", "gongxian")]
    [InlineData("莘县", "shenxian")]
    [InlineData("牟平区", "muping")]
    [InlineData("中牟县", "zhongmu")]
    [InlineData("尉犁县", "yuli")]
    [InlineData("尉氏县", "weishi")]
    [InlineData("洪洞县", "hongtong")]
    [InlineData("隰县", "xixian")]
    [InlineData("监利市", "jianli")]
    [InlineData("耒阳市", "leiyang")]
    [InlineData("枞阳县", "zongyang")]
    [InlineData("会理市", "huili")]
    [InlineData("大城县", "daicheng")]
    [InlineData("任丘市", "renqiu")]
    [InlineData("那曲市", "naqu")]
    [InlineData("吴堡县", "wubu")]
    [InlineData("东莞市", "dongguan")]
    [InlineData("儋州市", "danzhou")]
    [InlineData("什邡市", "shifang")]
    [InlineData("綦江区", "qijiang")]
    [InlineData("大埔县", "dabu")]
    [InlineData("六合区", "luhe")]

    // Corrected after the source: each of these was wrong in it.
    [InlineData("万柏林区", "wanbailin")]
    [InlineData("克什克腾旗", "keshiketeng")]
    [InlineData("康巴什区", "kangbashi")]
    [InlineData("大箐山县", "daqingshan")]
    [InlineData("穆棱市", "muling")]
    [InlineData("绥棱县", "suiling")]
    [InlineData("闵行区", "minhang")]
    [InlineData("蚌山区", "bengshan")]
    [InlineData("召陵区", "shaoling")]
    [InlineData("莞城街道", "guancheng")]
    [InlineData("麻涌镇", "machong")]
    [InlineData("塘厦镇", "tangxia")]
    [InlineData("大涌镇", "dachong")]
    [InlineData("覃塘区", "tantang")]
    [InlineData("牟定县", "mouding")]
    [InlineData("民乐县", "minle")]
    [InlineData("称多县", "chenduo")]
    [InlineData("红寺堡区", "hongsibu")]
    [InlineData("乌什县", "wushi")]
    [InlineData("阿图什市", "atushi")]
    [InlineData("喀什地区", "kashi")]
    [InlineData("塔什库尔干塔吉克自治县", "tashikuergan")]
    [InlineData("大城乡", "dacheng")]
    [InlineData("大埔区", "dabu")]
    public void Names_with_characters_of_several_readings_are_read_as_people_there_say_them(string name, string segment) =>
        Assert.Equal(segment, Assert.Single(Table.Named(name), d => d.Name == name && d.LastYear is null).Segment);

    [Fact]
    public void A_code_that_was_given_anew_is_read_by_the_year()
    {
        Assert.Equal("桥东区", Table.Find("130502", 2020)?.Name);
        Assert.Equal("襄都区", Table.Find("130502", 2021)?.Name);
        Assert.Equal("襄都区", Table.Find("130502", null)?.Name);
        Assert.Equal("江东区", Table.Find("330204", 2021)?.Name);
        Assert.Null(Table.Find("999999", 2021));
    }

    private static string Whole(Division division) => Slug.From(division.Name, Divisions.Readings);

    private static string WithoutKind(Division division)
    {
        var kind = Slug.From(division.Name[division.ShortName.Length..], Divisions.Readings);
        return Whole(division)[..^kind.Length];
    }
}

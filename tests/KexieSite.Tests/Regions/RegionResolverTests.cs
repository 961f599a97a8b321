using KexieSite.Regions;

namespace KexieSite.Tests.Regions;

public sealed class RegionResolverTests
{
    private static readonly Divisions Table = Divisions.Embedded;
    private static readonly RegionResolver Anywhere = new(Table, null);

    [Fact]
    public void Every_row_resolves_by_its_code_its_path_and_its_path_run_together()
    {
        Assert.All(Table.Current, division =>
        {
            Assert.Same(division, Found(Anywhere.Resolve(division.Code, null)));
            Assert.Same(division, Found(Anywhere.Resolve(division.FullPath, null)));

            // 秦皇岛市 has a zone 经济技术开发区 and one 秦皇岛市经济技术开发区: run together, the longer name wins.
            var together = Found(Anywhere.Resolve(division.FullPath.Replace("/", "", StringComparison.Ordinal), null));
            Assert.Equal(division.Code == "130390" ? "130371" : division.Code, together.Code);
        });
    }

    [Fact]
    public void Every_ambiguous_name_lists_all_its_candidates()
    {
        var groups = Table.Current.GroupBy(d => d.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).ToList();
        Assert.True(groups.Count > 50, groups.Count.ToString());
        Assert.All(groups, group =>
        {
            var outcome = Assert.IsType<RegionOutcome.Ambiguous>(Anywhere.Resolve(group.Key, null));
            Assert.Equal([.. group.Select(d => d.Code)], outcome.Candidates.Select(d => d.Code).ToArray());
        });
    }

    [Fact]
    public void Every_candidate_resolves_when_it_is_pasted()
    {
        var outcome = Assert.IsType<RegionOutcome.Ambiguous>(Anywhere.Resolve("鼓楼区", 2021));
        Assert.Equal(
            "江苏省/南京市/鼓楼区 江苏省/徐州市/鼓楼区 福建省/福州市/鼓楼区 河南省/开封市/鼓楼区",
            string.Join(' ', outcome.Candidates.Select(d => d.FullPath)));
        Assert.All(outcome.Candidates, d => Assert.Same(d, Found(Anywhere.Resolve(d.FullPath, 2021))));
    }

    [Fact]
    public void Every_former_division_resolves_in_its_last_year_and_yields_to_its_successor_after_it()
    {
        Assert.All(Table.Former, former =>
        {
            Assert.Same(former, Found(Anywhere.Resolve(former.Code, former.LastYear)));
            Assert.Equal((former, former.Successor), (former.ListedUnder[0], former.ListedUnder[1]));
            var byPath = Found(Anywhere.Resolve(former.FullPath, former.LastYear));
            Assert.True(byPath == former || byPath == former.Successor, former.ToString());
            Assert.Equal(former.Name, byPath.Name);
            Assert.Null(former.Successor!.Successor);

            var later = Anywhere.Resolve(former.FullPath, former.LastYear + 1);
            Assert.Same(former.Successor, later.Division);
            Assert.Equal(former.Name != former.Successor.Name, later is RegionOutcome.Abolished);
        });
    }

    [Theory]
    [InlineData("富源县")]
    [InlineData("富源")]
    [InlineData("云南/曲靖/富源")]
    [InlineData("云南省/曲靖市/富源县")]
    [InlineData("云南/富源")]
    [InlineData("云南 曲靖 富源")]
    [InlineData("云南省曲靖市富源县")]
    [InlineData("云南曲靖富源")]
    [InlineData("曲靖市富源县")]
    [InlineData("　云南／富源县　")]
    [InlineData("530325")]
    [InlineData("５３０３２５")]
    public void A_division_is_found_as_people_write_it(string text) =>
        Assert.Equal("530325", Found(Anywhere.Resolve(text, 2021)).Code);

    [Theory]
    [InlineData("内蒙古", "150000")]
    [InlineData("广西", "450000")]
    [InlineData("景宁", "331127")]
    [InlineData("延边", "222400")]
    [InlineData("北京市东城区", "110101")]
    [InlineData("石河子", "659001")]
    [InlineData("吉林", "220000")]
    [InlineData("海南", "460000")]
    [InlineData("长沙", "430100")]
    public void A_short_name_means_the_province_or_the_outer_place(string text, string code) =>
        Assert.Equal(code, Found(Anywhere.Resolve(text, 2021)).Code);

    [Theory]
    [InlineData("410200", "鼓楼区", "410204")]
    [InlineData("410204", "鼓楼区", "410204")]
    [InlineData("350102", "鼓楼区", "350102")]
    [InlineData("350103", "鼓楼区", "350102")]
    [InlineData("350000", "鼓楼区", "350102")]
    [InlineData("430121", "长沙", "430121")]
    [InlineData("430000", "长沙", "430100")]
    [InlineData("220200", "吉林", "220200")]
    public void The_site_s_own_region_narrows_a_name(string own, string text, string code) =>
        Assert.Equal(code, Found(new RegionResolver(Table, Table.Find(own, null)).Resolve(text, 2021)).Code);

    [Fact]
    public void The_site_s_own_region_leaves_what_it_cannot_tell_apart()
    {
        var resolver = new RegionResolver(Table, Table.Find("320000", null));
        var outcome = Assert.IsType<RegionOutcome.Ambiguous>(resolver.Resolve("鼓楼区", 2021));
        Assert.Equal("320106 320302", string.Join(' ', outcome.Candidates.Select(d => d.Code)));
    }

    [Theory]
    [InlineData("市辖区")]
    [InlineData("县")]
    [InlineData("省直辖县")]
    [InlineData("419000")]
    [InlineData("500200")]
    [InlineData("110100")]
    [InlineData("")]
    [InlineData("///")]
    public void Group_rows_and_empty_values_never_resolve(string text) =>
        Assert.IsType<RegionOutcome.NotFound>(Anywhere.Resolve(text, 2021));

    [Theory]
    [InlineData("未知")]
    [InlineData("unknown")]
    public void An_unknown_region_is_legal(string text) => Assert.IsType<RegionOutcome.Unknown>(Anywhere.Resolve(text, 2021));

    [Theory]
    [InlineData("富阳市", 2010, "富阳市")]
    [InlineData("富阳", 2010, "富阳市")]
    [InlineData("富阳", 2018, "富阳区")]
    [InlineData("富阳区", 2010, "富阳区")]
    [InlineData("江东区", 2016, "江东区")]
    [InlineData("富源", 1990, "富源县")]
    public void A_name_is_read_by_the_item_s_year(string text, int year, string name) =>
        Assert.Equal(name, Found(Anywhere.Resolve(text, year)).Name);

    [Fact]
    public void A_current_division_wins_over_a_former_one_of_the_same_name_and_page() =>
        Assert.Null(Found(Anywhere.Resolve("富源县", 1990)).LastYear);

    [Theory]
    [InlineData(2018)]
    [InlineData(null)]
    public void A_division_abolished_before_the_item_s_year_names_its_successor(int? year)
    {
        var outcome = Assert.IsType<RegionOutcome.Abolished>(Anywhere.Resolve("宁波市江东区", year));
        Assert.Equal(("江东区", "鄞州区"), (outcome.Former.Name, outcome.Division?.Name));
    }

    [Theory]
    [InlineData("云南/昆明/富源")]
    [InlineData("云南昆明富源")]
    public void A_wrong_parent_comes_with_the_right_path(string text)
    {
        var outcome = Assert.IsType<RegionOutcome.WrongParent>(Anywhere.Resolve(text, 2021));
        Assert.Equal("云南省/曲靖市/富源县", string.Join(' ', outcome.Candidates.Select(d => d.FullPath)));
    }

    [Theory]
    [InlineData("富塬县", "530325")]
    [InlineData("余姚是", "330281")]
    [InlineData("双江拉祜佤族布朗族傣族自治县", "530925")]
    public void A_mistyped_name_comes_with_the_nearest(string text, string code) =>
        Assert.Contains(Assert.IsType<RegionOutcome.NotFound>(Anywhere.Resolve(text, 2021)).Nearest, d => d.Code == code);

    [Fact]
    public void The_nearest_names_of_the_site_s_own_province_come_first()
    {
        var resolver = new RegionResolver(Table, Table.Find("530300", null));
        Assert.Equal("富源县", Assert.IsType<RegionOutcome.NotFound>(resolver.Resolve("浮源县", 2021)).Nearest[0].Name);
    }

    [Fact]
    public void An_unknown_code_comes_with_what_its_digits_name() =>
        Assert.Equal("北京市", Assert.Single(Assert.IsType<RegionOutcome.NotFound>(Anywhere.Resolve("110100", 2021)).Nearest).Name);

    [Theory]
    [InlineData("泗门镇")]
    [InlineData("泗门")]
    [InlineData("余姚/泗门")]
    [InlineData("浙江省余姚市泗门镇")]
    public void A_town_comes_with_its_county(string text) =>
        Assert.Equal("余姚市", Assert.Single(Assert.IsType<RegionOutcome.Town>(Anywhere.Resolve(text, 2021)).Counties).Name);

    private static Division Found(RegionOutcome outcome) => Assert.IsType<RegionOutcome.Found>(outcome).Place;
}

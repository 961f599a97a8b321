using KexieSite.Regions;

namespace KexieSite.Tests.Regions;

/// <summary>Towns, and the divisions that a site declares below its county.</summary>
public sealed class OwnDivisionTests
{
    private static readonly Divisions Table = Divisions.Embedded;
    private static readonly Division Yuyao = Table.Find("330281", null)!;

    [Theory]
    [InlineData("泗门镇", true)]
    [InlineData("泗门", true)]
    [InlineData("凤山街道", true)]
    [InlineData("门镇", false)]
    [InlineData("没有镇", false)]
    [InlineData("", false)]
    public void A_county_has_its_towns_and_no_others(string town, bool expected) =>
        Assert.Equal(expected, TownTable.Embedded.Has(Yuyao, town));

    [Fact]
    public void A_town_has_its_full_name_and_nine_digits()
    {
        Assert.Equal("泗门镇", TownTable.Embedded.FullName(Yuyao, "泗门"));
        Assert.Matches("^330281[0-9]{3}$", TownTable.Embedded.CodeOf(Yuyao, "泗门镇"));
        Assert.Null(TownTable.Embedded.CodeOf(Yuyao, "没有镇"));
    }

    [Fact]
    public void A_town_s_name_finds_every_county_that_has_it()
    {
        var counties = TownTable.Embedded.CountiesWith("城关镇", Table).ToList();
        Assert.True(counties.Count > 50, counties.Count.ToString());
        Assert.All(counties, c => Assert.True(TownTable.Embedded.Has(c, "城关镇")));
    }

    [Fact]
    public void A_site_s_own_division_is_a_region_below_its_county()
    {
        var divisions = Table.With([new OwnDivision(Yuyao, "泗门镇")]);
        var place = Assert.IsType<RegionOutcome.Found>(new RegionResolver(divisions, Yuyao).Resolve("泗门", 2021)).Place;
        Assert.Equal("/regions/zhejiang/ningbo/yuyao/simen/", place.Path.Value);
        Assert.Equal(TownTable.Embedded.CodeOf(Yuyao, "泗门镇"), place.Code);
        Assert.Equal(DivisionLevel.Own, place.Level);
        Assert.True(place.IsWithin(Yuyao));
        Assert.Same(place, Assert.Single(divisions.ChildrenOf(Yuyao)));
        Assert.Same(place, divisions.Find(place.Code, null));
        Assert.Empty(Table.ChildrenOf(Yuyao));
    }

    [Fact]
    public void A_division_that_is_in_no_table_gets_a_code_from_its_parent()
    {
        var division = Added(new OwnDivision(Yuyao, "谢家路村"));
        Assert.Equal(("330281-xiejialu", "谢家路"), (division.Code, division.ShortName));
    }

    [Fact]
    public void A_slug_of_the_site_wins() =>
        Assert.Equal("si-men", Added(new OwnDivision(Yuyao, "泗门镇", "si-men")).Segment);

    [Fact]
    public void Own_divisions_that_are_read_alike_get_different_addresses()
    {
        var divisions = Table.With([new(Yuyao, "城关镇"), new(Yuyao, "城关乡"), new(Yuyao, "程关乡"), new(Yuyao, "😀")]);
        Assert.Equal(
            "chengguan chengguanxiang chengguanxiang-2 2",
            string.Join(' ', "城关镇 城关乡 程关乡 😀".Split(' ').Select(n => Assert.Single(divisions.ChildrenOf(Yuyao), d => d.Name == n).Segment)));
    }

    [Fact]
    public void A_division_declared_twice_or_with_a_taken_slug_is_added_once()
    {
        var divisions = Table.With([new(Yuyao, "泗门镇", "a"), new(Yuyao, "泗门镇", "b"), new(Yuyao, "低塘街道", "a")]);
        Assert.Equal("泗门镇", Assert.Single(divisions.ChildrenOf(Yuyao)).Name);
    }

    private static Division Added(OwnDivision own) => Assert.Single(Table.With([own]).ChildrenOf(own.Parent));
}

using System.Collections.Immutable;

namespace KexieSite.Bench;

/// <summary>A division that items belong to.</summary>
/// <param name="Names">Its name and the names above it, from the province down.</param>
/// <param name="Codes">The GB/T 2260 codes of every division whose page lists the item: those above, itself, a successor.</param>
/// <param name="Towns">A few of its towns.</param>
/// <param name="Until">The last year in which items use it, for a division abolished since.</param>
public sealed record Place(ImmutableArray<string> Names, ImmutableArray<string> Codes, ImmutableArray<string> Towns, int? Until = null)
{
    /// <summary>
    /// Divisions of every kind: counties and districts in sixteen provinces, a city, a province, a district of a
    /// municipality, a county-level city directly under its province, and one that was abolished in 2016. Codes and names
    /// are those of GB/T 2260; they are written here by hand, so that a count does not rest on the table under test.
    /// </summary>
    public static ImmutableArray<Place> All { get; } =
    [
        Of("云南省 曲靖市 富源县", "530000 530300 530325", "营上镇 黄泥河镇 竹园镇"),
        Of("云南省 保山市 腾冲市", "530000 530500 530581", "固东镇 滇滩镇 猴桥镇"),
        Of("浙江省 宁波市 余姚市", "330000 330200 330281", "凤山街道 低塘街道 泗门镇"),
        Of("浙江省 宁波市 鄞州区", "330000 330200 330212", "钟公庙街道 中河街道"),
        Of("浙江省 宁波市 江东区", "330000 330200 330204 330212", "") with { Until = 2015 },
        Of("陕西省 渭南市 潼关县", "610000 610500 610522", "秦东镇 太要镇 桐峪镇"),
        Of("广西壮族自治区 贵港市 港北区", "450000 450800 450802", "大圩镇 庆丰镇 根竹镇"),
        Of("宁夏回族自治区 石嘴山市 大武口区", "640000 640200 640202", "朝阳街道 长城街道 青山街道"),
        Of("江苏省 宿迁市 沭阳县", "320000 321300 321322", "陇集镇 胡集镇 钱集镇"),
        Of("山东省 济宁市 曲阜市", "370000 370800 370881", "书院街道 时庄街道 吴村镇"),
        Of("湖南省 永州市 宁远县", "430000 431100 431126", "舜陵街道 天堂镇"),
        Of("湖南省 湘西土家族苗族自治州 凤凰县", "430000 433100 433123", "茶田镇 吉信镇 禾库镇"),
        Of("贵州省 黔东南苗族侗族自治州 丹寨县", "520000 522600 522636", "龙泉镇 兴仁镇 扬武镇"),
        Of("甘肃省 酒泉市 敦煌市", "620000 620900 620982", "肃州镇 莫高镇 转渠口镇"),
        Of("广东省 广州市 天河区", "440000 440100 440106", "员村街道 车陂街道 石牌街道"),
        Of("四川省 成都市 青羊区", "510000 510100 510105", "少城街道 草堂街道"),
        Of("山西省 晋中市 平遥县", "140000 140700 140728", "古陶镇 段村镇"),
        Of("江西省 上饶市 婺源县", "360000 361100 361130", "紫阳镇 清华镇 江湾镇"),
        Of("北京市 东城区", "110000 110101", "景山街道 交道口街道"),
        Of("湖北省 仙桃市", "420000 429004", "干河街道 郑场镇"),
        Of("云南省 曲靖市", "530000 530300", ""),
        Of("山西省", "140000", ""),
    ];

    /// <summary>Its own name.</summary>
    public string Name => Names[^1];

    /// <summary>Its own code.</summary>
    public string Code => Codes[Names.Length - 1];

    /// <summary>The ways in which people write it.</summary>
    public ImmutableArray<string> Spellings => [string.Join('/', Names), string.Concat(Names), Code, string.Join(' ', Names)];

    private static Place Of(string names, string codes, string towns) =>
        new([.. names.Split(' ')], [.. codes.Split(' ')], [.. towns.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
}

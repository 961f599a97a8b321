namespace KexieSite.Regions;

/// <summary>The parts of a division's name: 景宁·畲族·自治县.</summary>
internal static class DivisionName
{
    // Longest first where one is the end of another.
    private static readonly string[] Suffixes =
    [
        "特别行政区", "行政委员会", "街道办事处", "自治区", "自治州", "自治县", "自治旗", "联合旗",
        "地区", "林区", "特区", "新区", "街道", "省", "市", "县", "区", "旗", "盟", "镇", "乡",
    ];

    // The 55 nationalities as names of autonomous divisions spell them (GB/T 3304), without 族.
    private static readonly string[] Nationalities =
    [
        "维吾尔", "哈萨克", "柯尔克孜", "塔吉克", "达斡尔", "鄂温克", "鄂伦春", "乌孜别克", "俄罗斯", "塔塔尔", "蒙古", "锡伯",
        "土家", "布依", "朝鲜", "哈尼", "傈僳", "东乡", "拉祜", "纳西", "景颇", "仫佬", "布朗", "撒拉", "毛南", "仡佬", "阿昌", "普米",
        "德昂", "保安", "裕固", "独龙", "门巴", "珞巴", "基诺", "高山", "赫哲", "各", "回", "藏", "苗", "彝", "壮", "满", "侗", "瑶", "白",
        "傣", "黎", "佤", "畲", "水", "土", "羌", "怒", "京",
    ];

    /// <summary>
    /// The name as people say it, without its kind and, in an autonomous division, without its nationalities: 富源, 广西,
    /// 景宁, 管城. The whole name where fewer than two characters would remain (单县, 东区 keep theirs: one syllable).
    /// </summary>
    public static string Stem(string code, string name)
    {
        var suffix = IsZone(code, name) ? "" : Suffix(name);
        var stem = name[..^suffix.Length];
        var autonomous = suffix.StartsWith("自治", StringComparison.Ordinal) || (suffix is "区" or "乡" && stem.EndsWith('族'));
        stem = autonomous ? WithoutNationalities(stem) : stem;
        return stem.Length < 2 ? name : stem;
    }

    /// <summary>
    /// Whether a county-level row is a development zone or new district outside GB/T 2260: sources give these the last two
    /// digits 71 to 99. All of its name tells it apart (兰州新区, 高新区), so nothing is taken from it.
    /// </summary>
    private static bool IsZone(string code, string name) =>
        code.Length == 6 && string.CompareOrdinal(code, "700000") < 0 && string.CompareOrdinal(code[4..], "71") >= 0 && name.EndsWith('区');

    private static string Suffix(string name)
    {
        var suffix = Array.Find(Suffixes, s => name.EndsWith(s, StringComparison.Ordinal)) ?? "";
        var before = name[..^suffix.Length];

        // 矿区 tells 井陉矿区 from 井陉县; and without its 旗, 阿拉善左旗 is no name.
        var belongsToName = suffix switch
        {
            "区" => before.EndsWith('矿'),
            "旗" => before.EndsWith('左') || before.EndsWith('右') || before.EndsWith('前') || before.EndsWith('后') || before.EndsWith('中'),
            _ => false,
        };
        return belongsToName ? "" : suffix;
    }

    private static string WithoutNationalities(string stem)
    {
        while (true)
        {
            var bare = stem.EndsWith('族') ? stem[..^1] : stem;
            var nationality = Array.Find(Nationalities, n => bare.EndsWith(n, StringComparison.Ordinal) && bare.Length - n.Length >= 2);
            if (nationality is null)
            {
                return bare;
            }

            stem = bare[..^nationality.Length];
        }
    }
}

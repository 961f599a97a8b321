using KexieSite.Regions;

namespace KexieSite.Importing.Guessing;

/// <summary>Finds the names of divisions and towns in running text; of two that begin at one place the longer.</summary>
internal sealed class PlaceNames
{
    private const int Longest = 14;

    // Names of divisions that are mostly ordinary words.
    private static readonly HashSet<string> Words = ["城区", "郊区", "矿区", "东区", "西区", "公安", "南部", "东方", "中方", "大方", "民主", "解放", "和平", "建设", "平安", "文化", "安全", "开放", "新区",
        "合作", "资源", "互助", "会同", "同心", "富裕", "友谊", "前进", "工农", "爱民", "康乐", "通道", "共和", "团结", "新建", "向阳", "东风"];
    private static readonly string[] TownKinds = ["街道办事处", "街道", "镇", "乡"];

    private readonly Dictionary<string, Place>.AlternateLookup<ReadOnlySpan<char>> names;
    private readonly HashSet<(char First, char Second)> beginnings;

    /// <summary>Takes the names of a site's divisions and of the towns of the table.</summary>
    public PlaceNames(Divisions divisions)
    {
        var all = new Dictionary<string, Place>();
        foreach (var town in TownTable.Embedded.Names)
        {
            all[town] = new Place(town, IsDivision: false, HasKind: true);
            if (TownKinds.FirstOrDefault(kind => town.EndsWith(kind, StringComparison.Ordinal)) is { } kind && town.Length - kind.Length >= 2)
            {
                _ = all.TryAdd(town[..^kind.Length], new Place(town[..^kind.Length], IsDivision: false, HasKind: false));
            }
        }

        foreach (var division in divisions.Current.Concat(divisions.Former))
        {
            all[division.ShortName] = new Place(division.ShortName, IsDivision: true, HasKind: false);
            all[division.Name] = new Place(division.Name, IsDivision: true, HasKind: true);
        }

        foreach (var word in Words)
        {
            all.Remove(word);
        }

        names = all.GetAlternateLookup<ReadOnlySpan<char>>();
        beginnings = [.. all.Keys.Where(name => name.Length > 1).Select(name => (name[0], name[1]))];
    }

    /// <summary>The places that a text names, with the offset of each.</summary>
    public IEnumerable<(int Start, Place Place)> In(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!beginnings.Contains((text[i], text[i + 1])) || LongestAt(text, i) is not { } place)
            {
                continue;
            }

            // 建设新宁远 means 宁远, not 新宁.
            if (text[i] == '新' && LongestAt(text, i + 1) is { } inner && i + 1 + inner.Name.Length > i + place.Name.Length)
            {
                continue;
            }

            yield return (i, place);
            i += place.Name.Length - 1;
        }
    }

    private Place? LongestAt(string text, int start)
    {
        for (var length = Math.Min(Longest, text.Length - start); length > 1; length--)
        {
            if (names.TryGetValue(text.AsSpan(start, length), out var place))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>A name that stands in a text.</summary>
    /// <param name="Name">As it stands there.</param>
    /// <param name="IsDivision">Whether it names a division; else a town.</param>
    /// <param name="HasKind">Whether it is the whole name, with 县 or 镇.</param>
    internal sealed record Place(string Name, bool IsDivision, bool HasKind);
}

namespace KexieSite.Regions;

/// <summary>The level of a division, from the first two, four or six digits of its code (GB/T 2260), and below it.</summary>
public enum DivisionLevel
{
    /// <summary>省, 自治区, 直辖市, 特别行政区.</summary>
    Province,

    /// <summary>地级市, 自治州, 地区, 盟.</summary>
    City,

    /// <summary>县, 市辖区, 县级市, 旗; also the towns of a city without counties.</summary>
    County,

    /// <summary>乡镇, 街道, 村: a site's own divisions below the county.</summary>
    Own,
}

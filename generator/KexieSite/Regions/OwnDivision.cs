namespace KexieSite.Regions;

/// <summary>A division below the county that a site declares in site.yml so that it has a page: a town, a street, a village.</summary>
/// <param name="Parent">The division it lies in.</param>
/// <param name="Name">Its full name: 胜境街道.</param>
/// <param name="Slug">The last part of its address, or null for its pinyin.</param>
public sealed record OwnDivision(Division Parent, string Name, string? Slug = null);

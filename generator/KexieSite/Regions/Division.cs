using System.Collections.Immutable;
using KexieSite.Paths;

namespace KexieSite.Regions;

/// <summary>
/// An administrative division that has a region page. Immutable, and one instance within its <see cref="Divisions"/>, so
/// it is compared by reference.
/// </summary>
public sealed class Division
{
    private static readonly UrlPath Regions = UrlPath.Root.Page("regions");

    internal Division(string code, string name, string shortName, string segment, DivisionLevel level, Division? parent)
    {
        Code = code;
        Name = name;
        ShortName = shortName;
        Segment = segment;
        Level = level;
        Parent = parent;
        Path = (parent?.Path ?? Regions).Page(segment);
        Lineage = parent is null ? [this] : [.. parent.Lineage, this];
    }

    /// <summary>
    /// The code of GB/T 2260, six digits; nine for a town of the table; for another division of the site's own its parent's
    /// code, a hyphen and its segment. Unique among current divisions.
    /// </summary>
    public string Code { get; }

    /// <summary>The full name: 富源县.</summary>
    public string Name { get; }

    /// <summary>The name as people say it: 富源, 广西, 景宁; the full name where one character would remain (单县).</summary>
    public string ShortName { get; }

    /// <summary>The level.</summary>
    public DivisionLevel Level { get; }

    /// <summary>The division above, or null for a province. Group rows such as 市辖区 and 省直辖县级行政区划 are skipped.</summary>
    public Division? Parent { get; }

    /// <summary>The last part of <see cref="Path"/>: <c>fuyuan</c>.</summary>
    public string Segment { get; }

    /// <summary>The address of the region's page: <c>/regions/yunnan/qujing/fuyuan/</c>.</summary>
    public UrlPath Path { get; }

    /// <summary>The last year in which a former division was in force; null for a current one.</summary>
    public int? LastYear { get; internal init; }

    /// <summary>What a former division is part of today (「今属…」); null for a current one. Never itself a former one.</summary>
    public Division? Successor { get; internal init; }

    /// <summary>This division and those above it, the province first.</summary>
    public ImmutableArray<Division> Lineage { get; }

    /// <summary>The full names from the province down, as a writer can paste them: <c>云南省/曲靖市/富源县</c>.</summary>
    public string FullPath => string.Join('/', Lineage.Select(d => d.Name));

    /// <summary>Where an item of this division is listed: here and, for a former division, under its successor too.</summary>
    public ImmutableArray<Division> ListedUnder => Successor is null ? [this] : [this, Successor];

    /// <summary>Whether this division lies in <paramref name="other"/> or is it.</summary>
    public bool IsWithin(Division other) => this == other || (Parent?.IsWithin(other) ?? false);

    /// <summary>Whether the division was in force in a year; null asks for today.</summary>
    public bool IsInForce(int? year) => LastYear is null || year <= LastYear;

    /// <summary>Whether the other is this place under the same name and address, with another code (富源县 before 1998).</summary>
    internal bool IsSamePlaceAs(Division other) => Name == other.Name && Path == other.Path;

    /// <inheritdoc />
    public override string ToString() => $"{Code} {FullPath}";
}

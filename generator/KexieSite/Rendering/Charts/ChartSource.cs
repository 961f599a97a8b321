using System.Collections.Immutable;
using KexieSite.Parsing;

namespace KexieSite.Rendering.Charts;

/// <summary>What a chart is to show.</summary>
/// <param name="Id">What its ids begin with.</param>
/// <param name="Caption">Its title.</param>
/// <param name="Unit">The unit of all values.</param>
/// <param name="Names">What the points are: 年度, 地区.</param>
/// <param name="Form">What is drawn.</param>
/// <param name="IsOrdered">Whether the points follow each other in time.</param>
/// <param name="Points">The values.</param>
/// <param name="Parts">The names of the values' parts, at most five; or none.</param>
internal sealed record ChartSource(
    string Id, string Caption, string Unit, string Names, ChartForm Form, bool IsOrdered, ImmutableArray<ChartPoint> Points, ImmutableArray<string> Parts);

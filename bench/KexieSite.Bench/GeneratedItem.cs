using System.Collections.Immutable;

namespace KexieSite.Bench;

/// <summary>An item of a generated site, with everything that an index counts.</summary>
public sealed record GeneratedItem
{
    /// <summary>Its number, from 1; also its file name, in six digits.</summary>
    public required int Number { get; init; }

    /// <summary>Whether it is a report; else it is an activity.</summary>
    public required bool IsReport { get; init; }

    /// <summary>The years it belongs to: a report's own, or an activity's one or, over New Year, two.</summary>
    public required ImmutableArray<int> Years { get; init; }

    /// <summary>An activity's first day, a report's day of publication.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>An activity's last day, where it has more than one.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Where it belongs.</summary>
    public required Place Place { get; init; }

    /// <summary>The place as its front matter writes it: a path, a name or a code.</summary>
    public required string Region { get; init; }

    /// <summary>An activity's town, or an empty string.</summary>
    public string Town { get; init; } = "";

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence about it.</summary>
    public required string Summary { get; init; }

    /// <summary>The campaign of an activity, or an empty string.</summary>
    public string Series { get; init; } = "";

    /// <summary>The word for what a report is (总结, 计划, 汇报), or an empty string.</summary>
    public string ReportType { get; init; } = "";

    /// <summary>A report's part of the year, or an empty string for the whole year.</summary>
    public string Period { get; init; } = "";

    /// <summary>Its topics.</summary>
    public required ImmutableArray<string> Topics { get; init; }

    /// <summary>What was counted.</summary>
    public required ImmutableArray<GeneratedFigure> Figures { get; init; }

    /// <summary>The folder of its kind.</summary>
    public string Section => IsReport ? "reports" : "activities";

    /// <summary>Its file, from the site's folder.</summary>
    public string File => $"content/{Section}/{Years[0]}/{Number:d6}.md";
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using KexieSite.Chinese;
using KexieSite.Configuration;

namespace KexieSite.Model;

/// <summary>活动: something that took or takes place.</summary>
public sealed record Activity : ContentItem
{
    /// <summary>Takes over what every kind has in common.</summary>
    [SetsRequiredMembers]
    internal Activity(ContentItem common)
        : base(common)
    {
    }

    /// <inheritdoc />
    public override ContentKind Kind => ContentKind.Activity;

    /// <summary>
    /// The last day; equal to the first for an activity of one day. Where only the month or year is known, its last day.
    /// </summary>
    public DateOnly End { get; init; }

    /// <summary>How exactly <see cref="End"/> is known.</summary>
    public DatePrecision EndPrecision { get; init; }

    /// <summary>The town, street, village or community below the county; empty where not said.</summary>
    public string Place { get; init; } = "";

    /// <summary>Where it takes place; empty where not said.</summary>
    public string Venue { get; init; } = "";

    /// <summary>Where the campaign is written.</summary>
    public Diagnostics.SourceSpan? SeriesSpan { get; init; }

    /// <summary>The campaign it belongs to; empty where none.</summary>
    public string Series { get; init; } = "";

    /// <summary>Whether it is planned, takes place, is put off or called off.</summary>
    public ActivityStatus Status { get; init; }

    /// <summary>Who runs it.</summary>
    public ImmutableArray<string> Organizers { get; init; } = [];

    /// <summary>Who helps.</summary>
    public ImmutableArray<string> Partners { get; init; } = [];
}

/// <summary>What became of an activity.</summary>
public enum ActivityStatus
{
    /// <summary>举行: it takes or took place. The default.</summary>
    Held,

    /// <summary>计划: planned, no more.</summary>
    Planned,

    /// <summary>延期: put off.</summary>
    Postponed,

    /// <summary>取消: called off.</summary>
    Cancelled,
}

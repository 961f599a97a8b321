using KexieSite.Chinese;
using KexieSite.Configuration;

namespace KexieSite.Scaffolding;

/// <summary>What a new item shall be. Texts are taken as they would be written in its front matter, and checked as a build checks them.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title; null for a draft from activities, which names itself.</param>
public sealed record ItemRequest(ContentKind Kind, string? Title)
{
    /// <summary>Its date, known to the day, the month or the year; null for today.</summary>
    public ContentDate? Date { get; init; }

    /// <summary>The folder of its section; null for the first section of its kind.</summary>
    public string? Section { get; init; }

    /// <summary>Its region; null for the site's own.</summary>
    public string? Region { get; init; }

    /// <summary>An activity's town, street, village or community.</summary>
    public string? Place { get; init; }

    /// <summary>An activity's campaign.</summary>
    public string? Series { get; init; }

    /// <summary>A report's year; null for the year that its title names, else that of its date.</summary>
    public int? Year { get; init; }

    /// <summary>A report's type; null for 总结.</summary>
    public string? Type { get; init; }

    /// <summary>A report's part of the year; null for the whole year.</summary>
    public string? Period { get; init; }

    /// <summary>Whether a report is drafted from the activities of its time and region.</summary>
    public bool FromActivities { get; init; }
}

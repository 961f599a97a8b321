using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Model;

/// <summary>One content file, understood and checked. What every kind has in common.</summary>
public abstract record ContentItem
{
    /// <summary>The file it was written in.</summary>
    public required SourcePath Source { get; init; }

    /// <summary>What it is.</summary>
    public abstract ContentKind Kind { get; }

    /// <summary>The section whose list shows it; null for a page outside every section.</summary>
    public required Section? Section { get; init; }

    /// <summary>The title, one line.</summary>
    public required string Title { get; init; }

    /// <summary>Its address.</summary>
    public required UrlPath Url { get; init; }

    /// <summary>Where its address comes from in the file: the slug's key, else the title's.</summary>
    public Diagnostics.SourceSpan AddressSpan { get; init; } = Diagnostics.SourceSpan.Start;

    /// <summary>
    /// The day that orders it in lists: an activity's first day, a publication day; a page may have none. Where only the month
    /// or year is known, its first day.
    /// </summary>
    public DateOnly? Day { get; init; }

    /// <summary>How exactly <see cref="Day"/> is known.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>The moment of <see cref="Day"/>, with the time where one was written.</summary>
    public DateTimeOffset? Moment { get; init; }

    /// <summary>The years under which it is listed, in order; none for a page.</summary>
    public ImmutableArray<int> Years { get; init; } = [];

    /// <summary>Where it belongs; null for a page, for 未知, and where nothing is known.</summary>
    public ItemRegion? Region { get; init; }

    /// <summary>Where the topics are written.</summary>
    public Diagnostics.SourceSpan? TopicsSpan { get; init; }

    /// <summary>The topics, in the order in which they were written.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The summary: as written, else cut from the text; plain text, may be empty.</summary>
    public required string Summary { get; init; }

    /// <summary>The cover picture, or null.</summary>
    public FileReference? Cover { get; init; }

    /// <summary>Files to download.</summary>
    public ImmutableArray<FileReference> Attachments { get; init; } = [];

    /// <summary>Who wrote it; empty where not said.</summary>
    public string Author { get; init; } = "";

    /// <summary>Where it was taken from; empty where not said.</summary>
    public string Credit { get; init; } = "";

    /// <summary>Old addresses that lead here.</summary>
    public ImmutableArray<Alias> Aliases { get; init; } = [];

    /// <summary>The day of the last change of substance, or null.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Whether it is a draft (it is only built with <c>--drafts</c>).</summary>
    public bool IsDraft { get; init; }

    /// <summary>The site's own keys, for its own theme.</summary>
    public YamlMapping Extra { get; init; } = YamlMapping.Empty;

    /// <summary>The text.</summary>
    public required MarkdownBody Body { get; init; }

    /// <summary>What was counted, in the order of the site's metrics; empty for notices and pages.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];
}

/// <summary>An old address of an item.</summary>
/// <param name="Url">The address.</param>
/// <param name="Span">Where it was written.</param>
public sealed record Alias(UrlPath Url, Diagnostics.SourceSpan Span);

/// <summary>A quantity of one metric.</summary>
/// <param name="Metric">What was counted.</param>
/// <param name="Quantity">How much, in the metric's unit.</param>
/// <param name="Written">The text as written.</param>
public sealed record Figure(Metric Metric, Quantity Quantity, string Written);

/// <summary>A file beside the texts that an item names.</summary>
/// <param name="Path">Where it lies, under <c>content/</c>.</param>
/// <param name="Title">Its title, or a picture's alternative text; empty where none was written.</param>
/// <param name="Span">Where it was named.</param>
public sealed record FileReference(SourcePath Path, string Title, Diagnostics.SourceSpan Span);

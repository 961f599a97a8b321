using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using KexieSite.Configuration;

namespace KexieSite.Views;

/// <summary>The page of one content file: what every kind has.</summary>
public record ItemView : PageView
{
    private readonly Lazy<ImmutableArray<ItemCard>> related = new([]);

    /// <summary>An item's page.</summary>
    /// <param name="page">What every page has.</param>
    /// <param name="card">The item as lists show it.</param>
    /// <param name="body">The text.</param>
    [SetsRequiredMembers]
    public ItemView(PageView page, ItemCard card, BodyView body)
        : base(page)
    {
        Card = card;
        Body = body;
    }

    /// <summary>The item as lists show it.</summary>
    public ItemCard Card { get; init; }

    /// <summary>The text.</summary>
    public BodyView Body { get; init; }

    /// <summary>The picture to show above the text; null where there is no cover or the text shows it itself.</summary>
    public PictureView? Cover { get; init; }

    /// <summary>The headings of the text.</summary>
    public ImmutableArray<HeadingView> Outline { get; init; } = [];

    /// <summary>The region's page; null where there is none.</summary>
    public LinkView? Region { get; init; }

    /// <summary>The region's name from the province down: 云南省曲靖市富源县; empty where there is none.</summary>
    public string RegionPath { get; init; } = "";

    /// <summary>For a region that is gone, what it belongs to today (今属鄞州区); null for others.</summary>
    public LinkView? TodayPartOf { get; init; }

    /// <summary>What was counted.</summary>
    public ImmutableArray<FigureView> Figures { get; init; } = [];

    /// <summary>The topics' pages.</summary>
    public ImmutableArray<LinkView> Topics { get; init; } = [];

    /// <summary>Files to download.</summary>
    public ImmutableArray<AttachmentView> Attachments { get; init; } = [];

    /// <summary>Who wrote it; empty where not said.</summary>
    public string Author { get; init; } = "";

    /// <summary>Where it was taken from; empty where not said.</summary>
    public string Credit { get; init; } = "";

    /// <summary>The day of the last change of substance, or null.</summary>
    public DateView? Updated { get; init; }

    /// <summary>The item before it in time in its section, or null.</summary>
    public ItemCard? Older { get; init; }

    /// <summary>The item after it in time in its section, or null.</summary>
    public ItemCard? Newer { get; init; }

    /// <summary>Items that have most in common with it.</summary>
    public ImmutableArray<ItemCard> Related { get => related.Value; init => related = new(value); }

    internal Func<ImmutableArray<ItemCard>> MakeRelated { init => related = new(value, LazyThreadSafetyMode.None); }

    /// <summary>Whether the text itself ends with who signs it; a theme then adds no signature.</summary>
    public bool IsSigned { get; init; }

    /// <summary>The site's own keys of the front matter, for its own theme.</summary>
    public YamlMapping Extra { get; init; } = YamlMapping.Empty;
}

/// <summary>The page of an activity; template <c>activity</c>.</summary>
public sealed record ActivityView : ItemView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public ActivityView(ItemView common, DateView date)
        : base(common)
    {
        Date = date;
    }

    /// <summary>The first day.</summary>
    public DateView Date { get; init; }

    /// <summary>The last day; null for an activity of one day. Its text leaves out the year and month that the first day has said: 18日.</summary>
    public DateView? End { get; init; }

    /// <summary>The town, street, village or community; empty where not said.</summary>
    public string Place { get; init; } = "";

    /// <summary>Where it takes place; empty where not said.</summary>
    public string Venue { get; init; } = "";

    /// <summary>The series' page, or null.</summary>
    public LinkView? Series { get; init; }

    /// <summary>预告, 计划, 延期 or 取消; empty when it was held.</summary>
    public string Status { get; init; } = "";

    /// <summary>Who runs it.</summary>
    public ImmutableArray<string> Organizers { get; init; } = [];

    /// <summary>Who helps.</summary>
    public ImmutableArray<string> Partners { get; init; } = [];
}

/// <summary>The page of a report; template <c>report</c>.</summary>
public sealed record ReportView : ItemView
{
    private readonly Lazy<FigureTableView> compared = new(FigureTableView.Empty);
    private readonly Lazy<ImmutableArray<ChartView>> charts = new([]);

    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public ReportView(ItemView common, DateView date, LinkView year, string period, string type)
        : base(common)
    {
        Date = date;
        Year = year;
        Period = period;
        Type = type;
    }

    /// <summary>The day of publication.</summary>
    public DateView Date { get; init; }

    /// <summary>The year reported or planned, with the list of that year and region, or of that year.</summary>
    public LinkView Year { get; init; }

    /// <summary>The part of the year: 全年, 上半年, 三月.</summary>
    public string Period { get; init; }

    /// <summary>总结, 计划 or 汇报.</summary>
    public string Type { get; init; }

    /// <summary>Who signs; empty where not said.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The document number; empty where none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The figures with what can be compared with them.</summary>
    public FigureTableView Compared { get => compared.Value; init => compared = new(value); }

    /// <summary>The figures side by side, one chart for each unit, then over the years of the same region, type and period.</summary>
    public ImmutableArray<ChartView> Charts { get => charts.Value; init => charts = new(value); }

    /// <summary>Activities of the same region and time, newest first, with the page of that region and year; null where there are none.</summary>
    public ActivitiesView? Activities { get; init; }

    internal Func<FigureTableView> MakeCompared { init => compared = new(value, LazyThreadSafetyMode.None); }

    internal Func<ImmutableArray<ChartView>> MakeCharts { init => charts = new(value, LazyThreadSafetyMode.None); }

    /// <summary>The report before it of the same region, type and period, or null.</summary>
    public ItemCard? Previous { get; init; }

    /// <summary>The report after it of the same region, type and period, or null.</summary>
    public ItemCard? Next { get; init; }
}

/// <summary>The page of a notice; template <c>notice</c>.</summary>
public sealed record NoticeView : ItemView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public NoticeView(ItemView common, DateView date)
        : base(common)
    {
        Date = date;
    }

    /// <summary>The day of publication.</summary>
    public DateView Date { get; init; }

    /// <summary>Who signs; empty where not said.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The document number; empty where none.</summary>
    public string Number { get; init; } = "";
}

/// <summary>A page that stands by itself; template <c>page</c>.</summary>
public sealed record StandalonePageView : ItemView
{
    /// <summary>Takes over what is common.</summary>
    [SetsRequiredMembers]
    public StandalonePageView(ItemView common)
        : base(common)
    {
    }
}

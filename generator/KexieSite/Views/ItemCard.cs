using KexieSite.Configuration;

namespace KexieSite.Views;

/// <summary>An item as lists show it; made once for each item.</summary>
public sealed record ItemCard
{
    /// <summary>What it is.</summary>
    public required ContentKind Kind { get; init; }

    /// <summary>What it is, as people say it: 活动, 总结, 通知.</summary>
    public required string KindText { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The address.</summary>
    public required string Href { get; init; }

    /// <summary>The day that orders it; null for a page.</summary>
    public DateView? Date { get; init; }

    /// <summary>The region's page; null where there is none.</summary>
    public LinkView? Region { get; init; }

    /// <summary>The series' page; null where there is none.</summary>
    public LinkView? Series { get; init; }

    /// <summary>A plain text of about a hundred characters; may be empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>A word that must stand beside the title (预告, 计划, 延期, 取消, 草稿); empty for the ordinary case.</summary>
    public string Badge { get; init; } = "";

    /// <summary>The cover, or null.</summary>
    public PictureView? Cover { get; init; }
}

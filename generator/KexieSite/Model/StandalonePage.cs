using KexieSite.Configuration;

namespace KexieSite.Model;

/// <summary>页面: a page that stands by itself, such as 关于 or 联系我们.</summary>
public sealed record StandalonePage : ContentItem
{
    /// <inheritdoc />
    public override ContentKind Kind => ContentKind.Page;
}

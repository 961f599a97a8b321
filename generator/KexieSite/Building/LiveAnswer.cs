using KexieSite.Planning;

namespace KexieSite.Building;

/// <summary>What stands at an address of a live site.</summary>
public abstract record LiveAnswer
{
    private LiveAnswer()
    {
    }

    /// <summary>An output of the site.</summary>
    /// <param name="Planned">The output, to be rendered by the edition that gave it.</param>
    public sealed record Found(PlannedOutput Planned) : LiveAnswer;

    /// <summary>The address lacks something, such as its last slash.</summary>
    /// <param name="Href">The address that is meant, as links write it.</param>
    public sealed record Moved(string Href) : LiveAnswer;

    /// <summary>Nothing; the site's own page says so.</summary>
    /// <param name="Planned">That page; null where the site has no pages at all.</param>
    public sealed record Missing(PlannedOutput? Planned) : LiveAnswer;
}

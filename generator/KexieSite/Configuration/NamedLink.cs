using KexieSite.Diagnostics;

namespace KexieSite.Configuration;

/// <summary>A link of the menu or the footer.</summary>
/// <param name="Title">What it reads.</param>
/// <param name="Target">An address of this site (<c>/about/</c>), checked when the site is planned, or an outside one.</param>
/// <param name="Span">Where it stands in <c>site.yml</c>.</param>
public sealed record NamedLink(string Title, string Target, SourceSpan Span)
{
    /// <summary>Whether it leads to another site.</summary>
    public bool IsOutside => !Target.StartsWith('/');
}

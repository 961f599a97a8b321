namespace KexieSite.Views;

/// <summary>A <c>meta</c> element for machines.</summary>
/// <param name="Name">Its name: <c>og:title</c>, <c>ArticleTitle</c>.</param>
/// <param name="Content">What it says; never empty.</param>
/// <param name="IsProperty">Whether the name goes into <c>property</c>, as Open Graph wants it, else into <c>name</c>.</param>
public sealed record MetaView(string Name, string Content, bool IsProperty = false);

/// <summary>The site in another language.</summary>
/// <param name="Title">Its name in its own language.</param>
/// <param name="Href">Its home page, complete.</param>
/// <param name="LanguageTag">For <c>hreflang</c> and <c>lang</c>: <c>en</c>, <c>bo</c>.</param>
public sealed record EditionView(string Title, string Href, string LanguageTag);

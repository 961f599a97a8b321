namespace KexieSite.Configuration;

/// <summary>The same site in another language, built by itself.</summary>
/// <param name="LanguageTag">Its language after BCP 47: <c>en</c>, <c>bo</c>, <c>zh-Hant</c>.</param>
/// <param name="Title">What a link to it reads, in its own language: English.</param>
/// <param name="Url">The complete address of its home page.</param>
public sealed record Edition(string LanguageTag, string Title, string Url);

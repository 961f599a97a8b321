namespace KexieSite.Diagnostics;

/// <summary>An argument of a text that has its own words in each language, such as the words that a key takes.</summary>
/// <param name="Chinese">In Chinese.</param>
/// <param name="English">In English.</param>
public sealed record BilingualText(string Chinese, string English);

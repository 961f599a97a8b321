namespace KexieSite.Diagnostics;

/// <summary>An argument of a text that has its own words in each language, such as the words that a key takes.</summary>
/// <param name="Chinese">In Chinese.</param>
/// <param name="English">In English.</param>
public sealed record BilingualText(string Chinese, string English)
{
    /// <summary>Names that are the same in both languages, divided as each divides a list.</summary>
    public static BilingualText List(params IEnumerable<string> names) => new(string.Join('、', names), string.Join(", ", names));

    /// <summary>Several as one list.</summary>
    public static BilingualText List(params IEnumerable<BilingualText> texts) =>
        new(string.Join('、', texts.Select(text => text.Chinese)), string.Join(", ", texts.Select(text => text.English)));
}

namespace KexieSite.Importing;

/// <summary>How a paragraph begins, to tell a person which one is meant.</summary>
internal static class ParagraphOpening
{
    private const int Length = 20;

    /// <summary>Its first words; all of a short one.</summary>
    public static string Of(string text) => text.Length <= Length ? text : text[..Length] + "…";
}

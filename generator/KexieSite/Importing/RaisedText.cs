namespace KexieSite.Importing;

/// <summary>Writes raised and lowered digits with the characters that Unicode has for them, so that 10⁵ does not become 105.</summary>
internal static class RaisedText
{
    private const string Plain = "0123456789+-=()n";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    /// <summary>The text raised; null where a character of it cannot be.</summary>
    public static string? Superscript(string text) => Map(text, Raised);

    /// <summary>The text lowered; null where a character of it cannot be.</summary>
    public static string? Subscript(string text) => Map(text, Lowered);

    private static string? Map(string text, string forms) =>
        text.All(c => Plain.Contains(c, StringComparison.Ordinal)) ? string.Concat(text.Select(c => forms[Plain.IndexOf(c, StringComparison.Ordinal)])) : null;
}

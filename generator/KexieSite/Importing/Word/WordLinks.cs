namespace KexieSite.Importing.Word;

/// <summary>Says which links of a Word file can lead anywhere on a website.</summary>
internal static class WordLinks
{
    /// <summary>The address as it is kept; null, and counted, where it leads to somebody's own computer.</summary>
    public static string? Accepted(string target, WordFindings findings)
    {
        var address = target.Trim();
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel"
            && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or '\\' or (>= '\uD800' and <= '\uDFFF') or (>= '\uFDD0' and <= '\uFDEF')))
        {
            return address;
        }

        findings.Count(WordRules.LocalLinks, address.Length > 80 ? address[..80] : address);
        return null;
    }
}

using System.Xml.Linq;
using static KexieSite.Importing.Word.WordNames;

namespace KexieSite.Importing.Word;

/// <summary>Says which links of a Word file can lead anywhere on a website.</summary>
internal static class WordLinks
{
    /// <summary>Where a <c>w:hyperlink</c> leads: an address, or a place that an export marked in the text itself; null where it leads nowhere.</summary>
    public static (string Target, string Place)? Of(XElement link, WordRelations relations, WordSources sources)
    {
        if (link.Attribute(R + "id")?.Value is { } id)
        {
            return relations.Find(id) is { IsExternal: true } relation && Accepted(relation.Target, sources.Findings) is { } target ? (target, "") : null;
        }

        return link.Attribute(W + "anchor")?.Value is { } bookmark && sources.Exported?.Anchors.TryGetValue(bookmark, out var place) == true ? ("", place) : null;
    }

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

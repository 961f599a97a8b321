using System.Text;
using AngleSharp.Html.Parser;
using KexieSite.Parsing.Dialect;

namespace KexieSite.Parsing.Sanitizing;

/// <summary>
/// Writes a rendered body anew from its tree, with nothing but what the allow-list has. The result is balanced and
/// means the same however often it is read: parsing and writing it again changes nothing.
/// </summary>
internal sealed class HtmlCleaner(BodyReferences references, BodyFindings findings, RawPlaces places)
{
    private const int MaximumPasses = 5;

    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = true, IsNotConsumingCharacterReferences = false };

    /// <summary>The cleaned HTML; null when it means something else at each reading.</summary>
    public string? Clean(string html)
    {
        var cleaned = Write(html, places);
        for (var pass = 0; pass < MaximumPasses; pass++)
        {
            // What is foreign to the allow-list was found and told in the first pass.
            var again = Write(cleaned, null);
            if (again == cleaned)
            {
                return cleaned;
            }

            cleaned = again;
        }

        return null;
    }

    private string Write(string html, RawPlaces? origin)
    {
        var parser = new HtmlParser(Options);
        using var document = parser.ParseDocument("");
        var output = new StringBuilder(html.Length);
        var nodes = parser.ParseFragment(html, document.Body!);
        var writer = new TreeWriter(output, references, findings, origin);
        writer.KeepIds(nodes);
        foreach (var node in nodes)
        {
            writer.Write(node, 0);
        }

        return output.ToString();
    }
}

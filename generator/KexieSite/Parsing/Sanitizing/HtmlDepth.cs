namespace KexieSite.Parsing.Sanitizing;

/// <summary>
/// Bounds what an HTML parser can be made to build. Elements whose end tag may be left out end each other and do not
/// count; of all others, an end tag closes at most one of its own name, so the count is never below the real depth.
/// </summary>
internal static class HtmlDepth
{
    /// <summary>How many elements may be open at once.</summary>
    public const int Maximum = 256;

    // A parser may look through, or open again, every open element at each tag.
    private const long MaximumWork = 4_000_000;

    /// <summary>Where the limit is passed, or null.</summary>
    public static int? FirstExcess(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        var depth = 0;
        var work = 0L;
        var scanner = new TagScanner(html);
        while (scanner.Next())
        {
            if (EndsByItself(scanner.Name))
            {
                work += depth;
            }
            else if (!scanner.IsEnd)
            {
                open[scanner.Name] = open.GetValueOrDefault(scanner.Name) + 1;
                depth++;
                work += depth;
            }
            else if (open.GetValueOrDefault(scanner.Name) is var count and > 0)
            {
                open[scanner.Name] = count - 1;
                depth--;
            }

            if (depth > Maximum || work > MaximumWork)
            {
                return scanner.Start;
            }
        }

        return null;
    }

    private static bool EndsByItself(string name) => name is
        "p" or "li" or "dt" or "dd" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" or "colgroup" or "option" or "optgroup"
        or "rt" or "rp" or "br" or "hr" or "img" or "wbr" or "input" or "col" or "source" or "area" or "base" or "embed" or "link"
        or "meta" or "param" or "track";
}

namespace KexieSite.Parsing.Sanitizing;

/// <summary>Questions about a piece of raw HTML, and the fence around it.</summary>
internal static class RawHtml
{
    private const int ExcerptLength = 40;

    /// <summary>Whether there is nothing but one comment.</summary>
    public static bool IsComment(string html)
    {
        var trimmed = html.AsSpan().Trim();
        return trimmed.StartsWith("<!--", StringComparison.Ordinal)
            && trimmed[4..].IndexOf("-->", StringComparison.Ordinal) is var end and >= 0
            && trimmed.Length == end + 7
            && !trimmed[4..].StartsWith(">", StringComparison.Ordinal)
            && !trimmed[4..].StartsWith("->", StringComparison.Ordinal)
            && trimmed.IndexOf("--!>", StringComparison.Ordinal) < 0;
    }

    /// <summary>The beginning of the first line, for messages.</summary>
    public static string Excerpt(string html)
    {
        var line = html.AsSpan().TrimStart();
        line = line.IndexOf('\n') is var end and >= 0 ? line[..end] : line;
        return line.Length <= ExcerptLength ? line.ToString() : string.Concat(line[..ExcerptLength], "…");
    }

    /// <summary>The name of the element that a tag opens when that element is removed with all it holds, else null.</summary>
    public static string? NameOfSwallower(string tag)
    {
        var scanner = new TagScanner(tag);
        return scanner.Next() && !scanner.IsEnd && AllowList.IsRemovedWhole(scanner.Name) ? scanner.Name : null;
    }

    /// <summary>
    /// The block, changed so that it cannot swallow the text after it: a tag without its end is shown as text, and
    /// comments and elements that are removed whole are closed. No character before such a place moves.
    /// </summary>
    public static string Contain(string html)
    {
        // Nothing can end a plaintext element.
        var block = ForeignContent.Blank(html.Replace("<plaintext", "&lt;plaintext", StringComparison.OrdinalIgnoreCase));
        var open = new List<string>();
        var scanner = new TagScanner(block);
        while (scanner.Next())
        {
            if (!AllowList.IsRemovedWhole(scanner.Name))
            {
                continue;
            }

            if (!scanner.IsEnd)
            {
                open.Add(scanner.Name);
            }
            else if (open.LastIndexOf(scanner.Name) is var last and >= 0)
            {
                open.RemoveAt(last);
            }
        }

        var fenced = scanner.Ending switch
        {
            TagScanner.Unfinished.Tag => string.Concat(block.AsSpan(0, scanner.Start), block[scanner.Start..].Replace("<", "&lt;", StringComparison.Ordinal)),
            TagScanner.Unfinished.Comment => block + "-->",
            _ => block,
        };
        return open.Count == 0 ? fenced : fenced + string.Concat(Enumerable.Reverse(open).Select(name => $"</{name}>"));
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KexieSite.Importing.PlainText;

namespace KexieSite.Importing.Web;

/// <summary>Texts that a page shows as they were typed (<c>pre</c>): their lines are read as those of a plain text.</summary>
internal static class TypedText
{
    private const string Indent = "\u3000\u3000";

    /// <summary>Makes paragraphs of the lines of all such texts of a page.</summary>
    public static void Unfold(IHtmlDocument page)
    {
        foreach (var typed in page.QuerySelectorAll("pre").Where(e => e.TextContent.AsSpan().Trim().Contains('\n')).ToList())
        {
            if (typed.QuerySelector("*") is null)
            {
                Replace(page, typed);
            }
            else
            {
                Break(page, typed);
            }
        }
    }

    private static void Replace(IDocument page, IElement typed)
    {
        var text = page.CreateElement("div");
        foreach (var paragraph in ParagraphReader.Read(typed.TextContent))
        {
            var element = page.CreateElement("p");
            element.TextContent = paragraph.Text;
            _ = text.AppendChild(element);
        }

        _ = typed.Parent?.ReplaceChild(text, typed);
    }

    // Where there is more than words in it, its lines are divided as a page divides them.
    private static void Break(IDocument page, IElement typed)
    {
        foreach (var text in typed.GetDescendants().OfType<IText>().Where(t => t.Data.Contains('\n', StringComparison.Ordinal)).ToList())
        {
            var lines = text.Data.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                var isIndented = i > 0 && (lines[i].StartsWith("  ", StringComparison.Ordinal) || lines[i].StartsWith('\t'));
                if (i > 0 && (isIndented || lines[i - 1].TrimEnd() is not [.., '，' or '、']))
                {
                    _ = text.Parent?.InsertBefore(page.CreateElement("br"), text);
                }

                _ = text.Parent?.InsertBefore(page.CreateTextNode(isIndented ? Indent + lines[i].TrimStart() : lines[i]), text);
            }

            text.Parent?.RemoveChild(text);
        }
    }
}

using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace KexieSite.Importing.Web;

/// <summary>The lines of a page as one reads it, and where its article stands among them.</summary>
internal sealed partial class PageLines
{
    private const int Longest = 240;
    private const int MostBelow = 5;

    private readonly List<PageLine> lines = [];
    private readonly StringBuilder words = new();
    private INode? start;

    /// <summary>Reads the lines. To be done before what is around the article is taken away.</summary>
    public PageLines(IElement body)
    {
        Gather(body);
        End();
    }

    /// <summary>The lines that stand before an article, the nearest first.</summary>
    public IEnumerable<PageLine> Before(IElement article) => lines.Take(Math.Max(0, lines.FindIndex(line => article.Contains(line.Start)))).Reverse();

    /// <summary>The lines of an article before its first sentence.</summary>
    public IEnumerable<PageLine> Leading(IElement article) =>
        lines.SkipWhile(line => !article.Contains(line.Start)).TakeWhile(line => article.Contains(line.Start) && !Byline.BeginsText(line.Text));

    /// <summary>The few lines that follow an article.</summary>
    public IEnumerable<PageLine> Below(IElement article) => lines.Skip(lines.FindLastIndex(line => article.Contains(line.Start)) + 1).Take(MostBelow);

    // Elements that begin no line of their own belong together.
    private void Gather(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                start ??= string.IsNullOrWhiteSpace(text.Data) ? null : text;
                _ = words.Append(text.Data).Append(' ');
            }
            else if (child is IElement { LocalName: not ("script" or "style") } element)
            {
                var ends = ArticleFinder.IsBlock(element) || element.LocalName == "br";
                if (ends)
                {
                    End();
                }

                Gather(element);
                if (ends)
                {
                    End();
                }
            }
        }
    }

    private void End()
    {
        var line = Blanks().Replace(words.ToString(), " ").Trim();
        _ = words.Clear();
        if (start is not null && line.Length is > 1 and <= Longest)
        {
            lines.Add(new PageLine(line, start));
        }

        start = null;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}

/// <summary>A line of a page.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Start">Where it begins.</param>
internal readonly record struct PageLine(string Text, INode Start);

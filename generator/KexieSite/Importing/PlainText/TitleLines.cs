using System.Text.RegularExpressions;

namespace KexieSite.Importing.PlainText;

/// <summary>Brings the title of a text onto one line: copies print it twice, once more before the first sentence, or with a full stop.</summary>
internal static partial class TitleLines
{
    /// <summary>The paragraphs with at most one title, which is the first one but for marks of secrecy.</summary>
    /// <returns>The paragraphs, and the title where there is one.</returns>
    public static (List<TextParagraph> Paragraphs, string? Title) Gather(List<TextParagraph> paragraphs)
    {
        var marks = paragraphs.TakeWhile(p => SecrecyMark.In(p.Text) is not null || OfficialWords.IsClassification(p.Text)).ToList();
        var titles = paragraphs.Skip(marks.Count).TakeWhile(p => TextLine.IsTitle(p.Text)).Count();
        if (titles == 0)
        {
            return (paragraphs, null);
        }

        var count = marks.Count + titles;

        // The last of several is the text's own: those before it are the site's.
        var title = paragraphs[count - 1].Text.TrimEnd('。');
        var body = paragraphs[count..];
        if (body.Count > 0 && LengthOfEcho(title, body[0].Text) is > 0 and var echo)
        {
            body[0] = body[0] with { Text = body[0].Text[echo..].TrimStart() };
        }

        return ([.. marks, paragraphs[count - 1] with { Text = title }, .. body], title);
    }

    // xx县科协总结 and x县科协总结 are the same title with a name made unreadable.
    private static int LengthOfEcho(string title, string text)
    {
        var (i, j) = (0, 0);
        while (i < title.Length && j < text.Length)
        {
            if (IsRedaction(title[i]))
            {
                i++;
            }
            else if (IsRedaction(text[j]))
            {
                j++;
            }
            else if (title[i] == text[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else
            {
                return 0;
            }
        }

        return i == title.Length && j < text.Length ? j : 0;
    }

    private static bool IsRedaction(char c) => c is 'x' or 'X' or '×' or '*' or '_' or ' ';

    /// <summary>Puts the signature that ran into the last paragraph (<c>…做出贡献。 县科协2021年12月13日</c>) onto a line of its own.</summary>
    public static List<TextParagraph> SeparateSignature(List<TextParagraph> paragraphs)
    {
        if (paragraphs.Count == 0 || Signed().Match(paragraphs[^1].Text) is not { Success: true } match)
        {
            return paragraphs;
        }

        var signature = match.Groups["signature"];
        return OfficialWords.Signature(signature.Value) is null
            ? paragraphs
            : [.. paragraphs[..^1], paragraphs[^1] with { Text = paragraphs[^1].Text[..signature.Index].TrimEnd() }, paragraphs[^1] with { Text = signature.Value }];
    }

    [GeneratedRegex("[。！？”）]\\s*(?<signature>[^。，；：！？”]{3,40}?\\s*(?:[0-9]{4}|二[〇○零][〇○零一二三四五六七八九]{2})\\s?年\\s?[0-9一二三四五六七八九十]{1,3}\\s?月\\s?[0-9一二三四五六七八九十]{1,3}\\s?日)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.RightToLeft, 1000)]
    private static partial Regex Signed();
}

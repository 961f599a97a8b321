using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KexieSite.Chinese;

namespace KexieSite.Importing;

/// <summary>Writes a line of running text as Markdown.</summary>
internal sealed partial class MarkdownLine
{
    private readonly StringBuilder text = new();
    private readonly MarkdownEscape escape;
    private readonly string lineBreak;
    private readonly bool isCell;

    private MarkdownLine(ImmutableArray<ImportedInline> content, string lineBreak, bool isCell = false)
    {
        escape = MarkdownEscape.For(content, isCell || (lineBreak.Contains('\n', StringComparison.Ordinal) && content.Any(p => p is InlineBreak)));
        (this.lineBreak, this.isCell) = (lineBreak, isCell);
        Append(content);
    }

    /// <summary>A paragraph; its breaks are lines of their own.</summary>
    public static string Of(ImmutableArray<ImportedInline> content) =>
        string.Join('\n', new MarkdownLine(content, "\\\n").text.ToString().Split('\n').Select((line, i) => MarkdownEscape.LineStart(line, isFirst: i == 0)));

    /// <summary>A heading or a name: one line.</summary>
    public static string OfHeading(ImmutableArray<ImportedInline> content) =>
        MarkdownEscape.LineStart(MarkdownEscape.HeadingEnd(new MarkdownLine(content, " ").text.ToString()), isFirst: true);

    /// <summary>A cell of a table.</summary>
    public static string OfCell(ImmutableArray<ImportedInline> content) => new MarkdownLine(content, "<br>", isCell: true).text.ToString();

    /// <summary>A picture, with a caption a figure.</summary>
    public static string Picture(string file, string alt, string caption)
    {
        var title = caption.Length == 0 ? "" : $" \"{MarkdownEscape.Title(caption)}\"";
        return $"![{MarkdownEscape.Label(alt)}]({Address(file)}{title})";
    }

    private void Append(ImmutableArray<ImportedInline> content, bool isInLink = false)
    {
        for (var i = 0; i < content.Length; i++)
        {
            switch (content[i])
            {
                case InlineText words:
                    AppendWords(words, i + 1 < content.Length ? content[i + 1] : null, isInLink);
                    break;
                case InlineLink link:
                    AppendLink(link);
                    break;
                case InlinePicture picture:
                    _ = text.Append(Picture(picture.File, picture.Alt, ""));
                    break;
                case InlineBreak:
                    _ = text.Append(isInLink ? " " : lineBreak);
                    break;
                case InlineTask task:
                    _ = text.Append(task.IsDone ? "[x] " : "[ ] ");
                    break;
                case InlineFootnote note:
                    _ = text.Append("[^").Append(note.Number.ToString(CultureInfo.InvariantCulture)).Append(']');
                    break;
            }
        }
    }

    private void AppendWords(InlineText words, ImportedInline? next, bool isInLink)
    {
        var escaped = escape.Text(words.Text, isInLink);
        if (!words.Strong && !words.Emphasis)
        {
            _ = text.Append(escaped);
            return;
        }

        // Beside other stars, and where CommonMark takes the stars for text, tags say the same.
        var isClear = IsClear(text.Length > 0 ? text[^1] : ' ', words.Text[0]) && IsClear(First(next), words.Text[^1]);
        var (open, close) = isClear ? (Stars(words), Stars(words)) : (Tags(words, ""), Tags(words, "/"));
        _ = text.Append(open).Append(escaped).Append(close);
    }

    private void AppendLink(InlineLink link)
    {
        if (IsAddressItself(link))
        {
            _ = text.Append('<').Append(InlineLine.PlainText(link.Content)).Append('>');
            return;
        }

        if (text.Length > 0 && text[^1] == '!')
        {
            _ = text.Insert(text.Length - 1, '\\');
        }

        _ = text.Append('[');
        Append(link.Content, isInLink: true);
        var address = Address(link.Target) + (link.Fragment.Length == 0 ? "" : "#" + Address(link.Fragment));
        _ = text.Append("](").Append(isCell ? address.Replace("|", "%7C", StringComparison.Ordinal) : address).Append(')');
    }

    // CommonMark 6.5: an address in angle brackets is a link to itself.
    private static bool IsAddressItself(InlineLink link) =>
        link is { Fragment: "", Content: [InlineText { Strong: false, Emphasis: false, Text: var words }] }
        && ((words == link.Target && WebAddress().IsMatch(words)) || ("mailto:" + words == link.Target && MailAddress().IsMatch(words)));

    [GeneratedRegex(@"^https?://[A-Za-z0-9./_~%#?=+-]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MailAddress();

    // CommonMark 6.2 with the rules for East Asian letters: a mark between punctuation inside and a Latin letter outside is no mark.
    private static bool IsClear(char outside, char inside) =>
        outside is not ('*' or '_' or '\\' or '>' or '<')
        && (char.IsWhiteSpace(outside) || IsLetter(inside) || IsEastAsian(inside) || IsEastAsian(outside) || (!IsLetter(outside) && outside < 0x80));

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c);

    private static bool IsEastAsian(char c) => Han.Is(c) || c is (>= '\u3000' and <= '\u30FF') or (>= '\uFF01' and <= '\uFF60');

    private static char First(ImportedInline? next) => next switch
    {
        null => ' ',
        InlineText { Strong: false, Emphasis: false, Text: { Length: > 0 } words } => words[0],
        InlineText => '*',
        InlineBreak => ' ',
        _ => '[',
    };

    private static string Stars(InlineText words) => words.Strong && words.Emphasis ? "***" : words.Strong ? "**" : "*";

    private static string Tags(InlineText words, string end) => (words.Strong, words.Emphasis) switch
    {
        (true, true) => end.Length == 0 ? "<strong><em>" : "</em></strong>",
        (true, false) => $"<{end}strong>",
        _ => $"<{end}em>",
    };

    // A name of a file may hold what an address cannot: only that is encoded, Chinese stays readable.
    private static string Address(string target)
    {
        var isOutside = target.Contains(':', StringComparison.Ordinal);
        var address = new StringBuilder();
        foreach (var c in target)
        {
            _ = c is ' ' or '(' or ')' or '<' or '>' or '"' or '\\' || (!isOutside && (c is '#' or '?' or '%'))
                ? address.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}")
                : address.Append(c);
        }

        return address.ToString();
    }
}

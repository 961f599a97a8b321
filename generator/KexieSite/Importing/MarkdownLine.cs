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
        : this(MarkdownEscape.For(content, isCell || (lineBreak.Contains('\n', StringComparison.Ordinal) && content.Any(p => p is InlineBreak))), lineBreak, isCell) =>
        Append(content, LetterMarks.None, isInLink: false);

    private MarkdownLine(MarkdownEscape escape, string lineBreak, bool isCell) => (this.escape, this.lineBreak, this.isCell) = (escape, lineBreak, isCell);

    /// <summary>What stands before the text, and behind it: a mark around it, or nothing.</summary>
    private char Outside { get; init; } = ' ';

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

    /// <summary>The mark of a footnote, in the text and before the note.</summary>
    public static string NoteMark(int number, string label) => $"[^{(label.Length > 0 ? label : number.ToString(CultureInfo.InvariantCulture))}]";

    private void Append(ImmutableArray<ImportedInline> content, LetterMarks open, bool isInLink) => Append(content, 0, content.Length, open, isInLink);

    private void Append(ImmutableArray<ImportedInline> content, int start, int end, LetterMarks open, bool isInLink)
    {
        for (var i = start; i < end;)
        {
            var (marks, last) = LetterMarksReader.GroupAt(content, i, end, open);
            if (marks == LetterMarks.None || content.AsSpan(i, last - i) is [InlineLink])
            {
                AppendPiece(content[i], open, isInLink);
                last = i + 1;
            }
            else
            {
                var inner = new MarkdownLine(escape, lineBreak, isCell) { Outside = MarkOf(marks) };
                inner.Append(content, i, last, open | marks, isInLink);
                AppendMarked(marks, inner.text.ToString(), First(content, last, end, open));
            }

            i = last;
        }
    }

    private void AppendPiece(ImportedInline piece, LetterMarks open, bool isInLink)
    {
        switch (piece)
        {
            case InlineText { IsCode: true } code:
                AppendCode(code.Text);
                break;
            case InlineText words:
                _ = text.Append(escape.Text(words.Text, isInLink));
                break;
            case InlineLink link:
                AppendLink(link, open);
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
                _ = text.Append(NoteMark(note.Number, note.Label));
                break;
        }
    }

    // The parser takes a backtick before code for a part of its fence, escaped or not.
    private void AppendCode(string code)
    {
        if (text is [.., '\\', '`'])
        {
            _ = text.Remove(text.Length - 2, 2).Append("&#96;");
        }

        _ = text.Append(MarkdownCode.Span(code, isCell));
    }

    // Beside other marks of the same sign, and where CommonMark takes the marks for text, tags say the same.
    private void AppendMarked(LetterMarks marks, string inner, char after)
    {
        var own = MarkOf(marks);
        var isClear = IsClear(Last, inner[0], own) && IsClear(after, inner[^1], own);
        _ = text.Append(Marks(marks, isClear, isEnd: false)).Append(inner).Append(Marks(marks, isClear, isEnd: true));
    }

    private char Last => text.Length > 0 ? text[^1] : Outside;

    private void AppendLink(InlineLink link, LetterMarks open)
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
        var inner = new MarkdownLine(escape, lineBreak, isCell) { Outside = '[' };
        inner.Append(link.Content, open, isInLink: true);
        _ = text.Append(inner.text);
        var address = Address(link.Target) + (link.Fragment.Length == 0 ? "" : "#" + Address(link.Fragment));
        _ = text.Append("](").Append(isCell ? address.Replace("|", "%7C", StringComparison.Ordinal) : address).Append(')');
    }

    // CommonMark 6.5: an address in angle brackets is a link to itself.
    private static bool IsAddressItself(InlineLink link) =>
        link is { Fragment: "", Content: [InlineText { IsPlain: true, Text: var words }] }
        && ((words == link.Target && WebAddress().IsMatch(words)) || ("mailto:" + words == link.Target && MailAddress().IsMatch(words)));

    [GeneratedRegex(@"^https?://[A-Za-z0-9./_~%#?=+-]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MailAddress();

    // CommonMark 6.2 with the rules for East Asian letters: a mark between punctuation inside and a Latin letter outside is no mark.
    private static bool IsClear(char outside, char inside, char mark) =>
        outside is not ('_' or '\\' or '>' or '<') && outside != mark && inside != mark
        && (char.IsWhiteSpace(outside) || IsLetter(inside) || IsEastAsian(inside) || IsEastAsian(outside) || char.IsPunctuation(outside) || (!IsLetter(outside) && outside < 0x80));

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c);

    private static bool IsEastAsian(char c) => Han.Is(c) || c is (>= '\u3000' and <= '\u30FF') or (>= '\uFF01' and <= '\uFF60');

    // What comes behind a place; behind all pieces, what is around them.
    private char First(ImmutableArray<ImportedInline> content, int place, int end, LetterMarks open) =>
        place >= end ? Outside
        : LetterMarksReader.GroupAt(content, place, end, open) is ({ } marks and not LetterMarks.None, _) && content[place] is InlineText ? MarkOf(marks)
        : content[place] switch
        {
            InlineText { IsCode: true } => '`',
            InlineText { Text: { Length: > 0 } words } => words[0],
            InlineBreak => ' ',
            _ => '[',
        };

    private static char MarkOf(LetterMarks marks) => marks == LetterMarks.Struck ? '~' : '*';

    private static string Marks(LetterMarks marks, bool isClear, bool isEnd) => (marks, isClear, isEnd) switch
    {
        (LetterMarks.Struck, true, _) => "~~",
        (LetterMarks.Struck, _, false) => "<del>",
        (LetterMarks.Struck, _, true) => "</del>",
        (LetterMarks.Strong, true, _) => "**",
        (LetterMarks.Strong, _, false) => "<strong>",
        (LetterMarks.Strong, _, true) => "</strong>",
        (LetterMarks.Emphasis, true, _) => "*",
        (LetterMarks.Emphasis, _, false) => "<em>",
        (LetterMarks.Emphasis, _, true) => "</em>",
        (_, true, _) => "***",
        (_, _, false) => "<strong><em>",
        (_, _, true) => "</em></strong>",
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

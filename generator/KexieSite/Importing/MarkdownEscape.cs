using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace KexieSite.Importing;

/// <summary>Puts a backslash before what Markdown would take for a mark, and before nothing else.</summary>
internal sealed partial class MarkdownEscape
{
    private readonly bool escapesStars;
    private readonly bool escapesUnderlines;
    private readonly bool escapesBrackets;
    private readonly bool escapesTildes;
    private readonly bool escapesBars;

    private MarkdownEscape(string line, bool hasMarks, bool hasStruck, bool escapesBars)
    {
        // A single run of marks has nothing to go together with.
        escapesStars = hasMarks || Stars().Count(line) > 1;
        escapesUnderlines = hasMarks || Underlines().Count(line) > 1;
        escapesBrackets = hasMarks || Brackets().IsMatch(line);
        escapesTildes = hasStruck;
        this.escapesBars = escapesBars;
    }

    /// <summary>The rules for a line as a whole: what is harmless alone may mean something with what else is in it.</summary>
    public static MarkdownEscape For(ImmutableArray<ImportedInline> content, bool escapesBars)
    {
        var line = InlineLine.PlainText(content);
        var hasMarks = content.Any(p => p is not (InlineBreak or InlineTask or InlineText { IsPlain: true }));
        return new MarkdownEscape(line, hasMarks, HasStruck(content), escapesBars);
    }

    private static bool HasStruck(ImmutableArray<ImportedInline> content) => content.Any(p => p is InlineText { Struck: true } || (p is InlineLink link && HasStruck(link.Content)));

    /// <summary>Running text.</summary>
    public string Text(string text, bool isInLink)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var (c, next) = (text[i], i + 1 < text.Length ? text[i + 1] : '\0');
            if (c == '&' && Entity().IsMatch(text.AsSpan(i)))
            {
                _ = escaped.Append("&amp;");
                continue;
            }

            var isMark = c switch
            {
                '\\' => next == '\0' || char.IsAsciiDigit(next) || IsAsciiPunctuation(next),
                '`' => true,
                '*' => escapesStars,
                '_' => escapesUnderlines,
                '~' => escapesTildes || next == '~' || (i > 0 && text[i - 1] == '~'),
                '[' or ']' => isInLink || escapesBrackets || next == '^',
                '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?' or '\0',
                '|' => escapesBars,
                '{' => AttributeWords().IsMatch(text.AsSpan(i)),
                '!' => next == '[',
                _ => false,
            };
            _ = isMark ? escaped.Append('\\').Append(c) : escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>What stands for a picture, between brackets.</summary>
    public static string Label(string text) => Special().Replace(text, @"\$0").ReplaceLineEndings(" ");

    /// <summary>A title between quotation marks.</summary>
    public static string Title(string text) => TitleSpecial().Replace(text, @"\$0").Replace("&", "&amp;", StringComparison.Ordinal).ReplaceLineEndings(" ");

    /// <summary>A written line that would begin a heading, a list, a quote, a table, a note or a block if it is left as it is.</summary>
    public static string LineStart(string line, bool isFirst)
    {
        if (BeginsNumber().Match(line) is { Success: true } number)
        {
            return line.Insert(number.Groups["mark"].Index, "\\");
        }

        return line.StartsWith("：：：", StringComparison.Ordinal) || line.StartsWith("：:", StringComparison.Ordinal) || line.StartsWith("：：:", StringComparison.Ordinal)
            ? "&#65306;" + line[1..]
            : BeginsBlock().IsMatch(line) || (!isFirst && Underlining().IsMatch(line)) ? "\\" + line : line;
    }

    /// <summary>A heading without <c>#</c> at its end that would be dropped.</summary>
    public static string HeadingEnd(string line) => ClosingMarks().Match(line) is { Success: true } match ? line.Insert(match.Groups["mark"].Index, "\\") : line;

    private static bool IsAsciiPunctuation(char c) => c is > ' ' and < '\u007F' && !char.IsAsciiLetterOrDigit(c);

    [GeneratedRegex(@"\*+", RegexOptions.None, 1000)]
    private static partial Regex Stars();

    [GeneratedRegex("_+", RegexOptions.None, 1000)]
    private static partial Regex Underlines();

    [GeneratedRegex(@"\]\s*[\[(:]|\[[ xX]\]", RegexOptions.None, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", RegexOptions.None, 1000)]
    private static partial Regex Entity();

    [GeneratedRegex(@"^\{\s*[#.]", RegexOptions.None, 1000)]
    private static partial Regex AttributeWords();

    [GeneratedRegex(@"[\\`*_\[\]<&~|!]", RegexOptions.None, 1000)]
    private static partial Regex Special();

    [GeneratedRegex(@"[\\""`|]", RegexOptions.None, 1000)]
    private static partial Regex TitleSpecial();

    [GeneratedRegex(@"^[0-9]{1,9}(?<mark>[.)])(?:\s|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BeginsNumber();

    [GeneratedRegex(@"^(?:\#{2,}|\#(?:\s|$)|>|[-+*](?:\s|$)|[-*_](?:\s*[-*_]){2,}\s*$|[:：]{3}|:(?:\s|$)|~(?:\s|$)|\|)", RegexOptions.None, 1000)]
    private static partial Regex BeginsBlock();

    [GeneratedRegex(@"^(?:=+|-+)\s*$", RegexOptions.None, 1000)]
    private static partial Regex Underlining();

    [GeneratedRegex(@"(?:^|\s)(?<mark>\#+)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClosingMarks();
}

using System.Buffers;

namespace KexieSite.Parsing.Sanitizing;

/// <summary>
/// Finds tags in HTML as the tokenizer of the HTML Standard (§13.2.5) would, without building a tree: for questions
/// that must be answered before a parser sees the text. Foreign content is emptied before (<see cref="ForeignContent"/>).
/// </summary>
internal ref struct TagScanner(ReadOnlySpan<char> html)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\f/>");

    private readonly ReadOnlySpan<char> html = html;
    private int position;

    /// <summary>The tag that was found last, without its slash.</summary>
    public string Name { get; private set; } = "";

    public bool IsEnd { get; private set; }

    /// <summary>Where the last tag, or what follows the last tag without an end, begins.</summary>
    public int Start { get; private set; }

    /// <summary>What the text ends in the middle of.</summary>
    public Unfinished Ending { get; private set; }

    /// <summary>Goes to the next complete tag; at the end, <see cref="Ending"/> is known.</summary>
    public bool Next()
    {
        if (!IsEnd && IsRawText(Name) && !SkipRawText())
        {
            return false;
        }

        while (position < html.Length && html[position..].IndexOf('<') is var offset and >= 0)
        {
            Start = position + offset;
            position = Start + 1;
            if (StartsComment())
            {
                if (!SkipComment())
                {
                    return false;
                }
            }
            else if (StartsTag())
            {
                return ReadTag();
            }
        }

        position = html.Length;
        return false;
    }

    private bool StartsComment() =>
        position < html.Length
        && (html[position] is '!' or '?'
            || (html[position] == '/' && position + 1 < html.Length && !char.IsAsciiLetter(html[position + 1])));

    private readonly bool StartsTag()
    {
        var name = position < html.Length && html[position] == '/' ? position + 1 : position;
        return name < html.Length && char.IsAsciiLetter(html[name]);
    }

    private bool SkipComment()
    {
        var rest = html[position..];
        var isReal = rest.StartsWith("!--", StringComparison.Ordinal);
        var isEmpty = isReal && (rest[3..].StartsWith(">", StringComparison.Ordinal) || rest[3..].StartsWith("->", StringComparison.Ordinal));
        var end = isReal && !isEmpty ? CommentEnd(rest) : rest.IndexOf('>') + 1;
        position = end > 0 ? position + end : html.Length;
        Ending = end > 0 ? Unfinished.Nothing : isReal ? Unfinished.Comment : Unfinished.Tag;
        return end > 0;
    }

    private static int CommentEnd(ReadOnlySpan<char> comment)
    {
        var plain = comment[3..].IndexOf("-->", StringComparison.Ordinal);
        var odd = comment[3..].IndexOf("--!>", StringComparison.Ordinal);
        return plain >= 0 && (odd < 0 || plain < odd) ? plain + 6 : odd >= 0 ? odd + 7 : 0;
    }

    private bool ReadTag()
    {
        IsEnd = html[position] == '/';
        position += IsEnd ? 1 : 0;
        var length = html[position..].IndexOfAny(NameEnds) is var stop and >= 0 ? stop : html.Length - position;
        Name = html.Slice(position, length).ToString().ToLowerInvariant();
        position += length;
        var isComplete = SkipAttributes();
        Ending = isComplete ? Unfinished.Nothing : Unfinished.Tag;
        return isComplete;
    }

    // A quotation mark counts only where a value begins.
    private bool SkipAttributes()
    {
        var valueBegins = false;
        while (position < html.Length)
        {
            var c = html[position++];
            if (c == '>')
            {
                return true;
            }

            if (valueBegins && c is ('"' or '\'') && !SkipQuoted(c))
            {
                break;
            }

            valueBegins = c == '=' || (valueBegins && c is (' ' or '\t' or '\n' or '\f'));
        }

        position = html.Length;
        return false;
    }

    private bool SkipQuoted(char quote)
    {
        var end = html[position..].IndexOf(quote);
        position += end + 1;
        return end >= 0;
    }

    private bool SkipRawText()
    {
        var end = html[position..].IndexOf("</" + Name, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            Ending = Unfinished.RawText;
            position = html.Length;
            return false;
        }

        position += end;
        return true;
    }

    private static bool IsRawText(string name) =>
        name is "script" or "style" or "xmp" or "iframe" or "noembed" or "noframes" or "textarea" or "title";

    /// <summary>What a text can end in the middle of.</summary>
    internal enum Unfinished
    {
        Nothing,
        Tag,
        Comment,
        RawText,
    }
}

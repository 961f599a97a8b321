using System.Buffers;

namespace KexieSite.Configuration;

/// <summary>What stands on one line: its indentation, list marks, key, separator and value, by position.</summary>
/// <param name="Line">The whole line.</param>
/// <param name="Indent">Where the text begins, list marks included.</param>
/// <param name="KeyStart">Where the key begins, behind list marks.</param>
/// <param name="Separator">Where the first colon stands, <c>:</c> or <c>：</c>; -1 when there is none.</param>
/// <param name="ValueStart">Where the value begins; the line's length when there is none.</param>
internal readonly record struct YamlKeyLine(string Line, int Indent, int KeyStart, int Separator, int ValueStart)
{
    private static readonly SearchValues<char> NoKeyStarts = SearchValues.Create(":：#“”[]{},&*!|>%@`-");

    /// <summary>Whether the line begins with <c>- </c>.</summary>
    public bool IsListItem => KeyStart > Indent || Line.AsSpan(Indent).TrimEnd() is "-";

    /// <summary>The key as it was written.</summary>
    public string Key => Separator < 0 ? "" : Line[KeyStart..Separator].TrimEnd();

    /// <summary>The value as it was written, without blanks around it.</summary>
    public ReadOnlySpan<char> Value => Line.AsSpan(ValueStart).TrimEnd();

    /// <summary>Whether the line has a key and the ASCII colon with a blank or nothing behind it.</summary>
    public bool IsEntry => Separator >= 0 && Line[Separator] == ':' && (Separator + 1 == Line.Length || Line[Separator + 1] is ' ' or '\t');

    /// <summary>Takes a line apart; a key begins with no YAML sign and holds no hash.</summary>
    public static YamlKeyLine Read(string line)
    {
        var indent = BehindBlanks(line, 0);
        var keyStart = BehindListMarks(line, indent);
        var separator = SeparatorOf(line, keyStart);
        return separator < 0 ? new(line, indent, keyStart, -1, keyStart) : new(line, indent, keyStart, separator, BehindBlanks(line, separator + 1));
    }

    /// <summary>A space, a tab, the full-width space or the no-break space that Word likes to put in.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\u3000' or '\u00a0';

    private static int BehindBlanks(string line, int start)
    {
        while (start < line.Length && IsBlank(line[start]))
        {
            start++;
        }

        return start;
    }

    private static int BehindListMarks(string line, int start)
    {
        while (start + 1 < line.Length && line[start] == '-' && line[start + 1] is ' ' or '\t')
        {
            start += 2;
            while (start < line.Length && line[start] is ' ' or '\t')
            {
                start++;
            }
        }

        return start;
    }

    // The colon behind a key, in quotes or plain; -1 where what stands there is no key.
    private static int SeparatorOf(string line, int start)
    {
        var text = line.AsSpan(start);
        if (text.IsEmpty || char.IsWhiteSpace(text[0]) || NoKeyStarts.Contains(text[0]))
        {
            return -1;
        }

        var isQuoted = text[0] is '"' or '\'';
        var end = isQuoted ? text[1..].IndexOfAny(text[0], ':', '：') + 2 : text.IndexOfAny(":：#");
        return end >= (isQuoted ? 2 : 0) && end < text.Length && text[end] is ':' or '：' && (!isQuoted || text[end - 1] == text[0]) ? start + end : -1;
    }
}

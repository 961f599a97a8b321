using System.Text.RegularExpressions;

namespace KexieSite.Configuration;

/// <summary>What stands on one line: its indentation, list marks, key, separator and value, by position.</summary>
/// <param name="Line">The whole line.</param>
/// <param name="Indent">Where the text begins, list marks included.</param>
/// <param name="KeyStart">Where the key begins, behind list marks.</param>
/// <param name="Separator">Where the first colon stands, <c>:</c> or <c>：</c>; -1 when there is none.</param>
/// <param name="ValueStart">Where the value begins; the line's length when there is none.</param>
internal readonly partial record struct YamlKeyLine(string Line, int Indent, int KeyStart, int Separator, int ValueStart)
{
    /// <summary>Whether the line begins with <c>- </c>.</summary>
    public bool IsListItem => KeyStart > Indent || Line.AsSpan(Indent).TrimEnd() is "-";

    /// <summary>The key as it was written.</summary>
    public string Key => Separator < 0 ? "" : Line[KeyStart..Separator].TrimEnd();

    /// <summary>The value as it was written, without blanks around it.</summary>
    public string Value => Line[ValueStart..].TrimEnd();

    /// <summary>Whether the line has a key and the ASCII colon with a blank or nothing behind it.</summary>
    public bool IsEntry => Separator >= 0 && Line[Separator] == ':' && (Separator + 1 == Line.Length || Line[Separator + 1] is ' ' or '\t');

    /// <summary>Takes a line apart; a key begins with no YAML sign and holds no blank-and-hash.</summary>
    public static YamlKeyLine Read(string line)
    {
        var match = Pattern().Match(line);
        var indent = match.Groups["indent"].Length;
        var keyStart = indent + match.Groups["dashes"].Length;
        if (!match.Groups["colon"].Success)
        {
            return new(line, indent, keyStart, -1, keyStart);
        }

        var separator = match.Groups["colon"].Index;
        var valueStart = separator + 1;
        while (valueStart < line.Length && IsBlank(line[valueStart]))
        {
            valueStart++;
        }

        return new(line, indent, keyStart, separator, valueStart);
    }

    /// <summary>A space, a tab, the full-width space or the no-break space that Word likes to put in.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\u3000' or '\u00a0';

    [GeneratedRegex("""^(?<indent>[ \t\u3000\u00a0]*)(?<dashes>(?:-[ \t]+)*)(?:(?:"[^":：]*"|'[^':：]*'|[^\s:：#"'“”\[\]{},&*!|>%@`-][^:：#]*)(?<colon>[:：]))?""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}

using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KexieSite.Diagnostics;

namespace KexieSite.Configuration;

/// <summary>Looks at the value behind a key (or a list mark) for what YAML would misread, and says how to mend it.</summary>
internal sealed partial class YamlValueScan
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("“”‘’＂「」\"");

    private readonly IReadOnlyList<string> lines;
    private readonly int first;
    private readonly int start;

    /// <summary>Looks at the value that begins at <paramref name="start"/> of line <paramref name="first"/>.</summary>
    public YamlValueScan(IReadOnlyList<string> lines, int first, int start)
    {
        this.lines = lines;
        this.first = first;
        this.start = start;
        Mistake = Look();
    }

    private ReadOnlySpan<char> Value => lines[first].AsSpan(start).TrimEnd();

    private string Written => Value.ToString();

    /// <summary>The value's first mistake, or null.</summary>
    public Found? Mistake { get; }

    /// <summary>How many lines the value takes; more than one for quotes and brackets that close further down.</summary>
    public int Lines { get; private set; } = 1;

    /// <summary>A text as a YAML value in double quotes.</summary>
    public static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private Found? Look() => Value[0] switch
    {
        '"' or '\'' => LookInQuotes(),
        '[' or '{' => LookInBrackets(),
        '“' or '”' or '‘' or '’' or '＂' or '「' => LookInChineseQuotes(),
        '|' or '>' when BlockHeader().IsMatch(Value) => null,
        '|' or '>' or '@' or '`' or '%' or '*' or '&' or '!' => Quoted(YamlRules.SpecialStart, 0, 1),
        '?' or '-' when Value.Length > 1 && Value[1] == ' ' => Quoted(YamlRules.SpecialStart, 0, 1),
        '#' when IsComment(Value) => null,
        '#' => new Found(YamlRules.CommentInValue, start, Value.Length, Written, []),
        _ => LookInPlain(),
    };

    private Found? LookInPlain()
    {
        var value = Value;
        var colon = value.IndexOf(": ");
        if (colon < 0 && value.EndsWith(':'))
        {
            colon = value.Length - 1;
        }

        if (colon >= 0)
        {
            return Quoted(YamlRules.ColonInValue, colon, 1);
        }

        var comment = value.IndexOf(" #");
        return comment < 0 || IsComment(value[(comment + 1)..])
            ? null
            : new Found(YamlRules.CommentInValue, start + comment + 1, value.Length - comment - 1, value[(comment + 1)..].ToString(), []);
    }

    private static bool IsComment(ReadOnlySpan<char> text) => text is "#" || text.StartsWith("# ");

    private Found? LookInQuotes()
    {
        var (line, end) = FindClosing();
        if (line < 0)
        {
            var value = Written;
            var wide = value.AsSpan(1).IndexOfAny('“', '”');
            return wide < 0
                ? new Found(YamlRules.UnclosedQuote, start, 1, value[..1], [(start, value.Length, Quote(value[1..]))])
                : new Found(YamlRules.FullWidthQuotes, start + 1 + wide, 1, value, [(start, value.Length, Quote(value[1..].TrimEnd('”', '“')))]);
        }

        var behind = lines[line].AsSpan(end + 1).TrimEnd();
        if (!behind.IsEmpty && !(behind.TrimStart().StartsWith("#") && behind[0] == ' ') && line == first)
        {
            return Quoted(YamlRules.TextAfterQuote, end + 1 - start, behind.Length) with { Edits = [(start, Value.Length, Quote(WithChineseQuotes(Written)))] };
        }

        Lines = line - first + 1;
        return null;
    }

    // Up to a line that looks like the next key: a quote that is closed only behind that was forgotten here.
    private (int Line, int End) FindClosing()
    {
        var quote = Value[0];
        for (var line = first; line < lines.Count; line++)
        {
            var text = lines[line];
            if (line > first && YamlKeyLine.Read(text) is { IsEntry: true, IsListItem: false })
            {
                break;
            }

            for (var i = line == first ? start + 1 : 0; i < text.Length; i++)
            {
                if (text[i] == '\\' && quote == '"')
                {
                    i++;
                }
                else if (text[i] == quote && quote == '\'' && i + 1 < text.Length && text[i + 1] == quote)
                {
                    i++;
                }
                else if (text[i] == quote)
                {
                    return (line, i);
                }
            }
        }

        return (-1, -1);
    }

    private Found? LookInBrackets()
    {
        var depth = 0;
        var quote = '\0';
        for (var line = first; line < lines.Count; line++)
        {
            var text = lines[line];
            if (line > first && text.Length > 0 && !YamlKeyLine.IsBlank(text[0]) && YamlKeyLine.Read(text).IsEntry)
            {
                break;
            }

            for (var i = line == first ? start : 0; i < text.Length; i++)
            {
                quote = QuoteBehind(text, i, quote);
                depth += quote != '\0' ? 0 : text[i] is '[' or '{' ? 1 : text[i] is ']' or '}' ? -1 : 0;
                if (depth == 0)
                {
                    Lines = line - first + 1;
                    var behind = text.AsSpan(i + 1).Trim();
                    return behind.IsEmpty || behind[0] == '#' || line > first ? null : Quoted(YamlRules.TextAfterQuote, i + 1 - start, text.Length - i - 1);
                }
            }
        }

        return new Found(YamlRules.UnclosedQuote, start, 1, Written[..1], [(start, Value.Length, Quote(Written))]);
    }

    // The quote that is open behind a character; one opens only where a value may begin.
    private static char QuoteBehind(string text, int i, char quote) =>
        quote != '\0' ? (text[i] == quote ? '\0' : quote)
        : text[i] is '"' or '\'' && text.AsSpan(0, i).TrimEnd() is [] or [.., '[' or '{' or ',' or ':'] ? text[i]
        : '\0';

    // “通知：…” and “通知：…" were meant as YAML quotes; “双减”背景下的科普 is a text that begins with a quotation.
    private Found? LookInChineseQuotes()
    {
        var value = Value;
        var inner = value[1..];
        var wrapped = value.Length > 1 && QuotationMarks.Contains(value[^1]) && !inner[..^1].ContainsAny(QuotationMarks);
        return wrapped
            ? new Found(YamlRules.FullWidthQuotes, start, 1, Written, [(start, value.Length, Quote(Written[1..^1]))])
            : LookInPlain();
    }

    private Found Quoted(DiagnosticRule rule, int offset, int length) =>
        new(rule, start + offset, length, Written.Substring(offset, Math.Min(length, Value.Length - offset)), [(start, Value.Length, Quote(Written))]);

    // A quotation inside a quoted value is easiest to write with the marks that it has in print.
    private static string WithChineseQuotes(string text) =>
        string.Concat(text.Split('"').Select((part, i) => i == 0 ? part : (i % 2 == 1 ? '“' : '”') + part));

    [GeneratedRegex("""^[|>][+-]?[0-9]?[+-]?(\s+#.*)?$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlockHeader();

    /// <summary>A mistake on the value's first line and the edits that mend it for the rest of the run.</summary>
    public sealed record Found(
        DiagnosticRule Rule, int Start, int Length, string Shown, ImmutableArray<(int Start, int Length, string Text)> Edits);
}

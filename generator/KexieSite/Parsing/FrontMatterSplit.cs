using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;

namespace KexieSite.Parsing;

/// <summary>The two parts of a content file, found by the lines <c>---</c>.</summary>
/// <param name="Lines">The lines between them.</param>
/// <param name="FirstLine">The number in the file of the first of those lines.</param>
/// <param name="Body">The text behind them.</param>
/// <param name="BodyLine">The number in the file of the text's first line.</param>
internal sealed record FrontMatterSplit(ImmutableArray<string> Lines, int FirstLine, string Body, int BodyLine)
{
    /// <summary>Splits a file. Where a <c>---</c> is missing or misspelt, the place where it belongs is found by what the lines look like.</summary>
    public static Checked<FrontMatterSplit> Of(SourceFile file)
    {
        var lines = Head(file.Text).Split('\n');
        var found = new List<Diagnostic>();
        var open = Array.FindIndex(lines, l => !string.IsNullOrWhiteSpace(l));
        if (open < 0 || !(IsDelimiter(lines[open]) || YamlKeyLine.Read(lines[open]) is { Separator: > 0 } line && LooksLikeKey(line.Key)))
        {
            var start = Math.Max(open, 0);
            return new(
                new FrontMatterSplit([], 1, file.Text, 1),
                [FrontMatterRules.Missing.At(file.Path, SourceSpan.OnLine(start + 1, 1, lines[start].Length))]);
        }

        var hasOpening = IsDelimiter(lines[open]);
        if (!hasOpening)
        {
            found.Add(FrontMatterRules.Missing.At(file.Path, SourceSpan.OnLine(open + 1, 1, lines[open].Length)));
        }

        CheckDelimiter(file, lines, open, found);
        var first = hasOpening ? open + 1 : open;
        var (close, isWritten) = FindClosing(lines, first);
        if (isWritten)
        {
            CheckDelimiter(file, lines, close, found);
        }
        else if (hasOpening)
        {
            found.Add(FrontMatterRules.Unclosed.At(file.Path, SourceSpan.OnLine(Math.Min(close, lines.Length - 1) + 1, 1, 0), open + 1));
        }

        var body = Math.Min(isWritten ? close + 1 : close, lines.Length);
        var above = lines.Take(body).Sum(l => l.Length + 1);
        var text = above < file.Text.Length ? file.Text[above..] : "";
        return new(new FrontMatterSplit([.. lines[first..close]], first + 1, text, body + 1), [.. found]);
    }

    // Up to the second delimiter: no line behind it is asked for. Without two of them it is the whole text.
    private static string Head(string text)
    {
        var delimiters = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var newline and >= 0 ? newline : text.Length;
            delimiters += IsDelimiter(text.AsSpan(start, end - start)) ? 1 : 0;
            if (delimiters == 2)
            {
                return text[..end];
            }

            start = end + 1;
        }

        return text;
    }

    // The closing line; where there is none, or where text comes before it, the line on which it should stand: the blank one
    // above the text, else the text's first.
    private static (int Line, bool IsWritten) FindClosing(string[] lines, int first)
    {
        for (var i = first; i < lines.Length; i++)
        {
            if (IsDelimiter(lines[i]) || lines[i].TrimEnd() == "...")
            {
                return (i, true);
            }

            if (i > first && string.IsNullOrWhiteSpace(lines[i - 1]) && IsBodyText(lines[i]))
            {
                return (i - 1, false);
            }
        }

        var text = Array.FindIndex(lines, first, IsBodyText);
        return (text < 0 ? lines.Length : text, false);
    }

    private static bool IsBodyText(string line)
    {
        if (string.IsNullOrWhiteSpace(line) || char.IsWhiteSpace(line[0]))
        {
            return false;
        }

        var key = YamlKeyLine.Read(line);
        return line.StartsWith("##", StringComparison.Ordinal)
            || (line[0] != '#' && !key.IsListItem && (key.Separator < 0 || !LooksLikeKey(key.Key) || IsSentence(key)));
    }

    // Keys are short words; a sentence that happens to hold a colon is not one.
    private static bool LooksLikeKey(string key) => key.Length is > 0 and <= 16 && !key.Any(c => c is '，' or '。' or '、' or '；' or ',' or ';');

    // “活动现场：群众排起了队。” is prose, though "日期：2021-09-17" is a key with the wrong colon.
    private static bool IsSentence(YamlKeyLine line) => !line.IsEntry && line.Value.Length > 0 && line.Value[^1] is '。' or '！' or '？' or '；';

    // A single hyphen is an empty item of a list.
    private static bool IsDelimiter(ReadOnlySpan<char> line) => line.Trim() is var mark and not ([] or "-") && mark.Trim("-—–－―─").IsEmpty;

    private static void CheckDelimiter(SourceFile file, string[] lines, int index, List<Diagnostic> found)
    {
        var line = lines[index].TrimEnd();
        if (line is not ("---" or "...") && IsDelimiter(line))
        {
            found.Add(FrontMatterRules.Delimiter.At(file.Path, SourceSpan.OnLine(index + 1, 1, line.Length), line));
        }
    }
}

using System.Text;
using KexieSite.Chinese;

namespace KexieSite.Importing.PlainText;

/// <summary>
/// Finds the paragraphs of a text. Where its lines were broken at a width, they are put together again; where a line is a paragraph, it stays one, and is
/// only put together with the next one when it breaks off in the middle of a sentence.
/// </summary>
internal static class ParagraphReader
{
    private const int Narrowest = 40;
    private const int Widest = 140;
    private const int FewestFull = 4;
    private const int FewestIndented = 3;
    private const int Hanging = 3;
    private const int LongestSentence = 2000;
    private const string Digits = "一二三四五六七八九十";

    /// <summary>The paragraphs of a text, none of them empty.</summary>
    public static List<TextParagraph> Read(string text)
    {
        var lines = text.Split('\n');
        var width = WrappedAt(lines);
        var isIndented = AreParagraphsIndented(lines);
        var paragraphs = new List<(StringBuilder Text, int Position)>();
        var position = 0;
        for (var i = 0; i < lines.Length; position += lines[i].Length + 1, i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (i > 0 && paragraphs.Count > 0 && lines[i - 1].Length > 0 && (GoesOn(lines[i - 1], lines[i], width) || IsNextPoint(paragraphs[^1].Text, lines[i]) || (isIndented && !EndsSentence(lines[i - 1].TrimEnd()) && !IsIndented(lines[i]))))
            {
                Join(paragraphs[^1].Text, line);
            }
            else
            {
                paragraphs.Add((new StringBuilder(line), position));
            }
        }

        return paragraphs.ConvertAll(p => new TextParagraph(p.Text.ToString(), p.Position));
    }

    // The width at which most lines end, in columns; null where lines are paragraphs.
    private static int? WrappedAt(string[] lines)
    {
        var widths = lines.Select(l => l.TrimEnd()).Where(l => l.Length > 0).Select(l => (Width: Width(l), Ends: EndsSentence(l))).ToList();
        if (widths.Count < FewestFull)
        {
            return null;
        }

        var width = widths.Select(w => w.Width).Order().ElementAt(widths.Count * 9 / 10);
        var full = widths.Where(w => w.Width >= width - Hanging).ToList();
        return width is >= Narrowest and <= Widest && full.Count >= FewestFull && full.Count * 3 >= widths.Count && full.Count(f => f.Ends) * 2 < full.Count
            ? width
            : null;
    }

    // Where whatever follows the end of a sentence is indented, a line that is not goes on with the one before it.
    private static bool AreParagraphsIndented(string[] lines)
    {
        var starts = lines.Skip(1).Zip(lines, (line, before) => (Line: line, Before: before.TrimEnd())).Where(pair => pair.Line.Trim().Length > 0 && pair.Before.Length > 0 && EndsSentence(pair.Before)).ToList();
        return starts.Count >= FewestIndented && starts.TrueForAll(pair => IsIndented(pair.Line));
    }

    private static bool GoesOn(string line, string next, int? width)
    {
        var last = line.TrimEnd() is { Length: > 0 } end ? end[^1] : '\n';
        if (IsIndented(next) || ChineseHeading.Read(next) is not null)
        {
            return false;
        }

        return width is { } columns
            ? Width(line.TrimEnd()) >= columns - Hanging
            : last is '，' or '、' or ',' || (Han.Is(last) && line.Contains('。', StringComparison.Ordinal));
    }

    // 一是经费不足，and 二是人员不够 are one sentence, whatever lines they stand on.
    private static bool IsNextPoint(StringBuilder paragraph, string next) =>
        paragraph[^1] is '，' or '、' or ',' && !IsIndented(next) && ChineseHeading.Read(next) is { Form: NumberForm.Sentence, Number: > 1 and var number }
        && LastSentence(paragraph).Contains($"{Digits[number - 2]}是", StringComparison.Ordinal);

    private static string LastSentence(StringBuilder paragraph)
    {
        var start = Math.Max(0, paragraph.Length - LongestSentence);
        var end = paragraph.ToString(start, paragraph.Length - start);
        return end[(end.LastIndexOf('。') + 1)..];
    }

    private static bool IsIndented(string line) => line.StartsWith('\u3000') || line.StartsWith("  ", StringComparison.Ordinal) || line.StartsWith('\t');

    private static bool EndsSentence(string line) => line[^1] is '。' or '！' or '？' or '：' or '；' or '”' or '.' or ':' or ';';

    private static void Join(StringBuilder line, string next) =>
        line.Append(char.IsAsciiLetterOrDigit(line[^1]) && char.IsAsciiLetterOrDigit(next[0]) ? " " : "").Append(next);

    private static int Width(string line) => line.Sum(c => c < '\u2E80' && c is not ('“' or '”' or '—' or '…') ? 1 : 2);
}

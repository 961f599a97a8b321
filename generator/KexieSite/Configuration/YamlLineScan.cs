using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Configuration;

/// <summary>
/// Looks at the lines of a YAML text for the mistakes that people make in Chinese, where a YAML parser stops at the first
/// and names a neighbouring line. Each is reported at its place and mended in memory, so that the rest can be read.
/// </summary>
internal sealed class YamlLineScan
{
    private readonly IReadOnlyList<string> lines;
    private readonly SourcePath file;
    private readonly int firstLine;
    private readonly List<Diagnostic> found = [];
    private int line;
    private int? openIndent; // of the key above, when its value stands on its own line
    private int? emptyIndent; // of the key above, when nothing stands behind it

    private YamlLineScan(IReadOnlyList<string> lines, SourcePath file, int firstLine)
    {
        this.lines = lines;
        this.file = file;
        this.firstLine = firstLine;
        Repaired = new RepairedLines(lines, firstLine);
    }

    private RepairedLines Repaired { get; }

    /// <summary>Scans <paramref name="lines"/>, the first of which is line <paramref name="firstLine"/> of the file.</summary>
    public static (RepairedLines Lines, ImmutableArray<Diagnostic> Found) Scan(IReadOnlyList<string> lines, SourcePath file, int firstLine)
    {
        var scan = new YamlLineScan(lines, file, firstLine);
        scan.Run();
        return (scan.Repaired, [.. scan.found]);
    }

    private void Run()
    {
        while (line < lines.Count)
        {
            var current = YamlKeyLine.Read(lines[line]);
            var rest = lines[line].AsSpan(current.Indent);
            if (rest.IsWhiteSpace() || rest[0] == '#')
            {
                SkipBlank();
                continue;
            }

            CheckIndentation(current);
            current = CheckSeparator(current);
            line += current.Value.Length == 0 ? 1 : CheckValue(current);
            openIndent = !IsOpenValue(current) ? null
                : current.Separator >= 0 ? current.KeyStart
                : IsValueBelowItsKey(current) ? emptyIndent
                : current.Indent;
            emptyIndent = current.Separator >= 0 && IsEmptyValue(current) ? current.KeyStart : null;
            if (openIndent is { } indent)
            {
                SkipContinuation(indent, isBlock: current.Value[0] is '|' or '>');
            }
        }
    }

    private void CheckIndentation(YamlKeyLine current)
    {
        var text = lines[line];
        var foreign = text.AsSpan(0, current.Indent).IndexOfAnyExcept(' ');
        var isStray = current.Indent > openIndent && !current.IsListItem;
        if (foreign >= 0)
        {
            Report(YamlRules.Indentation, foreign, current.Indent - foreign, new TextKey(text[foreign] == '\t' ? "blank.tab" : "blank.fullWidth"));
        }
        else if (isStray)
        {
            Report(YamlRules.StrayIndentation, current.KeyStart, current.Key.Length, current.Key);
        }

        if (isStray)
        {
            Repaired.Replace(line, openIndent!.Value, current.Indent - openIndent.Value, "");
        }
        else if (foreign >= 0)
        {
            var mended = string.Concat(text.Take(current.Indent).Select(c => c == ' ' ? " " : "  "));
            Repaired.Replace(line, 0, current.Indent, mended);
        }
    }

    // Only where a key must stand: in a list, "- 上午：开幕" is an ordinary text.
    private YamlKeyLine CheckSeparator(YamlKeyLine current)
    {
        if (current.Separator < 0)
        {
            if (!current.IsListItem && !IsValueBelowItsKey(current) && lines[line][current.Indent] is not ('[' or '{' or ']' or '}' or '"' or '\'' or '?'))
            {
                Report(YamlRules.NoColon, current.Indent, current.Value.Length, current.Value.ToString());
                Repaired.Blank(line);
                return current with { ValueStart = lines[line].Length };
            }

            return current;
        }

        if (current.IsListItem && !current.IsEntry)
        {
            return current with { Separator = -1, ValueStart = current.KeyStart };
        }

        if (lines[line][current.Separator] == '：')
        {
            Report(YamlRules.FullWidthColon, current.Separator, 1, current.Key, current.Value.ToString());
            Repaired.Replace(line, current.Separator, current.ValueStart - current.Separator, ": ");
        }
        else if (!current.IsEntry)
        {
            Report(YamlRules.NoSpaceAfterColon, current.Separator, 1, current.Key, current.Value.ToString());
            Repaired.Replace(line, current.Separator, current.ValueStart - current.Separator, ": ");
        }

        return current;
    }

    private int CheckValue(YamlKeyLine current)
    {
        var value = new YamlValueScan(lines, line, current.ValueStart);
        if (value.Mistake is not { } mistake)
        {
            return value.Lines;
        }

        var quoted = mistake.Rule == YamlRules.TextAfterQuote ? mistake.Edits[0].Text : YamlValueScan.Quote(current.Value.ToString());
        Report(mistake.Rule, mistake.Start, mistake.Length, [current.Key, mistake.Shown, quoted]);
        foreach (var (start, length, text) in mistake.Edits)
        {
            Repaired.Replace(line, start, length, text);
        }

        return 1;
    }

    private bool IsValueBelowItsKey(YamlKeyLine current) => current.Separator < 0 && !current.IsListItem && current.Indent > emptyIndent;

    private static bool IsEmptyValue(YamlKeyLine current) => current.Value.Length == 0 || current.Value[0] == '#';

    // A plain value may go on in deeper lines, and a block (| or >) is made of them: no keys there.
    private static bool IsOpenValue(YamlKeyLine current) => !IsEmptyValue(current) && current.Value[0] is not ('"' or '\'' or '[' or '{' or '“');

    // A line of blanks is an empty one, whatever blanks they are.
    private void SkipBlank()
    {
        if (lines[line].Length > 0 && string.IsNullOrWhiteSpace(lines[line]))
        {
            Repaired.Blank(line);
        }

        line++;
    }

    private void SkipContinuation(int indent, bool isBlock)
    {
        while (line < lines.Count)
        {
            var next = YamlKeyLine.Read(lines[line]);
            if (!string.IsNullOrWhiteSpace(lines[line]) && (next.Indent <= indent || (!isBlock && next.IsEntry)))
            {
                return;
            }

            SkipBlank();
        }
    }

    private void Report(DiagnosticRule rule, int start, int length, params ReadOnlySpan<object> arguments) =>
        found.Add(rule.At(file, SourceSpan.OnLine(firstLine + line, start + 1, length), arguments));
}

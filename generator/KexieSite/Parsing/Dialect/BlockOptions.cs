using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;

namespace KexieSite.Parsing.Dialect;

/// <summary>Reads the options of a <c>:::</c> line: <c>year=2021 region=富源县 series="全国 科普日"</c>. Each mistake is reported at its place.</summary>
internal sealed class BlockOptions
{
    private static readonly (char Open, string Close)[] Quotes = [('"', "\""), ('“', "”“"), ('”', "”"), ('「', "」"), ('\'', "'")];

    private readonly BodySource source;
    private readonly BodyFindings findings;
    private readonly FenceWords fence;
    private readonly KeyTable table;
    private readonly Dictionary<string, (string Written, int Start, int End, string Text)> values = new(StringComparer.Ordinal);
    private int at;

    /// <summary>Reads what stands behind the name of a block that exists.</summary>
    public BlockOptions(FenceWords fence, BodySource source, BodyFindings findings)
    {
        (this.fence, this.source, this.findings, at) = (fence, source, findings, fence.OptionsStart);
        table = BlockNames.OptionsOf(fence.Name!);
        for (SkipBlanks(); at < fence.End; SkipBlanks())
        {
            ReadOption();
        }
    }

    /// <summary>The value of an option, or null.</summary>
    public BlockOption? Text(string name) =>
        values.TryGetValue(name, out var value) && value.Text.Length > 0 ? new BlockOption(value.Text, source.Span(value.Start, value.End)) : null;

    /// <summary>The number of an option between two bounds; null, with a finding, for anything else.</summary>
    public int? Number(string name, int least, int most)
    {
        if (!values.TryGetValue(name, out var value) || value.Text.Length == 0)
        {
            return null;
        }

        var written = FullWidth.Fold(value.Text);
        if (name == "year" && written.EndsWith('年'))
        {
            written = written[..^1];
        }

        if (int.TryParse(written, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        ReportValue(name, new TextKey("block.number", least, most));
        return null;
    }

    /// <summary>The meaning of an option's word, or <paramref name="otherwise"/>; another word is a finding.</summary>
    public T Word<T>(string name, WordTable<T> words, T otherwise)
    {
        if (!values.TryGetValue(name, out var value) || value.Text.Length == 0)
        {
            return otherwise;
        }

        if (words.Find(value.Text) is { } meaning)
        {
            return meaning.Value;
        }

        ReportValue(name, new TextKey("block.words", words.Listed));
        return otherwise;
    }

    /// <summary>Reports an option's value.</summary>
    public void Report(DiagnosticRule rule, string name, params ReadOnlySpan<object> arguments)
    {
        var (_, start, end, _) = values.GetValueOrDefault(name, (name, fence.Start, fence.End, ""));
        findings.Add(rule, start, end, arguments);
    }

    private void ReportValue(string name, TextKey expected) => Report(MarkdownRules.BlockValue, name, values[name].Written, values[name].Text, expected);

    private void ReadOption()
    {
        var start = at;
        var written = ReadWord();
        var end = at;
        SkipBlanks();
        if (at >= fence.End || !IsEquals(at) || written.Length == 0)
        {
            at = Math.Max(end, start + 1);
            findings.Add(MarkdownRules.BlockWord, start, at, source.Text[start..at], Expected());
            return;
        }

        at++;
        var (valueStart, valueEnd, value) = ReadValue();
        if (table.Find(written) is not { } name)
        {
            var hint = table.Nearest(written) is { } nearest ? new TextKey("nearest.some", nearest) : Expected();
            findings.Add(MarkdownRules.UnknownOption, start, end, fence.Written, written, hint);
        }
        else if (!values.TryAdd(name, (written, valueStart, valueEnd, value)))
        {
            findings.Add(MarkdownRules.RepeatedOption, start, end, written);
        }
        else if (value.Length == 0)
        {
            findings.Add(MarkdownRules.EmptyOption, start, at, written);
        }
    }

    private TextKey Expected() => table.Words.Length == 0 ? new TextKey("block.noOptions", fence.Written) : new TextKey("block.options", table.Listed);

    private (int Start, int End, string Text) ReadValue()
    {
        var behind = at;
        SkipBlanks();
        if (at >= fence.End || (at > behind && IsNextOption()))
        {
            at = behind;
            return (behind, behind, "");
        }

        var start = at;
        var quote = Array.Find(Quotes, q => q.Open == source.Text[start]);
        if (quote.Close is null)
        {
            while (at < fence.End && !char.IsWhiteSpace(source.Text[at]))
            {
                at++;
            }

            return (start, at, source.Text[start..at]);
        }

        var close = source.Text.AsSpan(start + 1, fence.End - start - 1).IndexOfAny(quote.Close);
        if (close < 0)
        {
            findings.Add(MarkdownRules.OpenQuote, start, fence.End, source.Text[start].ToString());
            at = fence.End;
            return (start, at, source.Text[(start + 1)..at].Trim());
        }

        at = start + close + 2;
        return (start, at, source.Text.Substring(start + 1, close).Trim());
    }

    // "year= region=富源县": the value is missing.
    private bool IsNextOption()
    {
        var start = at;
        _ = ReadWord();
        SkipBlanks();
        var isOption = at < fence.End && IsEquals(at);
        at = start;
        return isOption;
    }

    private string ReadWord()
    {
        var start = at;
        while (at < fence.End && !char.IsWhiteSpace(source.Text[at]) && !IsEquals(at))
        {
            at++;
        }

        return source.Text[start..at];
    }

    private void SkipBlanks()
    {
        while (at < fence.End && char.IsWhiteSpace(source.Text[at]))
        {
            at++;
        }
    }

    private bool IsEquals(int offset) => FullWidth.Fold(source.Text[offset]) == '=';
}

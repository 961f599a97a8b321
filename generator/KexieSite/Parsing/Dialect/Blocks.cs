using Markdig.Syntax;
using SourceSpan = KexieSite.Diagnostics.SourceSpan;

namespace KexieSite.Parsing.Dialect;

/// <summary>Understands the <c>:::</c> lines of a document.</summary>
internal sealed class Blocks(BodySource source, BodyReferences references, BodyFindings findings)
{
    private const int DefaultLimit = 10;
    private const int MostActivities = 100;

    private FenceWords? last; // the nearest block of one line above, until another block begins

    /// <summary>Gives each line its block; every mistake is reported at its place.</summary>
    public void Read(MarkdownDocument document)
    {
        if (!Fence.IsIn(source.Text))
        {
            return;
        }

        foreach (var fence in document.Descendants<Block>().OfType<IFence>())
        {
            fence.Block = Read(fence);
            last = fence is FenceLine && fence.Words.Name is not null ? fence.Words : null;
        }
    }

    private BodyBlock? Read(IFence fence)
    {
        var words = fence.Words;
        switch (words.Name)
        {
            case null when words.Written.Length == 0:
                ReportStray(words);
                return null;
            case null:
                object[] names = words.Nearest is { } nearest ? [words.Written, nearest] : [words.Written];
                findings.Add(names.Length == 1 ? MarkdownRules.UnknownBlock : MarkdownRules.MisspelledBlock, words.Start, words.End, names);
                return null;
        }

        var errors = findings.Errors;
        var block = Read(fence, new BlockOptions(words, source, findings), source.Span(words.Start, words.End));
        return block is not null && findings.Errors == errors ? block with { Written = source.Text[words.Start..words.End].TrimEnd() } : null; // what it would show is not what was meant
    }

    private BodyBlock? Read(IFence fence, BlockOptions options, SourceSpan span)
    {
        var words = fence.Words;
        return words.Name switch
        {
            BlockNames.Gallery => new GalleryReader(source, references, findings).Read((FenceContainer)fence),
            BlockNames.Activities => new BodyBlock.Activities(
                Year(options), options.Text("region"), options.Text("series"), options.Number("limit", 1, MostActivities) ?? DefaultLimit, span),
            BlockNames.Chart => Chart(words, options, span),
            _ => new BodyBlock.Figures(span),
        };
    }

    private BodyBlock.Chart? Chart(FenceWords words, BlockOptions options, SourceSpan span)
    {
        var axis = options.Word("by", BlockNames.Axes, ChartAxis.Year);
        var form = options.Word("type", BlockNames.Forms, ChartForm.Bars);
        if (form != ChartForm.Bars && axis is not (ChartAxis.Year or ChartAxis.Month))
        {
            options.Report(MarkdownRules.ChartForm, "type", BlockNames.Forms.WordOf(form), BlockNames.Axes.WordOf(axis));
        }

        if (options.Text("metric") is { } metric)
        {
            return new BodyBlock.Chart(metric, axis, form, Year(options), options.Text("region"), options.Text("series"), span);
        }

        _ = Year(options);
        findings.Add(MarkdownRules.NoMetric, words.Start, words.End, words.Written);
        return null;
    }

    private static int? Year(BlockOptions options) => options.Number("year", 1900, 2100);

    // Whoever ends a block of one line takes what stands above for its content.
    private void ReportStray(FenceWords stray)
    {
        if (last is null)
        {
            findings.Add(MarkdownRules.NamelessBlock, stray.Start, stray.End);
            return;
        }

        var start = last.End;
        while (char.IsWhiteSpace(source.Text[start]))
        {
            start++;
        }

        var end = source.Text.IndexOf('\n', start) is var newline and >= 0 ? newline : source.Text.Length;
        findings.Add(MarkdownRules.BlockOfOneLine, start, end, last.Written, source.Span(stray.Start, stray.End).Line);
    }
}

using System.Collections.Immutable;

namespace KexieSite.Importing.Word;

/// <summary>Understands the paragraphs of a Word file in their order: title and signature, headings, lists, quotes, pictures and tables with their names.</summary>
internal static class WordComposer
{
    /// <summary>Half points by which letters are larger than those of the text: a title.</summary>
    private const int TitleDifference = 4;

    /// <summary>The text and what its head and foot say.</summary>
    /// <param name="blocks">The paragraphs and tables.</param>
    /// <param name="findings">Is told what was left out.</param>
    /// <param name="isExported">Whether <c>kexie export</c> made the file: then its styles say what everything is, and nothing is concluded from words.</param>
    public static (ImmutableArray<ImportedBlock> Blocks, OfficialDocument Official) Text(ImmutableArray<WordBlock> blocks, WordFindings findings, bool isExported)
    {
        var flat = isExported ? Flat(blocks) : Unbroken(Separated(Flat(blocks), findings));
        var official = isExported ? ExportedForm.Read(flat) : OfficialDocument.Read(Lines(flat));
        foreach (var line in official.Dropped)
        {
            findings.Add(FormRules.PaperLine, ((WordParagraph)flat[line]).Text.Trim());
        }

        ImmutableArray<WordBlock> body = [.. flat.Where((_, i) => !official.Taken.Contains(i) && !official.Dropped.Contains(i))];
        return isExported
            ? (Compose(body, [.. body.Select(ExportedForm.Level)], isExported: true), official)
            : (TypedLists.Join(Compose(body, HeadingLevels.Of([.. body.Select(Candidate)]))), official);
    }

    /// <summary>The blocks of a note: they have no headings.</summary>
    public static ImmutableArray<ImportedBlock> Note(ImmutableArray<WordBlock> blocks, bool isExported)
    {
        var flat = Flat(blocks);
        return isExported ? Compose(flat, [.. flat.Select(_ => 0)], isExported: true) : TypedLists.Join(Compose(flat, [.. flat.Select(_ => 0)]));
    }

    private static ImmutableArray<WordBlock> Flat(ImmutableArray<WordBlock> blocks) =>
    [
        .. blocks.SelectMany(block => block is WordTable { IsLayout: true } layout
            ? Flat(Laid(layout.Rows))
            : [block]).Where(block => block is WordTable { Rows.Length: > 0 } or WordParagraph { IsSeen: true }),
    ];

    private static ImmutableArray<WordBlock> Laid(ImmutableArray<ImmutableArray<WordCell>> rows) =>
        PictureTable.Is(rows) ? PictureTable.Blocks(rows) : [.. rows.SelectMany(row => row.Where(c => !c.IsRepeated).SelectMany(c => c.Blocks))];

    // Headings that have run into a paragraph stand on lines of their own.
    private static ImmutableArray<WordBlock> Separated(ImmutableArray<WordBlock> blocks, WordFindings findings)
    {
        var separated = ImmutableArray.CreateBuilder<WordBlock>();
        foreach (var block in blocks)
        {
            if (block is WordParagraph { Look.Outline: null } paragraph && IsRunning(paragraph) && RunOnLine.Split(paragraph.Content) is { Length: > 1 } lines)
            {
                findings.Add(FormRules.RunOn, ParagraphOpening.Of(paragraph.Text));
                separated.AddRange(lines.Select(line => new WordParagraph(line, paragraph.Look)));
            }
            else
            {
                separated.Add(block);
            }
        }

        return separated.ToImmutable();
    }

    // So do those that stand in it between two breaks.
    private static ImmutableArray<WordBlock> Unbroken(ImmutableArray<WordBlock> blocks) =>
    [
        .. blocks.SelectMany(block => block is WordParagraph { Look.Outline: null } paragraph && IsRunning(paragraph) && BrokenLine.Split(paragraph.Content) is { Length: > 1 } lines
            ? lines.Select(WordBlock (line) => new WordParagraph(line, paragraph.Look))
            : [block]),
    ];

    private static HeadingCandidate Candidate(WordBlock block) => block is WordParagraph { Look: var look } paragraph
        ? new HeadingCandidate(IsRunning(paragraph) ? paragraph.Text : "", look.Outline)
        : new HeadingCandidate("");

    private static bool IsRunning(WordParagraph paragraph) =>
        !(paragraph.Verbatim is not null || WordLists.IsItem(paragraph) || WordDefinitions.IsPart(paragraph) || paragraph.Look.IsCaption || paragraph.Look.IsQuote);

    private static List<OfficialLine> Lines(ImmutableArray<WordBlock> blocks)
    {
        var paragraphs = blocks.OfType<WordParagraph>().ToList();
        var bodySize = paragraphs.Where(p => p.Look.Outline is null).GroupBy(p => p.Look.Size)
            .OrderByDescending(g => g.Sum(p => p.Text.Length)).Select(g => g.Key).FirstOrDefault();
        var tops = paragraphs.Where(p => p.Look.Outline == 0).Take(2).ToList();
        var onlyTop = tops.Count == 1 && tops[0] == paragraphs[0] && ChineseHeading.Read(tops[0].Text) is null ? tops[0] : null;
        return [.. blocks.Select(block => block is WordParagraph paragraph
            ? new OfficialLine(paragraph.Text, paragraph.Look.Place, paragraph == onlyTop || IsTitle(paragraph.Look, bodySize))
            : new OfficialLine("", LinePlace.Left))];
    }

    private static bool IsTitle(WordLook look, int bodySize) =>
        look.IsTitle || (look.Place == LinePlace.Centre && look.Outline is null && (look.Size >= bodySize + TitleDifference || look.IsStrong));

    private static ImmutableArray<ImportedBlock> Compose(ImmutableArray<WordBlock> blocks, ImmutableArray<int> levels, bool isExported = false)
    {
        var composed = ImmutableArray.CreateBuilder<ImportedBlock>();
        for (var i = 0; i < blocks.Length;)
        {
            var block = blocks[i];
            if (levels[i] > 0)
            {
                composed.Add(new HeadingBlock(levels[i], InlineLine.Plain(((WordParagraph)block).Content)) { Id = ((WordParagraph)block).Look.Anchor });
                i++;
            }
            else if (WordLists.IsItem(block))
            {
                composed.AddRange(WordLists.Of(TakeWhile(blocks, levels, ref i, WordLists.IsItem)));
            }
            else if (WordDefinitions.IsTerm(block))
            {
                composed.AddRange(WordDefinitions.Of(TakeWhile(blocks, levels, ref i, WordDefinitions.IsPart)));
            }
            else if (block is WordParagraph { Look.IsQuote: true })
            {
                var quoted = TakeWhile(blocks, levels, ref i, b => b is WordParagraph { Look.IsQuote: true });
                composed.Add(new QuoteBlock([.. quoted.Select(p => p.Block)]));
            }
            else
            {
                composed.AddRange(block is WordTable table ? [WordTables.Compose(table, CaptionAbove(composed, blocks, i, isExported), isExported)] : Paragraph(blocks, i, isExported, out i));
                i += block is WordTable ? 1 : 0;
            }
        }

        return composed.ToImmutable();
    }

    private static List<WordParagraph> TakeWhile(ImmutableArray<WordBlock> blocks, ImmutableArray<int> levels, ref int i, Func<WordBlock, bool> belongs)
    {
        var taken = new List<WordParagraph>();
        for (; i < blocks.Length && levels[i] == 0 && belongs(blocks[i]); i++)
        {
            taken.Add((WordParagraph)blocks[i]);
        }

        return taken;
    }

    private static ImmutableArray<ImportedInline> CaptionAbove(ImmutableArray<ImportedBlock>.Builder composed, ImmutableArray<WordBlock> blocks, int table, bool isExported)
    {
        if (table == 0 || blocks[table - 1] is not WordParagraph above || composed is not [.., ParagraphBlock]
            || !(isExported ? above.Look.IsCaption : CaptionText.IsOfTable(above.Text) || (above.Look.IsCaption && !CaptionText.IsOfPicture(above.Text))))
        {
            return [];
        }

        composed.RemoveAt(composed.Count - 1);
        return InlineLine.Plain(above.Content);
    }

    // A picture alone is a figure; the line below it that names it is its caption, be it a paragraph of its own or not.
    private static ImmutableArray<ImportedBlock> Paragraph(ImmutableArray<WordBlock> blocks, int i, bool isExported, out int next)
    {
        var paragraph = (WordParagraph)blocks[i];
        next = i + 1;
        if (!isExported && paragraph.Content is [InlinePicture only, .. { Length: > 0 } rest] && rest.All(p => p is InlineText or InlineBreak)
            && CaptionText.IsOfPicture(InlineLine.PlainText(rest).Trim()))
        {
            return [new PictureBlock(only.File, only.Alt, InlineLine.PlainText(rest).Trim())];
        }

        var pictures = paragraph.PicturesAlone.ToList();
        if (pictures.Count == 0)
        {
            return [paragraph.Block];
        }

        var caption = next < blocks.Length && blocks[next] is WordParagraph below && IsCaption(below, isExported) ? below.Text.Trim() : "";
        next += caption.Length > 0 ? 1 : 0;
        return [.. pictures.Select((p, n) => new PictureBlock(p.File, p.Alt, n == pictures.Count - 1 ? caption : ""))];
    }

    private static bool IsCaption(WordParagraph paragraph, bool isExported) =>
        (paragraph.Look.IsCaption || (!isExported && CaptionText.IsOfPicture(paragraph.Text))) && !paragraph.PicturesAlone.Any();
}

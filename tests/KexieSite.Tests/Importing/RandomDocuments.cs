using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KexieSite.Importing;

namespace KexieSite.Tests.Importing;

/// <summary>Documents as readers make them, full of characters that mean something in Markdown.</summary>
internal static class RandomDocuments
{
    private static readonly string[] Fragments =
    [
        "科普", "工作总结", "全县", "，", "。", "（二）", "“十四五”", "《办法》", "3.8万", "2021", "abc", "Wi-Fi", " ", " ", "1. ", "1)", "12.", "# ", "## ", "##", "- ", "-", "---", "+ ", "* ", "*", "**",
        "_", "__", "> ", ">", "`", "```", "~~", "~", "[", "]", "](", "[^1]", "[ ] ", "!", "![", "|", "<", "<b>", "</p>", "<!--", "&", "&amp;", "&lt", "\\", "\\*", "{#a}", "{.b}", ":", ": ", ":::", "：：：", "::: 数据",
        "=", "===", "$", "^", "\"", "'", "%", "(", ")", "①", "一、", "附：", "…", "——", "@", "/", "💡",
    ];

    private static readonly string[] Targets = ["https://example.cn/a?b=1&c=2", "http://example.cn/说明", "mailto:kexie@example.cn", "说明.pdf", "附件 (1).docx", "https://example.cn/a_b*c"];

    public static Arbitrary<ImmutableArray<ImportedBlock>> Documents { get; } = Document().ToArbitrary();

    private static Gen<ImmutableArray<ImportedBlock>> Document() =>
        from blocks in Block(2).ListOf()
        from notes in Gen.Choose(0, 2)
        from texts in Line(allowsBreaks: false).ListOf(4)
        select Joined(blocks, notes, texts);

    // Notes are numbered in the order of their marks, as a reader numbers them.
    private static ImmutableArray<ImportedBlock> Joined(IEnumerable<ImportedBlock> blocks, int notes, IEnumerable<ImmutableArray<ImportedInline>> texts)
    {
        var lines = texts.ToList();
        return
        [
            .. blocks,
            .. Enumerable.Range(1, notes).Select(n => new ParagraphBlock([new InlineText("注"), new InlineFootnote(n), new InlineText("释")])),
            .. Enumerable.Range(1, notes).Select(n => new FootnoteBlock(n, [new ParagraphBlock(lines[n]), new ParagraphBlock(lines[n + 1])])),
        ];
    }

    private static Gen<ImportedBlock> Block(int depth)
    {
        var leaves = new[]
        {
            (4, Line().Select(l => (ImportedBlock)new ParagraphBlock(l))),
            (1, from level in Gen.Choose(2, 6) from line in Line(allowsBreaks: false) from id in Gen.Choose(0, 1_000_000) select (ImportedBlock)new HeadingBlock(level, InlineLine.Plain(line)) { Id = id % 3 == 0 ? $"数字-{id}" : "" }),
            (1, from alt in Words() from caption in Words() from named in Gen.Elements(true, false) select (ImportedBlock)new PictureBlock("图 1.png", alt, named ? caption : "")),
            (1, Gen.Constant((ImportedBlock)new RuleBlock())),
            (1, from lines in Gen.OneOf(Words(), Gen.Elements("", "```", "    tab\tend")).NonEmptyListOf() from language in Gen.Elements("", "yaml", "c-2") select (ImportedBlock)new VerbatimBlock(string.Join('\n', lines.Take(4)), language)),
        };
        return depth == 0 ? Gen.Frequency(leaves) : Gen.Frequency([.. leaves, (2, List(depth)), (1, Quote(depth)), (1, Table()), (1, Definitions())]);
    }

    private static Gen<ImportedBlock> List(int depth) =>
        from start in Gen.Elements<int?>(null, 1, 7)
        from items in Item(depth).NonEmptyListOf()
        select (ImportedBlock)new ListBlock(start, [.. items.Take(4)]);

    private static Gen<ImmutableArray<ImportedBlock>> Item(int depth) =>
        from first in Line()
        from more in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(2)))
        from rest in Block(depth - 1).ListOf(more)
        select ImmutableArray.Create<ImportedBlock>([new ParagraphBlock(first), .. rest]);

    private static Gen<ImportedBlock> Quote(int depth) =>
        from blocks in Block(depth - 1).NonEmptyListOf()
        select (ImportedBlock)new QuoteBlock([.. blocks.Take(3)]);

    private static Gen<ImportedBlock> Definitions() =>
        from terms in Line(allowsBreaks: false).NonEmptyListOf()
        from meanings in Leaf().NonEmptyListOf().Select(m => m.Take(3).ToImmutableArray()).NonEmptyListOf()
        select (ImportedBlock)new DefinitionListBlock([new DefinitionItem([.. terms.Take(2).Select(t => InlineLine.Plain(t))], [.. meanings.Take(2)])]);

    private static Gen<ImportedBlock> Leaf() =>
        Gen.Frequency((3, Line().Select(l => (ImportedBlock)new ParagraphBlock(l))), (1, Words().Select(alt => (ImportedBlock)new PictureBlock("图 1.png", alt, ""))));

    private static Gen<ImportedBlock> Table() =>
        from columns in Gen.Choose(1, 3)
        from alignments in Gen.Elements(ColumnAlignment.None, ColumnAlignment.Left, ColumnAlignment.Centre, ColumnAlignment.Right).ListOf(columns)
        from hasHeader in Gen.Elements(true, false)
        from hasCaption in Gen.Elements(true, false)
        from header in Line(allowsBreaks: false).ListOf(columns)
        from rows in Line().ListOf(columns).NonEmptyListOf()
        select (ImportedBlock)new TableBlock(
            hasCaption ? [new InlineText("表1 各乡镇")] : [], hasHeader ? [.. header.Select(c => InlineLine.Plain(c))] : [], [.. rows.Take(3).Select(r => r.ToImmutableArray())])
        {
            Alignments = alignments.Any(a => a != ColumnAlignment.None) ? [.. alignments] : [],
        };

    private static Gen<ImmutableArray<ImportedInline>> Line(bool allowsBreaks = true) =>
        from pieces in Piece(allowsBreaks).NonEmptyListOf()
        from seed in Words()
        select Tidy(pieces.Take(6), seed);

    private static ImmutableArray<ImportedInline> Tidy(IEnumerable<ImportedInline> pieces, string seed)
    {
        var line = new InlineLine();
        foreach (var piece in pieces)
        {
            line.Add(piece);
        }

        line.Text(line.Complete().Any(p => p is InlineText) ? "" : seed);
        return line.Complete();
    }

    private static Gen<ImportedInline> Piece(bool allowsBreaks) => Gen.Frequency(
    [
        (6, Words().Select(w => (ImportedInline)new InlineText(w))),
        (4, from words in Words() from look in Gen.Choose(1, 15) select (ImportedInline)new InlineText(words, (look & 1) > 0, (look & 2) > 0) { Struck = (look & 4) > 0, IsCode = (look & 8) > 0 }),
        (1, from target in Gen.Elements(Targets) from words in Words() from look in Gen.Choose(0, 15) select (ImportedInline)new InlineLink(target, [new InlineText(words, (look & 1) > 0) { Struck = (look & 2) > 0, IsCode = look > 11 }])),
        (1, Words().Select(alt => (ImportedInline)new InlinePicture("图2.jpg", alt))),
        (allowsBreaks ? 1 : 0, Gen.Constant((ImportedInline)new InlineBreak())),
    ]);

    // With at least one character that is seen.
    private static Gen<string> Words() =>
        from fragments in Gen.Elements(Fragments).NonEmptyListOf()
        from word in Gen.Elements("科", "a", "。", "7")
        from atEnd in Gen.Elements(true, false)
        let text = string.Concat(fragments.Take(5))
        select string.Join(' ', (atEnd ? text + word : word.Trim() + text).Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } joined ? joined : word;
}

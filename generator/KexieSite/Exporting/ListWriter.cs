using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KexieSite.Importing;

namespace KexieSite.Exporting;

/// <summary>Defines the lists of a file: every list has a number of its own, so that each begins with its first.</summary>
internal sealed class ListWriter
{
    /// <summary>How deep lists are nested at most; deeper ones stay on the last level.</summary>
    public const int Levels = 6;

    private const int Indent = 640;

    private readonly Numbering numbering;
    private int last;

    public ListWriter(NumberingDefinitionsPart part)
    {
        part.Numbering = numbering = new Numbering();
        _ = numbering.AppendChild(Definition(0, NumberFormatValues.Bullet, _ => "•"));
        _ = numbering.AppendChild(Definition(1, NumberFormatValues.Decimal, level => string.Create(CultureInfo.InvariantCulture, $"%{level + 1}.")));
    }

    /// <summary>The properties that make paragraphs items of a list.</summary>
    public Func<NumberingProperties> Add(ListBlock list, int level)
    {
        var id = ++last;
        var instance = new NumberingInstance(new AbstractNumId { Val = list.Start is null ? 0 : 1 }) { NumberID = id };
        if (list.Start is { } start)
        {
            _ = instance.AppendChild(new LevelOverride(new StartOverrideNumberingValue { Val = start }) { LevelIndex = level });
        }

        _ = numbering.AppendChild(instance);
        return () => new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = id });
    }

    private static AbstractNum Definition(int id, NumberFormatValues format, Func<int, string> text) => new(
        Enumerable.Range(0, 9).Select(level => (OpenXmlElement)new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = format },
            new LevelSuffix { Val = LevelSuffixValues.Space },
            new LevelText { Val = text(level) },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = Text(level * Indent), FirstLine = Text(Indent) }))
        {
            LevelIndex = level,
        }).Prepend(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }))
    {
        AbstractNumberId = id,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

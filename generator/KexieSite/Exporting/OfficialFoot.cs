using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KexieSite.Exporting;

/// <summary>Writes what stands below the text: attachments (GB/T 9704-2012, 7.3.4), who signs, and the date (7.3.5.2).</summary>
internal static class OfficialFoot
{
    // Widths in characters of the text; a digit is half as wide as a Han character.
    private const int FromEdge = 2;
    private const int Further = 2;
    private const int Character = 320;
    private const int LineHeight = 579;
    private const string Mark = "附件：";

    public static IEnumerable<OpenXmlElement> Write(OfficialText text)
    {
        for (var i = 0; i < text.Attachments.Length; i++)
        {
            yield return Attachment(text, i);
        }

        if (text.Issuer.Length == 0 || text.Date is not { } day)
        {
            yield break;
        }

        var date = string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
        var (ofIssuer, ofDate) = Indents(text.Issuer.Length, Width(date));
        yield return Line("Signature", text.Issuer, ofIssuer, before: LineHeight);
        yield return Line("Date", date, ofDate, before: 0);
    }

    // A line below the text; titles stand below each other.
    private static Paragraph Attachment(OfficialText text, int index)
    {
        var number = text.Attachments.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ");
        var line = RunWriter.Paragraph("AttachmentNote", (index == 0 ? Mark : "") + number + text.Attachments[index]);
        var indent = index == 0 ? FromEdge : FromEdge + Mark.Length;
        line.ParagraphProperties!.SpacingBetweenLines = Spacing(index == 0 ? LineHeight : 0);
        line.ParagraphProperties.Indentation = new Indentation
        {
            FirstLineChars = indent * 100,
            FirstLine = (indent * Character).ToString(CultureInfo.InvariantCulture),
        };
        return line;
    }

    // The date begins two characters behind the name's beginning; the one that reaches further right stands two characters from the edge.
    private static (int Issuer, int Date) Indents(int issuer, int date)
    {
        var ofDate = issuer + FromEdge - Further - date;
        return ofDate >= FromEdge ? (FromEdge, ofDate) : (FromEdge + date + Further - issuer, FromEdge);
    }

    private static SpacingBetweenLines Spacing(int before) => new()
    {
        Before = before.ToString(CultureInfo.InvariantCulture),
        Line = LineHeight.ToString(CultureInfo.InvariantCulture),
        LineRule = LineSpacingRuleValues.Exact,
    };

    private static int Width(string date) => (int)Math.Ceiling(date.Sum(c => char.IsAsciiDigit(c) ? 0.5 : 1));

    private static Paragraph Line(string style, string text, int indent, int before)
    {
        var line = RunWriter.Paragraph(style, text);
        line.ParagraphProperties!.SpacingBetweenLines = Spacing(before);
        line.ParagraphProperties.Indentation = new Indentation
        {
            RightChars = indent * 100,
            Right = (indent * Character).ToString(CultureInfo.InvariantCulture),
            FirstLineChars = 0,
            FirstLine = "0",
        };
        return line;
    }
}

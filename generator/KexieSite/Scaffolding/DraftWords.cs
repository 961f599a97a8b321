using System.Collections.Frozen;
using System.Text;
using KexieSite.Chinese;
using KexieSite.Diagnostics;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Scaffolding;

/// <summary>Wordings of drafts.</summary>
internal static class DraftWords
{
    private const string Numerals = "一二三四五六七八九";

    // What means something in a text, and what would end a link or be read as a part of one.
    private static readonly FrozenSet<char> Marks = FrozenSet.Create('\\', '`', '*', '_', '[', ']', '<', '>', '&', '~', '|', '#');
    private static readonly FrozenSet<char> EscapedInLinks = FrozenSet.Create(' ', '(', ')', '<', '>', '%', '#', '?', '&', '\\', '"', '\'', '*', '_', '`', '[', ']');

    /// <summary>
    /// A quantity as people write it and as figures are read back, without spaces but before a unit in Latin letters: <c>6万人次以上</c>,
    /// <c>38000人次</c>, <c>120 people</c>.
    /// </summary>
    public static string Quantity(Quantity quantity)
    {
        var text = QuantityText.Format(quantity, TextTable.For(Language.Chinese)).Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        return quantity.Unit.Length > 0 && char.IsAsciiLetter(quantity.Unit[0]) ? text.Replace(quantity.Unit, " " + quantity.Unit, StringComparison.Ordinal) : text;
    }

    /// <summary>A quantity in a text of a language.</summary>
    public static string Quantity(Quantity quantity, TextTable texts) =>
        texts.Language == Language.Chinese ? Quantity(quantity) : QuantityText.Format(quantity, texts);

    /// <summary>What a region is called in a language: 富源县, Fuyuan.</summary>
    public static string NameOf(Division division, Language language) =>
        language == Language.Chinese ? division.Name : char.ToUpperInvariant(division.Segment[0]) + division.Segment[1..];

    /// <summary>A year or a part of it, as a text: 2021年上半年.</summary>
    public static TextKey TimeOf(int year, ReportPeriod period) => period.IsYear ? new("date.year", year) : new("draft.time", year, new TextKey(period.TextKey));

    /// <summary>A number from 1 to 99 in Chinese: 一, 十二, 二十.</summary>
    public static string Numeral(int number)
    {
        var (tens, units) = Math.DivRem(number, 10);
        return (tens > 1 ? Numerals[tens - 1].ToString() : "") + (tens > 0 ? "十" : "") + (units > 0 ? Numerals[units - 1].ToString() : "");
    }

    /// <summary>A text as Markdown that shows it as it is.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(Marks.Contains(c) ? "\\" : "").Append(c == '\n' ? ' ' : c);
        }

        return escaped.ToString();
    }

    /// <summary>The way from a folder to a file of the site, as a link is written.</summary>
    public static string Link(SourcePath folder, SourcePath file)
    {
        var (from, to) = (folder.Segments, file.Segments);
        var common = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        var path = string.Concat(Enumerable.Repeat("../", from.Length - common)) + string.Join('/', to.Skip(common));
        return string.Concat(path.Select(c => EscapedInLinks.Contains(c) ? Uri.HexEscape(c) : c.ToString()));
    }
}

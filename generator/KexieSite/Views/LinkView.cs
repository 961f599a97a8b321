using System.Buffers;
using System.Collections.Immutable;

namespace KexieSite.Views;

/// <summary>A link.</summary>
/// <param name="Text">What it reads.</param>
/// <param name="Href">What to write into <c>href</c>; Razor escapes it.</param>
public sealed record LinkView(string Text, string Href);

/// <summary>A link to a list and how much the list holds.</summary>
/// <param name="Text">What it reads.</param>
/// <param name="Href">What to write into <c>href</c>.</param>
/// <param name="Count">Items in the list.</param>
/// <param name="Summary">A sentence about it; empty where none is given.</param>
public sealed record CountedLinkView(string Text, string Href, int Count, string Summary = "");

/// <summary>A day for people and machines.</summary>
/// <param name="Iso">For <c>datetime</c>: <c>2021-09-17</c>.</param>
/// <param name="Text">For people, in the site's language: 2021年9月17日.</param>
public sealed record DateView(string Iso, string Text)
{
    /// <summary>The same without the year, for lists that stand under it: 9月17日.</summary>
    public string Short { get; init; } = Text;
}

/// <summary>A picture.</summary>
/// <param name="Src">Its address.</param>
/// <param name="Alt">What stands for it where it is not seen; empty for a picture that only decorates.</param>
/// <param name="Width">Its own width in CSS pixels, above 0: for <c>width</c>, so that nothing moves when it has loaded.</param>
/// <param name="Height">Its own height, likewise.</param>
public sealed record PictureView(string Src, string Alt, int Width, int Height);

/// <summary>A file to download.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Href">Its address.</param>
/// <param name="Type">Its type as people say it, from the name's ending: PDF, CSV.</param>
public sealed record AttachmentView(string Title, string Href, string Type);

/// <summary>A number with its name.</summary>
/// <param name="Name">The metric's name: 人次.</param>
/// <param name="Text">The quantity with its unit and how exact it is: 约 6.2 万人次.</param>
/// <param name="IsExact">Whether it was counted exactly.</param>
public sealed record FigureView(string Name, string Text, bool IsExact)
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789,.");

    /// <summary>Whether it says any number; else it is 未知.</summary>
    public bool IsKnown => Text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>A quantity and what is said of it in brackets at its end, between which a line may be broken: 17,686 人次以上 and （另有 1 项未知）.</summary>
    public static (string Quantity, string Remark) Pieces(string text) =>
        text is [.., '）' or ')'] && text.AsSpan().LastIndexOfAny("（(") is var start and > 0 ? (text[..start].TrimEnd(), text[start..]) : (text, "");

    /// <summary>The text in three parts, so that a theme can set the number larger than the words around it: 约, 6.2, 万人次.</summary>
    public (string Before, string Number, string After) Parts
    {
        get
        {
            var start = Text.AsSpan().IndexOfAnyInRange('0', '9');
            if (start < 0)
            {
                return ("", Text, "");
            }

            var length = Text.AsSpan(start).IndexOfAnyExcept(OfNumbers);
            var end = length < 0 ? Text.Length : start + length;
            return (Text[..start].Trim(), Text[start..end], Text[end..].Trim());
        }
    }
}

/// <summary>A heading of a text, for a table of contents.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Text">Its text.</param>
/// <param name="Href">Its anchor, with <c>#</c>.</param>
public sealed record HeadingView(int Level, string Text, string Href);

/// <summary>The pages of a list that is spread over several.</summary>
/// <param name="Number">The page shown, from 1.</param>
/// <param name="Count">How many there are; 1 when no pager is needed.</param>
/// <param name="Previous">The page before, or null.</param>
/// <param name="Next">The page behind, or null.</param>
/// <param name="Pages">The first page, the last one and those around the one shown, in order: at most nine, whatever the count.</param>
public sealed record PagerView(int Number, int Count, string? Previous, string? Next, ImmutableArray<PagerLinkView> Pages);

/// <summary>A link to a page of a list.</summary>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Href">Its address.</param>
/// <param name="IsAfterGap">Whether pages are left out between it and the one before it.</param>
public sealed record PagerLinkView(int Number, string Href, bool IsAfterGap);

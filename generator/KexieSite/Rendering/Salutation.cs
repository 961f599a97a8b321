using KexieSite.Views;

namespace KexieSite.Rendering;

/// <summary>Whom a notice is addressed to: its first paragraph, ended by a full-width colon, flush left (GB/T 9704-2012, 7.3.2).</summary>
internal static class Salutation
{
    private const string Paragraph = "<p>";
    private const string End = "：</p>";

    /// <summary>The text, its salutation with the class <c>salutation</c>; unchanged where it begins with something else.</summary>
    public static BodyView Marked(BodyView body)
    {
        if (body.Segments is not [BodySegment.Markup first, ..]
            || !first.Html.StartsWith(Paragraph, StringComparison.Ordinal)
            || first.Html.IndexOf("</p>", StringComparison.Ordinal) is var end && (end < 1 || first.Html[end - 1] != End[0]))
        {
            return body;
        }

        return body with { Segments = body.Segments.SetItem(0, new BodySegment.Markup("<p class=\"salutation\">" + first.Html[Paragraph.Length..])) };
    }
}

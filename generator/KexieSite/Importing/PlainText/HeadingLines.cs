namespace KexieSite.Importing.PlainText;

/// <summary>
/// Makes headings of numbered paragraphs where most paragraphs of their form in a section are headings: <c>一、加强组织建设。</c> loses its full stop, and
/// <c>（二）深化改革。12月25日，…</c> becomes a heading and its text.
/// </summary>
internal static class HeadingLines
{
    private const int Longest = 45;
    private const int LongestRunIn = 30;
    private const int ShortestText = 20;

    private static readonly NumberForm[] Forms = [NumberForm.Han, NumberForm.HanInParentheses, NumberForm.Arabic];

    /// <summary>The paragraphs with such headings on lines of their own.</summary>
    public static List<TextParagraph> Separate(List<TextParagraph> paragraphs)
    {
        foreach (var form in Forms)
        {
            var separated = new List<TextParagraph>();
            for (var start = 0; start < paragraphs.Count;)
            {
                var end = EndOfSection(paragraphs, start, form);
                separated.AddRange(Separate(paragraphs, start..end, form));
                start = end;
            }

            paragraphs = separated;
        }

        return paragraphs;
    }

    // What one heading of a wider form holds is judged by itself: its items may be headings where those of the next one are a list.
    private static int EndOfSection(List<TextParagraph> paragraphs, int start, NumberForm form)
    {
        var end = start + 1;
        while (end < paragraphs.Count && !(FormOf(paragraphs[end]) < form))
        {
            end++;
        }

        return end;
    }

    private static IEnumerable<TextParagraph> Separate(List<TextParagraph> paragraphs, Range section, NumberForm form)
    {
        var (start, length) = section.GetOffsetAndLength(paragraphs.Count);
        var places = Enumerable.Range(start, length).ToList();
        var numbered = places.Count(i => FormOf(paragraphs[i]) == form);
        var headings = places.Count(i => FormOf(paragraphs[i]) == form && IsHeading(paragraphs, i));
        return headings > 0 && headings * 2 >= numbered
            ? places.SelectMany(i => FormOf(paragraphs[i]) == form ? Separated(paragraphs, i) : [paragraphs[i]])
            : places.Select(i => paragraphs[i]);
    }

    private static NumberForm? FormOf(TextParagraph paragraph) => ChineseHeading.Read(paragraph.Text)?.Form;

    // A short line with a text or narrower numbers behind it, not the next item.
    private static bool IsHeading(List<TextParagraph> paragraphs, int index) =>
        paragraphs[index].Text is { Length: <= Longest } text && text.AsSpan(0, text.Length - 1).IndexOfAny('。', '；', '：') < 0 && text[^1] is not ('，' or '：' or '；')
        && index + 1 < paragraphs.Count && !(FormOf(paragraphs[index + 1]) <= FormOf(paragraphs[index]));

    private static IEnumerable<TextParagraph> Separated(List<TextParagraph> paragraphs, int index)
    {
        var paragraph = paragraphs[index];
        var stop = paragraph.Text.IndexOf('。', StringComparison.Ordinal);
        return stop < 0 ? [paragraph]
            : IsHeading(paragraphs, index) ? [paragraph with { Text = paragraph.Text[..stop] }]
            : stop <= LongestRunIn && paragraph.Text.Length - stop > ShortestText ? [paragraph with { Text = paragraph.Text[..stop] }, paragraph with { Text = paragraph.Text[(stop + 1)..].TrimStart() }]
            : [paragraph];
    }
}

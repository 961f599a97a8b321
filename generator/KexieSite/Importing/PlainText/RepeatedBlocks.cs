namespace KexieSite.Importing.PlainText;

/// <summary>
/// Finds what a file prints twice. The second copy of a longer part is left out: as it is the same to the letter, nothing is lost, and counted figures are not
/// counted twice. What is shorter may be meant, and is only told.
/// </summary>
internal static class RepeatedBlocks
{
    private const int FewestParagraphs = 3;
    private const int FewestCharacters = 100;
    private const int ShortestFirst = 5;

    // A sentence of its own; and lines in a row, more than office and date, which many texts have below each of their parts.
    private const int LengthOfSentence = 30;
    private const int FewestTold = 20;

    /// <summary>The paragraphs without second copies, and for each copy its first paragraph and how many there were.</summary>
    public static (List<TextParagraph> Kept, List<(TextParagraph First, int Count)> Copies) Remove(List<TextParagraph> paragraphs)
    {
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        var kept = new List<TextParagraph>();
        var copies = new List<(TextParagraph First, int Count)>();
        for (var i = 0; i < paragraphs.Count;)
        {
            var length = firsts.TryGetValue(paragraphs[i].Text, out var first) ? Length(paragraphs, first, i) : 0;
            if (length > 0)
            {
                copies.Add((paragraphs[i], length));
                i += length;
                continue;
            }

            if (paragraphs[i].Text.Length >= ShortestFirst)
            {
                _ = firsts.TryAdd(paragraphs[i].Text, i);
            }

            kept.Add(paragraphs[i]);
            i++;
        }

        return (kept, copies);
    }

    /// <summary>
    /// What a text says again, be it too short to be left out: a paragraph of thirty characters, or three paragraphs in a row that have twenty together.
    /// For each its second place, how many paragraphs it has, and how often it stands there.
    /// </summary>
    public static IEnumerable<(TextParagraph Second, int Count, int Times)> SaidTwice(List<TextParagraph> paragraphs)
    {
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = new List<(int First, TextParagraph Second, int Count)>();
        for (var i = 0; i < paragraphs.Count;)
        {
            if (!firsts.TryGetValue(paragraphs[i].Text, out var first))
            {
                firsts.Add(paragraphs[i].Text, i);
                i++;
                continue;
            }

            var run = Run(paragraphs, first, i);
            if (IsTold(run))
            {
                found.Add((first, paragraphs[i], run.Count));
            }

            i += run.Count;
        }

        return found.GroupBy(f => (f.First, f.Count)).Select(same => (same.First().Second, same.Key.Count, same.Count() + 1));
    }

    private static bool IsTold(List<TextParagraph> run) =>
        run.Exists(p => p.Text.Length >= LengthOfSentence) || (run.Count >= FewestParagraphs && run.Sum(p => p.Text.Length) >= FewestTold);

    // How many paragraphs from `second` on are those from `first` on; 0 where they are too few to leave any out.
    private static int Length(List<TextParagraph> paragraphs, int first, int second) =>
        Run(paragraphs, first, second) is { Count: >= FewestParagraphs } run && run.Sum(p => p.Text.Length) >= FewestCharacters ? run.Count : 0;

    private static List<TextParagraph> Run(List<TextParagraph> paragraphs, int first, int second)
    {
        var length = 0;
        while (second + length < paragraphs.Count && first + length < second && paragraphs[first + length].Text == paragraphs[second + length].Text)
        {
            length++;
        }

        return paragraphs.GetRange(second, length);
    }
}

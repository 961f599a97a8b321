namespace KexieSite.Importing.PlainText;

/// <summary>
/// Finds what a file prints twice. The second copy is left out: as it is the same to the letter, nothing is lost, and counted figures are not counted twice.
/// </summary>
internal static class RepeatedBlocks
{
    private const int FewestParagraphs = 3;
    private const int FewestCharacters = 100;
    private const int ShortestFirst = 5;

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

    // How many paragraphs from `second` on are those from `first` on; 0 where they are too few to speak of.
    private static int Length(List<TextParagraph> paragraphs, int first, int second)
    {
        var (length, characters) = (0, 0);
        while (second + length < paragraphs.Count && first + length < second && paragraphs[first + length].Text == paragraphs[second + length].Text)
        {
            characters += paragraphs[second + length].Text.Length;
            length++;
        }

        return length >= FewestParagraphs && characters >= FewestCharacters ? length : 0;
    }
}

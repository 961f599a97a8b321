using KexieSite.Chinese;

namespace KexieSite.Importing.Repair;

/// <summary>Traditional text in simplified characters. A name or a quotation in a simplified text keeps its own.</summary>
internal static class TraditionalWords
{
    private const int Fewest = 10;
    private const int HanForOne = 25;

    /// <summary>Whether a text is traditional: ten characters at least, and one of twenty-five, stand only in traditional texts.</summary>
    public static bool AreRuleOf(string text)
    {
        var (traditional, all) = (0, 0);
        foreach (var character in text)
        {
            traditional += TraditionalHan.Simplified(character) is null ? 0 : 1;
            all += Han.Is(character) ? 1 : 0;
        }

        return traditional >= Fewest && traditional * HanForOne >= all;
    }

    /// <summary>The runs of characters that have other simplified forms.</summary>
    public static IEnumerable<TextChange> Find(string text)
    {
        var simplified = SimplifiedText.From(text);
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && text[end] != simplified[end])
            {
                end++;
            }

            if (end > start)
            {
                yield return new TextChange(start, text[start..end], simplified[start..end], RepairKind.Traditional);
                start = end;
            }
        }
    }
}

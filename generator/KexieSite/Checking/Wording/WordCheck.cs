namespace KexieSite.Checking.Wording;

/// <summary>
/// Finds wrong and outdated words. An outdated name is right in a text of its time, in the title of a document 《…》, and on a page
/// without a date, which may tell history.
/// </summary>
internal static class WordCheck
{
    public static IEnumerable<Finding> Check(Manuscript manuscript, WordList words)
    {
        int? year = manuscript.Item?.Years is [var first, ..] ? first : null;
        foreach (var passage in manuscript.Passages)
        {
            foreach (var (start, word) in words.Find(passage.Text))
            {
                if (IsTitle(passage.Text, start) || (word.Since is { } from && (year is null || year <= from)))
                {
                    continue;
                }

                var end = start + word.Written.Length;
                yield return Finding.Of(word.Since is { } since
                    ? manuscript.Found(WordingRules.OutdatedName, passage, start, end, word.Written, word.Preferred, since)
                    : manuscript.Found(WordingRules.WrongWord, passage, start, end, word.Written, word.Preferred));
            }
        }
    }

    private static bool IsTitle(string text, int place)
    {
        var before = text.AsSpan(0, place);
        return before.LastIndexOf('《') > before.LastIndexOf('》');
    }
}

using KexieSite.Chinese;

namespace KexieSite.Checking.Wording;

/// <summary>Finds traditional characters left in a simplified text, one finding a passage; of a text that is traditional throughout, one in all.</summary>
internal static class TraditionalCheck
{
    private const int MostShown = 8;
    private const int LeastOfWholeText = 30;
    private const double ShareOfWholeText = 0.12; // about a third of all characters in a running text have a simplified form

    public static IEnumerable<Finding> Check(Manuscript manuscript)
    {
        var passages = manuscript.Passages.Where(p => TraditionalHan.IndexIn(p.Text) >= 0).ToList();
        if (passages.Count == 0)
        {
            return [];
        }

        var (all, traditional) = (manuscript.Passages.Sum(p => Han.Count(p.Text)), passages.Sum(p => Places(p).Count()));
        return traditional >= LeastOfWholeText && traditional > all * ShareOfWholeText
            ? [Finding.Of(manuscript.Found(WordingRules.TraditionalText, passages[0], Places(passages[0]).First(), Places(passages[0]).First() + 1, traditional))]
            : passages.Select(passage => InPassage(manuscript, passage));
    }

    private static Finding InPassage(Manuscript manuscript, Passage passage)
    {
        var first = Places(passage).First();
        var letters = Places(passage).Select(i => passage.Text[i]).Distinct().Take(MostShown).ToArray();
        var simplified = letters.Select(c => TraditionalHan.Simplified(c)!.Value).ToArray();
        return Finding.Of(manuscript.Found(WordingRules.Traditional, passage, first, first + 1, string.Join('、', letters), string.Join('、', simplified)));
    }

    private static IEnumerable<int> Places(Passage passage) =>
        Enumerable.Range(0, passage.Text.Length).Where(i => TraditionalHan.Simplified(passage.Text[i]) is not null);
}

using KexieSite.Configuration;

namespace KexieSite.Importing.Guessing;

/// <summary>The series and topics that a text belongs to, from the site's own lists.</summary>
internal static class SeriesGuess
{
    private const int MostTopics = 4;
    private const int MentionsOfTopic = 3;

    private static readonly string[] Prefixes = ["全国", "全省", "全市", "全县"];

    /// <summary>Whether a text names a series, with or without 全国.</summary>
    public static bool Named(Term series, string text) => WordsOf(series.Name).Any(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The series of an activity: sure where its title names one alone.</summary>
    public static IEnumerable<Guess> Of(ImportedText text)
    {
        var named = text.Config.Series.Where(s => Named(s, text.Title)).ToList();
        if (named.Count > 0)
        {
            return named.Select(s => new Guess("series", s.Name, text.Title, named.Count == 1));
        }

        return from series in text.Config.Series
               let line = text.Head.FirstOrDefault(p => Named(series, p.Text))
               where line is not null
               select new Guess("series", series.Name, Quote(line.Text, series.Name), false);
    }

    /// <summary>The topics of a text: sure where its title or a heading names them, else to be confirmed where they come back again and again.</summary>
    public static IEnumerable<Guess> Topics(ImportedText text)
    {
        var titles = text.Passages.Where(p => p.IsHeading).Select(p => p.Text).Prepend(text.Title).ToList();
        var sure = text.Topics.Where(topic => titles.Exists(t => t.Contains(topic, StringComparison.Ordinal))).Take(MostTopics)
            .Select(topic => new Guess("topics", topic, titles.Find(t => t.Contains(topic, StringComparison.Ordinal))!));
        var often = text.Topics.Where(topic => !titles.Exists(t => t.Contains(topic, StringComparison.Ordinal)))
            .Where(topic => text.Passages.Count(p => p.Text.Contains(topic, StringComparison.Ordinal)) >= MentionsOfTopic).Take(MostTopics)
            .Select(topic => new Guess("topics", topic, Quote(text.Passages.First(p => p.Text.Contains(topic, StringComparison.Ordinal)).Text, topic), false));
        return sure.Concat(often);
    }

    private static string Quote(string line, string name)
    {
        var word = WordsOf(name).First(w => line.Contains(w, StringComparison.Ordinal));
        return Quoting.Around(line, line.IndexOf(word, StringComparison.Ordinal), word.Length);
    }

    private static IEnumerable<string> WordsOf(string name) =>
        Prefixes.FirstOrDefault(p => name.StartsWith(p, StringComparison.Ordinal) && name.Length >= p.Length + 3) is { } prefix ? [name, name[prefix.Length..]] : [name];
}

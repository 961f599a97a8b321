using System.Collections.Immutable;
using System.Text;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Model;

namespace KexieSite.Importing.Guessing;

/// <summary>
/// Writes guessed front matter as a person would: what is sure is filled in, the rest stands as comments with the words that speak for it, so that
/// taking away the <c>#</c> confirms it.
/// </summary>
/// <param name="guessed">What was guessed.</param>
/// <param name="texts">The language of keys and comments.</param>
internal sealed class FrontMatterText(GuessedFrontMatter guessed, TextTable texts)
{
    private const string Gap = "    # ";

    private static readonly string[] Lists = ["topics", "organizers", "partners"];

    private readonly StringBuilder lines = new();

    /// <summary>Whether the text is a draft.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>Whether the folder says what kind the text is.</summary>
    public required bool IsKindOfFolder { get; init; }

    /// <summary>Where the text came from, for recognising it again.</summary>
    public required string Origin { get; init; }

    /// <summary>The names that the files get which came with the text.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The front matter with its <c>---</c> lines; it has as many lines whatever <paramref name="lineOf"/> answers.</summary>
    /// <param name="lineOf">The number of the line in which a guess's words stand, or null.</param>
    public string Write(Func<Guess, int?> lineOf)
    {
        _ = lines.Clear().Append("---\n");
        WriteKind();
        foreach (var key in guessed.Guesses.Select(g => g.Key).Distinct())
        {
            var values = guessed.Guesses.Where(g => g.Key == key).ToImmutableArray();
            if (key == "figures")
            {
                WriteFigures(values, lineOf);
            }
            else if (key == "attachments")
            {
                WriteAttachments(values, lineOf);
            }
            else
            {
                WriteValues(key, values, lineOf);
            }
        }

        if (guessed.SecrecyMark is { } mark)
        {
            Line($"# {texts.Format("import.secrecy", mark)}");
        }

        if (IsDraft)
        {
            Line($"{Name("draft")}: true");
        }

        Line($"{Name("extra")}:");
        Line($"  {texts["import.key.origin"]}: {YamlText.Of(Origin)}");
        return lines.Append("---\n").ToString();
    }

    private void WriteKind()
    {
        var written = CommonWords.Kinds.WordOf(guessed.Kind, texts.Language);
        if (!guessed.IsKindSure)
        {
            Line($"# {Name("kind")}: {written}{Gap}{texts["import.evidence.kind"]}");
        }
        else if (!IsKindOfFolder)
        {
            Line($"{Name("kind")}: {written}");
        }
    }

    private void WriteValues(string key, ImmutableArray<Guess> values, Func<Guess, int?> lineOf)
    {
        var sure = values.Where(v => v.IsSure).Select(v => YamlText.Of(v.Value)).Distinct().ToList();
        if (sure.Count > 0)
        {
            Line($"{Name(key)}: {(Lists.Contains(key) ? $"[{string.Join(", ", sure)}]" : sure[0])}");
        }

        foreach (var guess in values.Where(v => !v.IsSure))
        {
            var value = YamlText.Of(guess.Value);
            Line($"# {Name(key)}: {(Lists.Contains(key) ? $"[{value}]" : value)}{Gap}{Evidence(guess, lineOf(guess))}");
        }
    }

    // One list: of several lines, a person would keep one.
    private void WriteAttachments(ImmutableArray<Guess> values, Func<Guess, int?> lineOf)
    {
        var files = values.Select(v => $"{{file: {YamlText.Of(Files[v.File])}, title: {YamlText.Of(Titled(v))}}}");
        Line($"# {Name("attachments")}: [{string.Join(", ", files)}]{Gap}{Evidence(values[0], lineOf(values[0]))}");
    }

    // 报名表.doc: the page adds the form of a file by itself.
    private static string Titled(Guess attachment)
    {
        var ending = Path.GetExtension(attachment.File);
        return ending.Length > 0 && attachment.Value.Length > ending.Length && attachment.Value.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? attachment.Value[..^ending.Length] : attachment.Value;
    }

    private void WriteFigures(ImmutableArray<Guess> values, Func<Guess, int?> lineOf)
    {
        Line($"{(values.Any(v => v.IsSure) ? "" : "# ")}{Name("figures")}:");
        foreach (var figure in values)
        {
            var value = $"  {figure.Metric}: {YamlText.Of(figure.Value)}";
            Line(figure.IsSure ? value : $"# {value}{Gap}{Evidence(figure, lineOf(figure))}");
        }
    }

    private string Evidence(Guess guess, int? line)
    {
        var words = guess.Quote.Length == 0 ? "" : line is { } number ? texts.Format("import.evidence.line", number, guess.Quote) : texts.Format("import.evidence.words", guess.Quote);
        var reason = guess.Reason is { } why ? texts.Format(why.Key, why.Arguments) : "";
        return (words.Length > 0 && reason.Length > 0 ? texts.Format("import.evidence.both", words, reason) : words + reason).ReplaceLineEndings(" ");
    }

    // English names in an English site, else those that staff write.
    private string Name(string key) => texts.Language == Language.English ? key : Field.Named(key).Alias;

    private void Line(string text) => lines.Append(text).Append('\n');
}

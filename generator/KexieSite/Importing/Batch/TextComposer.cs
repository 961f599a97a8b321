using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Diagnostics;
using KexieSite.Importing.Guessing;
using KexieSite.Model;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>Puts front matter and text of one document together.</summary>
internal sealed class TextComposer(ImportedDocument document, GuessedFrontMatter guessed, ImportOrigin origin, bool isKindOfFolder, TextTable texts)
{
    private const char Escape = '\\';

    /// <summary>The endings of the files beside the text: its own name is put before them.</summary>
    public ImmutableArray<string> FileEndings { get; } =
        [.. document.Files.Select((file, i) => $"-{(i + 1).ToString(CultureInfo.InvariantCulture)}{Path.GetExtension(file.Name).ToLowerInvariant()}")];

    /// <summary>The whole file under a name.</summary>
    public string Compose(string stem, bool isDraft)
    {
        var names = document.Files.Select((file, i) => KeyValuePair.Create(file.Name, stem + FileEndings[i])).ToDictionary();
        var body = MarkdownText.Write(new FileRenaming(names).Rename([.. GivenBack(isAbove: true), .. document.Blocks, .. GivenBack(isAbove: false)]));
        var front = new FrontMatterText(guessed, texts) { IsDraft = isDraft, IsKindOfFolder = isKindOfFolder, Origin = origin.ToString() };
        var before = front.Write(_ => null).AsSpan().Count('\n') + 1;
        var lines = body.Split('\n').Select(line => line.Replace(Escape.ToString(), "", StringComparison.Ordinal)).ToArray();
        return front.Write(guess => LineOf(guess, lines) is { } line ? before + line + 1 : null) + "\n" + body;
    }

    // A page has no field for a signature, and an activity is dated by its own day: nothing of the text is lost.
    private IEnumerable<ImportedBlock> GivenBack(bool isAbove) => document.Taken
        .Where(line => line.IsAbove == isAbove && line.Said.Any(said => !guessed.Guesses.Any(g => g.Key == said.Key && g.Value == said.Value)))
        .Select(line => new ParagraphBlock([new InlineText(line.Text)]));

    /// <summary>The files beside the text, under their new names.</summary>
    public ImmutableArray<ImportedFile> Files(SourcePath folder, string stem) =>
        [.. document.Files.Select((file, i) => file with { Name = new SourcePath($"{folder.Value}/{stem}{FileEndings[i]}").FileName })];

    /// <summary>What a person has to know of the text.</summary>
    /// <param name="mistake">The first of the mistakes that make it a draft, or null.</param>
    /// <param name="otherVersion">Where another version of its file lies, or null.</param>
    public IEnumerable<Diagnostic> Notes(Diagnostic? mistake, SourcePath? otherVersion)
    {
        if (guessed.SecrecyMark is { } mark)
        {
            yield return GuessRules.NotPublic.At(document.Source, null, mark);
        }

        if (guessed.OtherBody is { } words)
        {
            yield return GuessRules.OtherBody.At(document.Source, null, words);
        }

        if (!guessed.IsKindSure)
        {
            yield return GuessRules.UnsureKind.At(document.Source, null);
        }

        if (!guessed.Missing.IsEmpty)
        {
            yield return GuessRules.Missing.At(document.Source, null, BilingualText.List(guessed.Missing.Select(NameOf)));
        }

        if (mistake is not null)
        {
            yield return GuessRules.Mistakes.At(document.Source, null, mistake.Message(texts));
        }

        if (otherVersion is { } other)
        {
            yield return ImportRules.OtherVersion.At(document.Source, null, other.Value);
        }

        foreach (var guess in guessed.Guesses.Where(g => !g.IsSure))
        {
            yield return GuessRules.Doubtful.At(document.Source, null, guess.Metric.Length > 0 ? guess.Metric : NameOf(guess.Key), guess.Value, guess.Quote);
        }
    }

    /// <summary>The lines of a file's front matter.</summary>
    public static ImmutableArray<string> FrontMatterOf(string text) => [.. text.Split('\n').Skip(1).TakeWhile(line => line != "---")];

    // The words may be escaped, and set in pieces, in the text.
    private static int? LineOf(Guess guess, string[] lines)
    {
        var quote = guess.Quote.Split('”')[0];
        var index = quote.Length == 0 ? -1 : Array.FindIndex(lines, line => line.Replace("**", "", StringComparison.Ordinal).Contains(quote, StringComparison.Ordinal));
        return index < 0 ? null : index;
    }

    private string NameOf(string key) => texts.Language == Language.English ? key : Field.Named(key).Alias;
}

using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Diagnostics;
using KexieSite.Importing.Guessing;
using KexieSite.Model;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>Puts front matter and text of one document together.</summary>
/// <param name="document">The text.</param>
/// <param name="guessed">What was concluded about it.</param>
/// <param name="head">The front matter that it had before; null where there is none, so that it is made of what was concluded.</param>
/// <param name="origin">Where the text came from.</param>
/// <param name="links">What becomes of its links.</param>
/// <param name="texts">The language of keys and comments.</param>
internal sealed class TextComposer(ImportedDocument document, GuessedFrontMatter guessed, ExportedHead? head, ImportOrigin origin, Func<InlineLink, InlineLink> links, TextTable texts)
{
    private const char Escape = '\\';

    /// <summary>The number of the first of the files beside the text.</summary>
    public int FirstFile { get; init; } = 1;

    /// <summary>The endings of the files beside the text: its own name is put before them.</summary>
    public ImmutableArray<string> FileEndings => Endings(document, FirstFile);

    /// <summary>The endings that the files beside a text would have from a number on.</summary>
    public static ImmutableArray<string> Endings(ImportedDocument document, int first) =>
        [.. document.Files.Select((file, i) => $"-{(i + first).ToString(CultureInfo.InvariantCulture)}{Path.GetExtension(file.Name).ToLowerInvariant()}")];

    /// <summary>The new path of a picture that the site has already; null where it does not.</summary>
    public required Func<string, string?> KeptPicture { get; init; }

    /// <summary>Whether the folder says what kind the text is.</summary>
    public required bool IsKindOfFolder { get; init; }

    /// <summary>Whether the text has to be a draft, for all that is known of it.</summary>
    public bool IsDraft => guessed.SecrecyMark is not null || (head?.IsDraft ?? (guessed.OtherBody is not null || !guessed.IsKindSure || !guessed.Missing.IsEmpty));

    /// <summary>The whole file under a name.</summary>
    public string Compose(string stem, bool isDraft)
    {
        var names = document.Files.Zip(FileEndings, (file, ending) => KeyValuePair.Create(file.Name, stem + ending)).ToDictionary();
        var body = MarkdownText.Write(new FileRenaming(names, links, KeptPicture).Rename([.. GivenBack(isAbove: true), .. document.Blocks, .. GivenBack(isAbove: false)]));
        if (head is not null)
        {
            return head.Write(isDraft, origin.ToString(), guessed.SecrecyMark) + "\n" + body;
        }

        var front = new FrontMatterText(guessed, texts) { IsDraft = isDraft, IsKindOfFolder = IsKindOfFolder, Origin = origin.ToString(), Files = names };
        var before = front.Write(_ => null).AsSpan().Count('\n') + 1;
        var lines = body.Split('\n').Select(line => line.Replace(Escape.ToString(), "", StringComparison.Ordinal)).ToArray();
        return front.Write(guess => LineOf(guess, lines) is { } line ? before + line + 1 : null) + "\n" + body;
    }

    // A page has no field for a signature, and an activity is dated by its own day: nothing of the text is lost.
    private IEnumerable<ImportedBlock> GivenBack(bool isAbove) => document.Taken
        .Where(line => line.IsAbove == isAbove && line.Said.Any(said => head is null ? !guessed.Guesses.Any(g => g.Key == said.Key && g.Value == said.Value) : !head.Says(said.Key)))
        .Select(line => new ParagraphBlock([new InlineText(line.Text)]));

    /// <summary>The files beside the text, under their new names.</summary>
    public ImmutableArray<ImportedFile> Files(SourcePath folder, string stem) =>
        [.. document.Files.Zip(FileEndings, (file, ending) => file with { Name = new SourcePath($"{folder.Value}/{stem}{ending}").FileName })];

    /// <summary>What a person has to know of the text.</summary>
    /// <param name="mistake">The first of the mistakes that make it a draft, or null.</param>
    /// <param name="otherVersion">Where another version of its file lies, or null.</param>
    public IEnumerable<Diagnostic> Notes(Diagnostic? mistake, SourcePath? otherVersion)
    {
        if (guessed.SecrecyMark is { } mark)
        {
            yield return GuessRules.NotPublic.At(document.Source, null, mark);
        }

        if (head is null && guessed.OtherBody is { } words)
        {
            yield return GuessRules.OtherBody.At(document.Source, null, words);
        }

        if (head is null && !guessed.IsKindSure)
        {
            yield return GuessRules.UnsureKind.At(document.Source, null);
        }

        if (head is null && !guessed.Missing.IsEmpty)
        {
            yield return GuessRules.Missing.At(document.Source, null, BilingualText.List(guessed.Missing.Select(NameOf)));
        }

        foreach (var title in head is null ? AttachmentGuess.Missing(document, guessed.Guesses) : [])
        {
            yield return ExportedRules.NoFile.At(document.Source, null, title);
        }

        if (mistake is not null)
        {
            yield return GuessRules.Mistakes.At(document.Source, null, new TextKey(mistake.Rule.Code + ".message", mistake.Arguments));
        }

        if (otherVersion is { } other)
        {
            yield return ImportRules.OtherVersion.At(document.Source, null, other.Value);
        }

        foreach (var note in head?.Notes ?? [])
        {
            yield return note;
        }

        foreach (var guess in guessed.Guesses.Where(g => head is null && !g.IsSure))
        {
            yield return GuessRules.Doubtful.At(document.Source, null, guess.Metric.Length > 0 ? guess.Metric : NameOf(guess.Key), guess.Value, guess.Quote);
        }
    }

    /// <summary>The lines of a file's front matter.</summary>
    public static ImmutableArray<string> FrontMatterOf(string text) => [.. text.Split('\n').Skip(1).TakeWhile(line => line != "---")];

    // The words may be escaped, and set in pieces, in the text.
    private static int? LineOf(Guess guess, string[] lines)
    {
        var quote = Quoting.Words(guess.Quote.Split('”')[0]);
        var index = quote.Length == 0 ? -1 : Array.FindIndex(lines, line => line.Replace("**", "", StringComparison.Ordinal).Contains(quote, StringComparison.Ordinal));
        return index < 0 ? null : index;
    }

    private string NameOf(string key) => texts.Language == Language.English ? key : Field.Named(key).Alias;
}

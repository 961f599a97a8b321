using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Importing.Guessing;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>Imports files one after the other into a site. The same files in the same site give the same result.</summary>
/// <param name="config">The site.</param>
/// <param name="content">What it has; what is imported is added to it.</param>
/// <param name="place">Where the texts go.</param>
/// <param name="target">Where they are written.</param>
/// <param name="export">The Word file that the site makes of one of its texts now; null where it makes none.</param>
internal sealed class ImportBatch(SiteConfig config, SiteContent content, ImportPlace place, ImportTarget target, Func<SourcePath, byte[]?> export)
{
    private readonly ExportingSite site = new(config);
    private readonly Originals originals = new(content, export);
    private readonly FrontMatterGuess guesses = new(config, content.Topics);
    private readonly TextTable texts = TextTable.For(config.Language);
    private readonly FilesAlong along = new();
    private readonly Dictionary<string, SourcePath> files = [];
    private readonly Dictionary<string, SourcePath> words = [];
    private readonly List<(SourcePath Path, string Text, Func<string> Again)> open = [];

    /// <summary>Whether every text becomes a draft.</summary>
    public bool AllDrafts { get; init; }

    /// <summary>How often <c>step</c> is called for a file: when it was read, and when its texts were written.</summary>
    public const int StepsOfFile = 2;

    /// <summary>Imports the files; every one gets at least one item.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="step">Is called <see cref="StepsOfFile"/> times for each of them, from several threads.</param>
    /// <param name="cancel">Stops between two files.</param>
    public ImmutableArray<ImportedItem> Run(ImmutableArray<ImportSource> sources, Action step, CancellationToken cancel)
    {
        try
        {
            return RunAll(sources, step, cancel);
        }
        finally
        {
            Settle();
        }
    }

    private ImmutableArray<ImportedItem> RunAll(ImmutableArray<ImportSource> sources, Action step, CancellationToken cancel)
    {
        var items = new BroughtFiles();
        var ahead = Environment.ProcessorCount * 2;
        foreach (var portion in sources.Chunk(ahead))
        {
            cancel.ThrowIfCancellationRequested();
            var read = new ReadSource[portion.Length];
            Parallel.ForEach(Partitioner.Create(0, portion.Length, 1), new ParallelOptions { CancellationToken = cancel }, range =>
            {
                read[range.Item1] = Read(portion[range.Item1]);
                step();
            });
            foreach (var source in read)
            {
                foreach (var item in Import(source))
                {
                    items.Add(source.Source, item);
                }

                step();
            }
        }

        return items.Items;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Foreign files: where a reader fails on one, the others are imported all the same, and it is told as our own bug")]
    private ReadSource Read(ImportSource source)
    {
        try
        {
            var limit = SourceReader.MostBytes(source.Path);
            if (limit == 0)
            {
                return new ReadSource(source, "", [], SourceReader.Refusal(source) is { } refusal ? [refusal] : []);
            }

            var length = ImportFolder.Length(source);
            if (length > limit)
            {
                return new ReadSource(source, "", [], [ImportRules.TooLarge.At(source.Path, null, length / 1024 / 1024, limit / 1024 / 1024)]);
            }

            var bytes = ImportFolder.Read(source);
            var (documents, found) = SourceReader.Read(source, bytes);
            var isEmpty = documents.IsEmpty && found.IsEmpty;
            return new ReadSource(source, ImportOrigin.HashOf(bytes.Span), [.. documents.Select(d => (d, guesses.Of(d, place.KindIn(config) ?? d.Exported?.Kind)))], isEmpty ? [ImportRules.Empty.At(source.Path, null)] : found);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ReadSource(source, "", [], [ImportRules.Unreadable.At(source.Path, null)]);
        }
        catch (Exception exception)
        {
            return new ReadSource(source, "", [], [ImportRules.ReaderFailed.At(source.Path, null, exception.GetType().Name)]);
        }
    }

    private IEnumerable<ImportedItem> Import(ReadSource read)
    {
        var path = read.Source.Path;
        if (read.Documents.IsEmpty)
        {
            return [new ImportedItem(path, 0, read.Found.IsEmpty ? ImportFate.Unused : ImportFate.Refused) { Notes = read.Found }];
        }

        return files.TryAdd(read.Hash, path)
            ? read.Documents.Select((document, i) => Import(document.Document, document.Guessed, ImportOrigin.Of(path, document.Document.Ordinal, read.Hash), i == 0 ? read.Found : []))
            : [Same(path, 0, files[read.Hash], read.Documents.Select(d => d.Document))];
    }

    private ImportedItem Same(SourcePath path, int ordinal, SourcePath other, IEnumerable<ImportedDocument> copies) =>
        new(path, ordinal, ImportFate.Same) { Notes = [ImportRules.Same.At(path, null, other.Value)], Brought = along.Again(copies.SelectMany(c => c.Files)) };

    private ImportedItem Import(ImportedDocument document, GuessedFrontMatter guessed, ImportOrigin origin, ImmutableArray<Diagnostic> found)
    {
        // Whatever its encoding was, or the file that it stood in; what the name of that says of secrecy is not lost.
        var said = ImportOrigin.HashOf(document) + guessed.SecrecyMark;
        if (!words.TryAdd(said, document.Source))
        {
            return Same(document.Source, document.Ordinal, words[said], [document]);
        }

        if (content.Find(origin) is { } known)
        {
            return new ImportedItem(document.Source, document.Ordinal, ImportFate.Known) { Target = known, Title = guessed.Likeliest("title") ?? "", Brought = along.Take(document.Files, _ => null), Notes = [ImportRules.ImportedBefore.At(document.Source, null, known.Value)] };
        }

        var original = originals.Of(document, site);
        if (original is { } same && originals.IsUnchanged(document, same))
        {
            return new ImportedItem(document.Source, document.Ordinal, ImportFate.Same) { Target = same, Title = guessed.Likeliest("title") ?? "", Notes = [ExportedRules.Unchanged.At(document.Source, null, same.Value)] };
        }

        var wanted = place.PathOf(guessed, document, config);
        var folder = wanted.Folder;
        var (head, doubts) = document.Exported is null ? new(null, []) : ExportedHead.Of(document, guessed.Kind, wanted, content, site, texts);
        guessed = head is null && document.Exported is { } exported && !site.IsThis(exported) ? site.Foreign(guessed, exported, texts["import.region.unknown"]) : guessed;
        var links = new SiteLinks(config, content, document.Exported is { } from ? new SiteLinks.Exporter(from, site.IsThis(from)) : null);
        var pictures = new KeptPictures(document, content, folder);
        var first = document.Exported is null ? 1 : FirstFile(document, wanted);
        var composer = ComposerOf(document);
        var isDraft = AllDrafts || original is not null || composer.IsDraft;
        var (stem, text) = content.Free(folder, wanted.Stem, composer.FileEndings, name => composer.Compose(name, isDraft));
        var path = new SourcePath($"{folder.Value}/{stem}.md");
        var mistake = isDraft ? null : content.Mistakes(path, text).FirstOrDefault();
        if (mistake is not null)
        {
            (isDraft, text) = (true, composer.Compose(stem, isDraft: true));
        }

        ImmutableArray<Diagnostic> notes = [.. found, .. document.Notes, .. doubts, .. StillThere(document, original), .. pictures.Notes(texts["import.key.picture"]), .. composer.Notes(mistake, content.FindOther(origin))];
        var beside = composer.Files(folder, stem);
        if (!Write(path, text, beside))
        {
            return new ImportedItem(document.Source, document.Ordinal, ImportFate.Refused) { Notes = [.. notes, ImportRules.NotWritten.At(document.Source, null, path.Value)] };
        }

        if (links.IsOpen)
        {
            // Pictures are large, and only their names are needed again.
            var again = ComposerOf(document with { Files = [.. document.Files.Select(f => f with { Bytes = default })] });
            open.Add((path, text, () => again.Compose(stem, isDraft)));
        }

        return new ImportedItem(document.Source, document.Ordinal, isDraft ? ImportFate.Draft : ImportFate.Written)
        {
            Target = path,
            Title = guessed.Likeliest("title") ?? "",
            Kind = guessed.Kind,
            FrontMatter = TextComposer.FrontMatterOf(text),
            Files = document.Files.Length,
            Brought = along.Take(beside, file => folder.Combine(file.Name)),
            Changes = document.Changes,
            Notes = notes,
        };

        TextComposer ComposerOf(ImportedDocument read) =>
            new(read, guessed, head, origin, link => links.Of(link, folder), texts) { IsKindOfFolder = place.SaysKind(guessed, config), FirstFile = first, KeptPicture = pictures.Of };
    }

    // A link may lead to a text that came later in the run: now every text has its place.
    private void Settle()
    {
        foreach (var (path, before, again) in open)
        {
            if (again() is var text && text != before)
            {
                target.Rewrite(path, Encoding.UTF8.GetBytes(text));
            }
        }

        open.Clear();
    }

    // The pictures of an earlier import may lie there: they are no reason for another name of the text.
    private int FirstFile(ImportedDocument document, SourcePath text)
    {
        var first = 1;
        while (TextComposer.Endings(document, first).Any(ending => content.Has(new SourcePath($"{text.Folder.Value}/{text.Stem}{ending}"))))
        {
            first++;
        }

        return first;
    }

    private static IEnumerable<Diagnostic> StillThere(ImportedDocument document, SourcePath? original) =>
        original is { } there ? [ExportedRules.StillThere.At(document.Source, null, there.Value)] : [];

    // The text last: where it is, all that it needs is there.
    private bool Write(SourcePath path, string text, ImmutableArray<ImportedFile> files)
    {
        foreach (var file in files)
        {
            if (!target.TryWrite(new SourcePath($"{path.Folder.Value}/{file.Name}"), file.Bytes.Span))
            {
                return false;
            }
        }

        if (!target.TryWrite(path, Encoding.UTF8.GetBytes(text)))
        {
            return false;
        }

        content.Take(path, text, files.Select(f => new SourcePath($"{path.Folder.Value}/{f.Name}")));
        return true;
    }

    /// <summary>A file that was read, with what was guessed of its texts.</summary>
    private sealed record ReadSource(ImportSource Source, string Hash, ImmutableArray<(ImportedDocument Document, GuessedFrontMatter Guessed)> Documents, ImmutableArray<Diagnostic> Found);
}

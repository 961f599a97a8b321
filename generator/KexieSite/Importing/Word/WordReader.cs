using System.Collections.Immutable;
using System.Xml.Linq;
using KexieSite.Chinese;
using KexieSite.Diagnostics;
using KexieSite.Paths;
using static KexieSite.Importing.Word.WordNames;

namespace KexieSite.Importing.Word;

/// <summary>
/// Reads a Word file (.docx, ECMA-376, transitional and strict). Whatever is in the file, this neither throws nor fetches anything, and uses bounded time
/// and memory; a file that is refused has an error that says why, and what to do.
/// </summary>
public static class WordReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaximumBytes = WordPackage.MostBytes;

    private const int Megabyte = 1024 * 1024;

    /// <summary>The text of a file; none where there is an error. What was left out of it is told in its own notes.</summary>
    /// <param name="source">The file's name, for findings.</param>
    /// <param name="file">The file, from its beginning; a stream that can tell its length is not read where it is too large.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Checked<ImportedDocument?> Read(SourcePath source, Stream file)
    {
        using var memory = new MemoryStream();
        if (file.CanSeek && file.Length > MaximumBytes || !TryCopy(file, memory))
        {
            return new(null, [WordRules.TooLarge.At(source, null, (file.CanSeek ? file.Length : memory.Length) / Megabyte, MaximumBytes / Megabyte)]);
        }

        var (package, found) = WordPackage.Open(memory.ToArray(), source);
        if (package is null)
        {
            return new(null, found);
        }

        using (package)
        {
            return Read(source, package);
        }
    }

    private static bool TryCopy(Stream file, MemoryStream memory)
    {
        var buffer = new byte[81920];
        int read;
        while ((read = file.Read(buffer, 0, buffer.Length)) > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > MaximumBytes)
            {
                return false;
            }
        }

        return true;
    }

    private static Checked<ImportedDocument?> Read(SourcePath source, WordPackage package)
    {
        var top = WordRelations.Of("", package);
        var main = top.Part("officeDocument") is { } stated && package.Has(stated) ? stated : "word/document.xml";
        var root = package.Xml(main);
        if (root?.Name != W + "document" || root.Element(W + "body") is not { } body)
        {
            return new(null, [package.Refusal ?? (package.Damaged.Contains(main) ? WordRules.Damaged : WordRules.NotWord).At(source, null)]);
        }

        var findings = new WordFindings(source);
        var sources = new WordSources(package, main, findings);
        CheckSurroundings(package, sources, findings);
        var (blocks, official) = WordComposer.Text(new WordBlocks(sources, sources.Relations).Read(body), findings, sources.Exported is not null);
        var facts = official.Facts;
        blocks = blocks.InsertRange(0, Marks(sources, package)).AddRange(Notes(sources));
        foreach (var part in package.Damaged)
        {
            findings.Add(WordRules.DamagedPart, part);
        }

        return package.Refusal is { } refusal ? new(null, [refusal])
            : blocks.IsEmpty && facts.IsEmpty ? new(null, [WordRules.Empty.At(source, null), .. findings.Complete()])
            : new(new ImportedDocument
            {
                Source = source,
                Blocks = blocks,
                Facts = [.. facts, .. Properties(top, package, facts)],
                Taken = [.. official.Lines.Values],
                Files = sources.Pictures.Files,
                Exported = sources.Exported,
                Notes = findings.Complete(),
            }, []);
    }

    private static void CheckSurroundings(WordPackage package, WordSources sources, WordFindings findings)
    {
        if (sources.Relations.Part("vbaProject") is not null || package.Has("word/vbaProject.bin"))
        {
            findings.Add(WordRules.Macros);
        }

        foreach (var outside in sources.Relations.All.Where(r => r.IsExternal && r.Type != "hyperlink"))
        {
            findings.Count(WordRules.External, outside.Target.Length > 80 ? outside.Target[..80] : outside.Target);
        }
    }

    // What stands at the head of each page is no text, unless it says that the text is not for the public.
    private static IEnumerable<ImportedBlock> Marks(WordSources sources, WordPackage package) => sources.Relations.All
        .Where(r => !r.IsExternal && r.Type is ("header" or "footer"))
        .Select(r => package.Xml(r.Target)).OfType<XElement>()
        .SelectMany(root => root.Descendants(W + "p")).Select(p => string.Concat(p.Descendants(W + "t").Select(t => t.Value)))
        .Where(text => SecrecyMark.In(text) is not null).Distinct()
        .Select(text => new ParagraphBlock([new InlineText(text)]));

    // Notes are read while there are: none refers to another one, but a file might.
    private static List<ImportedBlock> Notes(WordSources sources)
    {
        var blocks = new List<ImportedBlock>();
        for (var i = 0; i < sources.Notes.Used.Count; i++)
        {
            var (mark, content, relations) = sources.Notes.Used[i];
            blocks.Add(new FootnoteBlock(mark.Number, WordComposer.Note(new WordBlocks(sources, relations).Read(content), sources.Exported is not null)) { Label = mark.Label });
        }

        return blocks;
    }

    // What a program wrote by itself is a hint at most: the title may be that of the template.
    private static IEnumerable<ImportedFact> Properties(WordRelations top, WordPackage package, ImmutableArray<ImportedFact> known)
    {
        var root = top.Part("core-properties") is { } part ? package.Xml(part) : null;
        if (!known.Any(f => f.Key == "title") && Property(root, "title") is { } title)
        {
            yield return new ImportedFact("title", title, $"docProps: {title}", IsSure: false);
        }

        if (!known.Any(f => f.Key == "date") && Property(root, "created") is { Length: >= 10 } created
            && ContentDate.Read(created[..10]) is DateReading.Found { Date: var date })
        {
            yield return new ImportedFact("date", OfficialWords.Written(date.Day), $"docProps: {created}", IsSure: false);
        }
    }

    private static string? Property(XElement? root, string name) =>
        root?.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim() is { Length: > 0 and <= 200 } value ? value : null;
}

using System.Globalization;
using System.Text;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Importing.Guessing;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>Where texts of a site belong.</summary>
/// <param name="Section">The section that a person named; null where the kind decides.</param>
/// <param name="Folder">The folder that a person named, below <c>content/</c>; null where there is none.</param>
internal sealed record ImportPlace(Section? Section, SourcePath? Folder)
{
    private const int LongestName = 40;
    private const int MostFolders = 16;

    /// <summary>The place that <c>--to</c> names: a section by its folder, title or kind, or a folder inside <c>content/</c>; null where it is none.</summary>
    public static ImportPlace? Named(string? written, SiteConfig config)
    {
        if (written is null)
        {
            return new ImportPlace(null, null);
        }

        var name = written.Replace('\\', '/').Trim('/');
        var inside = name.StartsWith("content/", StringComparison.Ordinal) ? name["content/".Length..] : name;
        if (config.Sections.FirstOrDefault(s => s.Folder == inside || s.Title == name || (CommonWords.Kinds.Find(name) is { } kind && kind.Value == s.Kind)) is { } section)
        {
            return new ImportPlace(section, null);
        }

        return name.StartsWith("content/", StringComparison.Ordinal) && inside.Split('/').All(UrlPath.IsSafeSegment) && SourceTree.Content.Combine(inside) is { } folder
            ? new ImportPlace(null, folder)
            : null;
    }

    /// <summary>The kind of everything that is put here; null where each text has its own.</summary>
    public ContentKind? KindIn(SiteConfig config) => Section?.Kind ?? (Folder is { Segments: [_, var first, ..] } ? config.SectionOf(first)?.Kind : null);

    /// <summary>The file for a text: where it lay when it was exported, if that is a place for it and nobody has named another; else by section, year and title.</summary>
    public SourcePath PathOf(GuessedFrontMatter guessed, ImportedDocument document, SiteConfig config)
    {
        var before = document.Exported is { } exported ? Exported(exported) : null;
        var folder = Section is null && Folder is null && before is { } place && KindOf(place.Folder, config) == guessed.Kind ? place.Folder : FolderOf(guessed, config);
        return new SourcePath($"{folder.Value}/{before?.Stem ?? StemOf(guessed, document.Source)}.md");
    }

    /// <summary>Where an exported text lay; null where that cannot be a content file's path.</summary>
    public static SourcePath? Exported(ExportedText text) =>
        text.Path.StartsWith(SourceTree.Content.Value + "/", StringComparison.Ordinal) && text.Path.EndsWith(".md", StringComparison.Ordinal)
        && text.Path.Split('/') is { Length: <= MostFolders } segments && segments.All(UrlPath.IsSafeSegment) ? new SourcePath(text.Path) : null;

    /// <summary>The folder for a text, by section and year where nobody has named one.</summary>
    public SourcePath FolderOf(GuessedFrontMatter guessed, SiteConfig config)
    {
        if (Folder is { } named)
        {
            return named;
        }

        var section = Section ?? config.Sections.FirstOrDefault(s => s.Kind == guessed.Kind);
        var folder = section is null ? SourceTree.Content : new SourcePath($"{SourceTree.Content.Value}/{section.Folder}");
        return section is not null && YearOf(guessed) is { } year ? new SourcePath($"{folder.Value}/{year}") : folder;
    }

    /// <summary>Whether the folder says what kind its files are.</summary>
    public bool SaysKind(GuessedFrontMatter guessed, SiteConfig config) => KindOf(FolderOf(guessed, config), config) == guessed.Kind;

    private static ContentKind KindOf(SourcePath folder, SiteConfig config) => folder.Segments is [_, var first, ..] ? config.SectionOf(first)?.Kind ?? ContentKind.Page : ContentKind.Page;

    /// <summary>A name for a text's file, without ending: its day and its title, in characters that every system takes.</summary>
    public static string StemOf(GuessedFrontMatter guessed, SourcePath source)
    {
        var title = Safe(guessed.Likeliest("title") ?? source.Stem);
        title = Slug.From(title).Length > 0 ? title : "文稿";
        var stem = DayOf(guessed) is { } day ? $"{DatePrecision.Day.Iso(day)}-{title}" : title;

        // A date at the beginning of a name counts as the text's own, which here is not known.
        return DayOf(guessed) is null && FileName.Of(new SourcePath(stem + ".md")).Date is not null ? "文稿-" + stem : stem;
    }

    private static int? YearOf(GuessedFrontMatter guessed) =>
        guessed.Kind == ContentKind.Page ? null
        : guessed.Kind == ContentKind.Report ? (guessed.Sure("year") is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null)
        : DateOf(guessed)?.Day.Year;

    private static DateOnly? DayOf(GuessedFrontMatter guessed) => DateOf(guessed) is { Precision: DatePrecision.Day } date ? date.Day : null;

    private static ContentDate? DateOf(GuessedFrontMatter guessed) => guessed.Sure("date") is { } written && ContentDate.Read(written) is DateReading.Found { Date: var date } ? date : null;

    private static string Safe(string title)
    {
        var name = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            var isPlain = Rune.IsLetterOrDigit(rune);
            if (isPlain && name.Length + rune.Utf16SequenceLength <= LongestName)
            {
                _ = name.Append(rune);
            }
            else if (!isPlain && name.Length > 0 && name[^1] != '-' && name.Length < LongestName)
            {
                _ = name.Append('-');
            }
        }

        var safe = name.ToString().Trim('-');
        return UrlPath.IsSafeSegment(safe) ? safe : "文稿-" + safe;
    }
}

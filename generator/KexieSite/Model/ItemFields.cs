using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Parsing;

namespace KexieSite.Model;

/// <summary>The front matter of one document, with what several kinds read from it in the same way.</summary>
internal sealed class ItemFields
{
    private readonly List<Diagnostic> found = [];
    private readonly AssemblyOptions options;
    private readonly bool isReadable; // else a key that seems to be missing may stand in a line that could not be read

    public ItemFields(SiteConfig config, AssemblyOptions options, ParsedDocument document, ImmutableArray<Diagnostic> reading)
    {
        Config = config;
        this.options = options;
        Document = document;
        isReadable = document.FrontMatter is not null && !reading.Any(d => d.Rule == YamlRules.NoColon || d.Rule == YamlRules.Syntax);
        found.AddRange(reading);
        Name = FileName.Of(document.Path);
        Fields = new FieldReader(document.FrontMatter ?? YamlMapping.Empty, Field.Keys, document.Path, found);
        TellFiguresAtTop();
        IsDraft = Fields.Word("draft", CommonWords.YesNo, false);
    }

    public SiteConfig Config { get; }

    public ParsedDocument Document { get; }

    public FileName Name { get; }

    public FieldReader Fields { get; }

    public bool IsDraft { get; }

    /// <summary>
    /// The findings, those of the reading first. What is wrong with a draft that is not built is a warning: an unfinished text
    /// must not hold up the others.
    /// </summary>
    public ImmutableArray<Diagnostic> Found => [.. IsDraft && !options.Drafts ? found.Select(AsWarning) : found];

    public string Text(string key) => Fields.Text(key) ?? "";

    public ImmutableArray<string> Texts(string key) => [.. Fields.List(key).Select(s => s.Text).Where(t => t.Length > 0)];

    public DateOnly? Day(string key) => DateField.ReadDay(Fields, key) is { } date ? Config.TimeZone.Day(date) : null;

    public string Title()
    {
        if (Fields.Text("title") is { } title)
        {
            return string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        if (Fields.Node("title") is null)
        {
            ReportMissing("title");
        }

        return Name.Rest;
    }

    /// <summary>The date, else the one that the file's name begins with; a draft without either is dated today.</summary>
    public ContentDate? RequiredDate()
    {
        if (Fields.Node("date") is not null)
        {
            return DateField.Read(Fields, "date");
        }

        if (Name.Date is null)
        {
            ReportMissing("date");
        }

        return Name.Date ?? (IsDraft ? new ContentDate(options.Today, null, null) : null);
    }

    /// <summary>A report's year, at most one away from the year in which it was published.</summary>
    public int? RequiredYear(ContentDate? date)
    {
        int? published = date is { } d ? Config.TimeZone.Day(d).Year : null;
        if (Fields.Node("year") is not { } node)
        {
            ReportMissing("year");
            return IsDraft ? published : null;
        }

        // The day that stands in for a draft's date says nothing of its year.
        published = Fields.Node("date") is null && Name.Date is null ? null : published;

        var year = Fields.Number("year", 1900, 2100, FieldRules.NotAYear);
        if (Math.Abs((year - published) ?? 0) > 1)
        {
            Fields.Report(FieldRules.YearContradictsDate, node, year!, published!);
            return null;
        }

        return year;
    }

    public T? RequiredWord<T>(string key, WordTable<T> words)
        where T : struct
    {
        if (Fields.Node(key) is null)
        {
            ReportMissing(key);
            return IsDraft ? default(T) : null;
        }

        return Fields.Word(key, words, default);
    }

    // 人次: 3000 at the beginning of a line, or not indented below 数据:.
    private void TellFiguresAtTop()
    {
        foreach (var entry in Document.FrontMatter?.Entries ?? [])
        {
            var at = found.FindIndex(d => d.Rule == YamlRules.UnknownKey && d.Span == entry.Key.Span);
            if (at >= 0 && entry.Value is YamlScalar { IsEmpty: false } value && Config.Metrics.Any(m => m.Name == entry.Key.Text.Trim()))
            {
                found[at] = FieldRules.FigureAtTop.At(Document.Path, entry.Key.Span, entry.Key.Text.Trim(), value.Text.Trim());
            }
        }
    }

    private void ReportMissing(string key)
    {
        if (isReadable)
        {
            var field = Field.Named(key);
            Fields.Report((IsDraft ? FieldRules.MissingInDraft : FieldRules.Required).At(Document.Path, Fields.KeySpan(key), field.Alias, field.Name));
        }
    }

    private static Diagnostic AsWarning(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Error ? diagnostic with { Rule = diagnostic.Rule with { Severity = Severity.Warning } } : diagnostic;
}

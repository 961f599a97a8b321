using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Model;

/// <summary>Understands one parsed document: first what every kind has in common, then what its kind adds.</summary>
internal static class ItemReader
{
    /// <summary>Reads a document; all mistakes are reported, those found while it was parsed among them.</summary>
    public static Checked<Candidate> Read(SiteConfig config, RegionResolver resolver, AssemblyOptions options, Checked<ParsedDocument> document)
    {
        var item = new ItemFields(config, options, document.Value, document.Diagnostics);
        if (document.Value.FrontMatter is null)
        {
            return new(new Candidate(document.Value.Path, null, false, null, null), item.Found);
        }

        var fields = item.Fields;
        _ = fields.Mapping("ignore"); // what it says is for the checks; its shape is not
        var (kind, section) = KindAndSection(item);
        CheckKeysOf(kind, fields);

        var date = kind == ContentKind.Page ? null : item.RequiredDate();
        if (date is { Precision: not DatePrecision.Day } known && kind != ContentKind.Activity)
        {
            fields.Report(FieldRules.DayUnknown.At(fields.File, fields.Node("date")?.Span ?? fields.KeySpan("title"), known.Precision.Iso(known.Day)));
        }

        int? day = date is { } d ? config.TimeZone.Day(d).Year : null;
        var year = kind == ContentKind.Report ? item.RequiredYear(date) : day;
        var region = kind == ContentKind.Page ? null : RegionField.Read(item, resolver, year);
        var common = Common(item, section, date, year, region);
        ContentItem read = kind switch
        {
            ContentKind.Activity => ActivityReader.Read(item, common),
            ContentKind.Report => ReportReader.Read(item, common, year),
            ContentKind.Notice => NoticeReader.Read(item, common),
            _ => common,
        };
        var isComplete = common.Url != UrlPath.Root && (kind == ContentKind.Page || (date is not null && year is not null));
        var candidate = Bounds(item, isComplete ? read : null);
        return new(candidate, item.Found);
    }

    private static (ContentKind Kind, Section? Section) KindAndSection(ItemFields item)
    {
        var segments = item.Document.Path.Segments;
        var section = segments.Length > 2 ? item.Config.SectionOf(segments[1]) : null;
        var kind = item.Fields.Word("kind", CommonWords.Kinds, section?.Kind ?? ContentKind.Page);
        return (kind, section?.Kind == kind ? section : kind == ContentKind.Page ? null : item.Config.Sections.FirstOrDefault(s => s.Kind == kind));
    }

    private static void CheckKeysOf(ContentKind kind, FieldReader fields)
    {
        foreach (var field in Field.All.Where(f => !f.Kinds.Contains(kind) && fields.Has(f.Name) && Field.Keys.Find(fields.Written(f.Name)) is not null))
        {
            var kinds = BilingualText.List(field.Kinds.Select(CommonWords.Kinds.WordOf));
            fields.Report(FieldRules.NotForKind.At(
                fields.File, fields.KeySpan(field.Name), fields.Written(field.Name), CommonWords.Kinds.WordOf(kind), kinds));
        }
    }

    private static StandalonePage Common(ItemFields item, Section? section, ContentDate? date, int? year, ItemRegion? region)
    {
        var zone = item.Config.TimeZone;
        var document = item.Document;
        if (year is not null && FileName.FolderYear(document.Path) is { } folder && folder != year)
        {
            item.Fields.Report(FieldRules.YearContradictsFolder.At(
                document.Path, item.Fields.KeySpan(item.Fields.Has("year") ? "year" : "date"), folder, year));
        }

        return new StandalonePage
        {
            Source = document.Path,
            Section = section,
            Title = item.Title(),
            Url = ItemAddress.Read(item, section, year),
            AddressSpan = item.Fields.KeySpan(item.Fields.Has("slug") ? "slug" : "title"),
            Day = date is { } d ? zone.Day(d) : null,
            Precision = date?.Precision ?? DatePrecision.Day,
            Moment = date is { } m ? zone.Moment(m) : null,
            Years = year is { } y ? [y] : [],
            Region = region,
            TopicsSpan = item.Fields.Node("topics")?.Span,
            Topics = [.. item.Texts("topics").Distinct()],
            Summary = item.Fields.Text("summary") ?? Summary.Cut(document.Body.Prose),
            Cover = FileFields.Cover(item.Fields),
            Attachments = FileFields.Attachments(item.Fields),
            Author = item.Text("author"),
            Credit = item.Text("source"),
            Aliases = ItemAddress.Aliases(item.Fields, item.Config),
            Updated = item.Day("updated"),
            IsDraft = item.IsDraft,
            Extra = item.Fields.Mapping("extra") ?? YamlMapping.Empty,
            Body = document.Body,
            Figures = FigureFields.Read(item.Fields, item.Config.Metrics),
        };
    }

    private static Candidate Bounds(ItemFields item, ContentItem? read)
    {
        var (publish, expires) = (item.Day("publish"), item.Day("expires"));
        if (expires < publish)
        {
            item.Fields.Report(FieldRules.ExpiresBeforePublish, item.Fields.Node("expires")!, item.Text("expires"), item.Text("publish"));
        }

        return new Candidate(item.Document.Path, read, item.IsDraft, publish, expires);
    }
}

/// <summary>An item and the days that bound its publication.</summary>
/// <param name="Source">The file it was written in.</param>
/// <param name="Item">The item; null when its mistakes leave nothing to publish.</param>
/// <param name="IsDraft">Whether it is a draft.</param>
/// <param name="Publish">Not published before this day; null for at once.</param>
/// <param name="Expires">Not published after this day; null for ever.</param>
internal sealed record Candidate(SourcePath Source, ContentItem? Item, bool IsDraft, DateOnly? Publish, DateOnly? Expires);

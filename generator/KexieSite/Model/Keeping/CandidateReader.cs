using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Model.Keeping;

/// <summary>Reads what <see cref="CandidateWriter"/> wrote, in the same order.</summary>
/// <param name="from">The values.</param>
/// <param name="config">What they were understood by.</param>
/// <param name="text">Reads a text that is asked for.</param>
internal sealed class CandidateReader(BinaryReader from, SiteConfig config, Func<SourcePath, BodyText> text)
{
    private readonly Dictionary<(string Code, string Name, int LastYear), ItemRegion> regions = []; // a site has many items and few regions

    public Candidate Read()
    {
        var (publish, expires) = (Day(), Day());
        var item = Item();
        return new Candidate(item.Source, item, item.IsDraft, publish, expires);
    }

    private ContentItem Item()
    {
        var kind = (ContentKind)from.ReadByte();
        var common = Common(new SourcePath(from.ReadString()));
        return kind switch
        {
            ContentKind.Activity => Activity(common),
            ContentKind.Report => Report(common),
            ContentKind.Notice => new Notice(common) { Issuer = from.ReadString(), Number = from.ReadString() },
            _ => common,
        };
    }

    // An initializer sets its values in the order in which they are written.
    private StandalonePage Common(SourcePath source) => new()
    {
        Source = source,
        Section = Number() is var place and > 0 ? config.Sections[place - 1] : null,
        Title = from.ReadString(),
        Url = Url(),
        AddressSpan = Span(),
        Day = Day(),
        Precision = (DatePrecision)Number(),
        Moment = from.ReadBoolean() ? Moment() : null,
        Years = All(Number),
        Region = Region(),
        TopicsSpan = from.ReadBoolean() ? Span() : null,
        Topics = All(from.ReadString),
        Summary = from.ReadString(),
        Cover = All(File) is [var cover] ? cover : null,
        Attachments = All(File),
        Author = from.ReadString(),
        Credit = from.ReadString(),
        Aliases = All(Alias),
        Updated = Day(),
        IsDraft = from.ReadBoolean(),
        Figures = All(Figure),
        Body = Body(source),
    };

    private MarkdownBody Body(SourcePath source) => new(new(() => text(source)), All(from.ReadString), All(Link), All(Picture), []);

    private Activity Activity(ContentItem common) => new(common)
    {
        End = DateOnly.FromDayNumber(Number()),
        EndPrecision = (DatePrecision)Number(),
        Place = from.ReadString(),
        Venue = from.ReadString(),
        SeriesSpan = from.ReadBoolean() ? Span() : null,
        Series = from.ReadString(),
        Status = (ActivityStatus)Number(),
        Organizers = All(from.ReadString),
        Partners = All(from.ReadString),
    };

    private Report Report(ContentItem common) => new(common)
    {
        Year = Number(),
        Period = new ReportPeriod(Number(), Number()),
        Type = (ReportType)Number(),
        Issuer = from.ReadString(),
        Number = from.ReadString(),
    };

    private ItemRegion? Region()
    {
        if (from.ReadString() is not { Length: > 0 } code)
        {
            return null;
        }

        var key = (Code: code, Name: from.ReadString(), LastYear: Number());
        if (!regions.TryGetValue(key, out var region))
        {
            // A code may have been given anew, and a name is no other's within a code and a year.
            var division = config.Divisions.Named(key.Name).First(d => d.Code == key.Code && (d.LastYear ?? 0) == key.LastYear && d.Name == key.Name);
            regions[key] = region = new ItemRegion(division);
        }

        return region;
    }

    private FileReference File() => new(new SourcePath(from.ReadString()), from.ReadString(), Span());

    private Alias Alias() => new(Url(), Span());

    private Figure Figure() => new(config.Metrics[Number()], new Quantity(from.ReadDecimal(), from.ReadString(), (Precision)Number()), from.ReadString());

    private BodyLink Link() => new(from.ReadString(), Target(), Span());

    private BodyPicture Picture() => new(from.ReadString(), Target(), from.ReadString(), from.ReadString(), Span());

    private LinkTarget Target()
    {
        var form = (LinkForm)from.ReadByte();
        var (first, second, third) = (from.ReadString(), from.ReadString(), from.ReadString());
        return form switch
        {
            LinkForm.Outside => new LinkTarget.Outside(first),
            LinkForm.File => new LinkTarget.File(new SourcePath(first), second),
            LinkForm.Address => new LinkTarget.Address(UrlPath.TryParse(first)!.Value, second, third),
            _ => new LinkTarget.SameDocument(first),
        };
    }

    private UrlPath Url() => UrlPath.TryParse(from.ReadString())!.Value;

    private SourceSpan Span() => new(Number(), Number(), Number(), Number());

    private DateOnly? Day() => Number() is var day and > 0 ? DateOnly.FromDayNumber(day - 1) : null;

    private DateTimeOffset Moment() => new(from.ReadInt64(), TimeSpan.FromMinutes(from.ReadInt16()));

    private ImmutableArray<T> All<T>(Func<T> read)
    {
        var length = Number();
        if (length == 0)
        {
            return [];
        }

        var all = ImmutableArray.CreateBuilder<T>(length);
        for (var i = 0; i < length; i++)
        {
            all.Add(read());
        }

        return all.MoveToImmutable();
    }

    private int Number() => from.Read7BitEncodedInt();
}

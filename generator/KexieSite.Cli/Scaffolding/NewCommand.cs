using System.CommandLine;
using System.Globalization;
using KexieSite.Building;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Scaffolding;

namespace KexieSite.Cli.Scaffolding;

/// <summary><c>kexie new</c>: a file for a new activity, report, notice or page, at its place and ready to be filled in.</summary>
internal sealed class NewCommand : SiteCommand
{
    private readonly Argument<string> kind = new("kind") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string> title = new("title") { Arity = ArgumentArity.ZeroOrOne };
    private readonly ValueOption date = new("--date", "date") { Accepts = value => DateOf(value) is not null };
    private readonly ValueOption region = new("--region", "region");
    private readonly ValueOption section = new("--section", "section");
    private readonly ValueOption place = new("--place", "place");
    private readonly ValueOption series = new("--series", "series");
    private readonly ValueOption year = new("--year", "year") { Accepts = value => YearOf(value) is not null };
    private readonly ValueOption type = new("--type", "type");
    private readonly ValueOption period = new("--period", "period");
    private readonly Option<bool> fromActivities = new("--from-activities") { Arity = ArgumentArity.Zero };

    public NewCommand()
        : base("new")
    {
        Add(kind);
        Add(title);
        foreach (var option in (Option[])[date, region, section, place, series, year, type, period, fromActivities])
        {
            Add(option);
        }
    }

    /// <inheritdoc />
    public override string Interrupted => "cli.interrupted.nothing";

    /// <inheritdoc />
    public override IEnumerable<string> Complaints(ParseResult parsed, TextTable texts)
    {
        if (KindOf(parsed) is not { } asked)
        {
            yield return parsed.GetValue(kind) is { } written ? texts.Format("cli.new.unknownKind", written) : texts["cli.new.noKind"];
            yield break;
        }

        if (string.IsNullOrWhiteSpace(parsed.GetValue(title)) && !parsed.GetValue(fromActivities))
        {
            yield return texts.Format("cli.new.noTitle", parsed.GetValue(kind)!);
        }

        foreach (var option in Foreign(asked).Where(option => parsed.GetResult(option) is { Implicit: false }))
        {
            yield return texts.Format("cli.new.notForKind", option.Name, texts[$"kind.{asked}"]);
        }
    }

    /// <inheritdoc />
    public override Task<Outcome> RunAsync(Request request, IProgress<BuildProgress> progress, CancellationToken cancel)
    {
        var made = NewItem.Create(request.Site, RequestOf(request.Parsed), request.Today, request.Clock, cancel);
        if (made.Value is not { } item)
        {
            // What is wrong in a file is the content's, all else was asked for on the command line.
            var isOfContent = made.Diagnostics.Any(d => d.Severity == Severity.Error && d.File is not null && d.Rule != ScaffoldingRules.AlreadyThere);
            return Task.FromResult(new Outcome(isOfContent ? ExitCode.Content : ExitCode.Environment, request.Texts["cli.new.refused"])
            {
                Diagnostics = made.Diagnostics,
            });
        }

        return Task.FromResult(new Outcome(ExitCode.Done, Closing(item, request.Texts))
        {
            Written = 1,
            Files = [item.Path],
            Elapsed = request.Elapsed,
            Diagnostics = made.Diagnostics,
        });
    }

    private static string Closing(MadeItem item, TextTable texts)
    {
        var draft = item.Draft is { } summary ? DraftWord(summary, texts) + "\n" : "";
        return texts.Format("cli.new.done", item.Path) + "\n" + draft + texts.Format("cli.new.next", TextTable.For(item.Language)["new.mark"]);
    }

    private static string DraftWord(DraftSummary draft, TextTable texts)
    {
        var reasons = new[] { ("notHeld", draft.NotHeld), ("toCome", draft.ToCome), ("undated", draft.Undated), ("drafts", draft.Drafts), ("samples", draft.Samples) }.Where(reason => reason.Item2 > 0)
            .Select(reason => texts.Format($"cli.new.leftOut.{reason.Item1}", reason.Item2))
            .Aggregate("", (all, next) => all.Length == 0 ? next : texts.Format("cli.count.and", all, next));
        return reasons.Length == 0 ? texts.Format("cli.new.draft", draft.Cited) : texts.Format("cli.new.leftOut", draft.Cited, reasons);
    }

    private ItemRequest RequestOf(ParseResult parsed) => new(KindOf(parsed)!.Value, parsed.GetValue(title) is { } written && !string.IsNullOrWhiteSpace(written) ? Unquoted(written) : null)
    {
        Date = date.In(parsed) is { } day ? DateOf(day) : null,
        Section = section.In(parsed),
        Region = region.In(parsed),
        Place = place.In(parsed),
        Series = series.In(parsed),
        Year = year.In(parsed) is { } number ? YearOf(number) : null,
        Type = type.In(parsed),
        Period = period.In(parsed),
        FromActivities = parsed.GetValue(fromActivities),
    };

    private ContentKind? KindOf(ParseResult parsed) => parsed.GetValue(kind)?.ToLowerInvariant() switch
    {
        "activity" or "活动" => ContentKind.Activity,
        "report" or "报告" or "总结" => ContentKind.Report,
        "notice" or "通知" or "公告" => ContentKind.Notice,
        "page" or "页面" => ContentKind.Page,
        _ => null,
    };

    // No shell takes Chinese quotation marks away; those around the whole title were meant as its quotation marks.
    private static string Unquoted(string title) => title.Trim() is ['“', .. { Length: > 0 } inner, '”'] && inner.AsSpan().IndexOfAny('“', '”') < 0 ? inner : title;

    // The options that say nothing about items of a kind.
    private Option[] Foreign(ContentKind asked) => asked switch
    {
        ContentKind.Activity => [year, type, period, fromActivities],
        ContentKind.Report => [place, series],
        ContentKind.Notice => [place, series, year, type, period, fromActivities],
        _ => [date, region, place, series, year, type, period, fromActivities],
    };

    private static ContentDate? DateOf(string value) => ContentDate.Read(value) is DateReading.Found { Date: { Time: null } date } ? date : null;

    private static int? YearOf(string value) =>
        int.TryParse(FullWidth.Fold(value).Trim().TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100 ? year : null;
}

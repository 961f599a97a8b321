using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Parsing;

namespace KexieSite.Model.Keeping;

/// <summary>Writes candidates, value after value in the order in which <see cref="CandidateReader"/> reads them.</summary>
/// <param name="to">Takes the values.</param>
/// <param name="config">What sections and metrics are named by their places in.</param>
internal sealed class CandidateWriter(BinaryWriter to, SiteConfig config)
{
    public void Write(Candidate candidate)
    {
        Write(candidate.Publish);
        Write(candidate.Expires);
        Write(candidate.Item!);
    }

    private void Write(ContentItem item)
    {
        to.Write((byte)item.Kind);
        to.Write(item.Source.Value);
        Number(item.Section is { } section ? config.Sections.IndexOf(section) + 1 : 0);
        to.Write(item.Title);
        to.Write(item.Url.Value);
        Write(item.AddressSpan);
        Write(item.Day);
        Number((int)item.Precision);
        Write(item.Moment);
        All(item.Years, Number);
        Write(item.Region);
        Write(item.TopicsSpan);
        All(item.Topics, to.Write);
        to.Write(item.Summary);
        All<FileReference>(item.Cover is { } cover ? [cover] : [], Write);
        All(item.Attachments, Write);
        to.Write(item.Author);
        to.Write(item.Credit);
        All(item.Aliases, Write);
        Write(item.Updated);
        to.Write(item.IsDraft);
        All(item.Figures, Write);
        All(item.Body.Anchors, to.Write);
        All(item.Body.Links, Write);
        All(item.Body.Pictures, Write);
        switch (item)
        {
            case Activity activity:
                Write(activity);
                break;
            case Report report:
                Write(report);
                break;
            case Notice notice:
                to.Write(notice.Issuer);
                to.Write(notice.Number);
                break;
        }
    }

    private void Write(Activity activity)
    {
        Number(activity.End.DayNumber);
        Number((int)activity.EndPrecision);
        to.Write(activity.Place);
        to.Write(activity.Venue);
        Write(activity.SeriesSpan);
        to.Write(activity.Series);
        Number((int)activity.Status);
        All(activity.Organizers, to.Write);
        All(activity.Partners, to.Write);
    }

    private void Write(Report report)
    {
        Number(report.Year);
        Number(report.Period.First);
        Number(report.Period.Last);
        Number((int)report.Type);
        to.Write(report.Issuer);
        to.Write(report.Number);
    }

    private void Write(ItemRegion? region)
    {
        to.Write(region?.Division.Code ?? "");
        if (region is { Division: var division })
        {
            to.Write(division.Name);
            Number(division.LastYear ?? 0);
        }
    }

    private void Write(FileReference file)
    {
        to.Write(file.Path.Value);
        to.Write(file.Title);
        Write(file.Span);
    }

    private void Write(Alias alias)
    {
        to.Write(alias.Url.Value);
        Write(alias.Span);
    }

    private void Write(Figure figure)
    {
        Number(config.Metrics.IndexOf(figure.Metric));
        to.Write(figure.Quantity.Value);
        to.Write(figure.Quantity.Unit);
        Number((int)figure.Quantity.Precision);
        to.Write(figure.Written);
    }

    private void Write(BodyLink link)
    {
        to.Write(link.Written);
        Write(link.Target);
        Write(link.Span);
    }

    private void Write(BodyPicture picture)
    {
        to.Write(picture.Written);
        Write(picture.Target);
        to.Write(picture.Alt);
        to.Write(picture.Title);
        Write(picture.Span);
    }

    private void Write(LinkTarget target)
    {
        (LinkForm Form, string First, string Second, string Third) written = target switch
        {
            LinkTarget.Outside outside => (LinkForm.Outside, outside.Url, "", ""),
            LinkTarget.File file => (LinkForm.File, file.Path.Value, file.Fragment, ""),
            LinkTarget.Address address => (LinkForm.Address, address.Path.Value, address.Query, address.Fragment),
            LinkTarget.SameDocument same => (LinkForm.SameDocument, same.Fragment, "", ""),
            _ => throw new InvalidOperationException($"nothing keeps {target.GetType().Name}"),
        };
        to.Write((byte)written.Form);
        to.Write(written.First);
        to.Write(written.Second);
        to.Write(written.Third);
    }

    private void Write(SourceSpan? span)
    {
        to.Write(span is not null);
        if (span is { } known)
        {
            Write(known);
        }
    }

    private void Write(SourceSpan span)
    {
        Number(span.Line);
        Number(span.Column);
        Number(span.EndLine);
        Number(span.EndColumn);
    }

    private void Write(DateOnly? day) => Number(day is { } known ? known.DayNumber + 1 : 0);

    private void Write(DateTimeOffset? moment)
    {
        to.Write(moment is not null);
        if (moment is { } known)
        {
            to.Write(known.Ticks);
            to.Write((short)known.TotalOffsetMinutes);
        }
    }

    private void All<T>(ImmutableArray<T> all, Action<T> write)
    {
        Number(all.Length);
        foreach (var one in all)
        {
            write(one);
        }
    }

    private void Number(int number) => to.Write7BitEncodedInt(number);
}

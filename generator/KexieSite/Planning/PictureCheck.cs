using System.Globalization;
using KexieSite.Diagnostics;
using KexieSite.Paths;
using KexieSite.Pictures;

namespace KexieSite.Planning;

/// <summary>Takes the size of every picture that is shown, and tells once a file what is wrong with it.</summary>
internal sealed class PictureCheck(PictureHeaders headers, ICollection<Diagnostic> found)
{
    private const long HeavyLength = 1024 * 1024;

    private readonly HashSet<SourcePath> looked = [];
    private readonly HashSet<SourcePath> heavy = [];
    private (PictureHeader Header, Origin Use)? heaviest;

    /// <summary>The size of each picture that is shown and can be.</summary>
    public Dictionary<SourcePath, PictureSize> Sizes { get; } = [];

    /// <summary>A file is published, shown or only linked.</summary>
    public void Publish(SourcePath path, Origin use)
    {
        if (headers.Find(path) is { HasLocation: true } header)
        {
            var rule = header.Format == PictureFormat.Avif ? PictureRules.LocationStays : PictureRules.LocationRemoved;
            found.Add(rule.At(use.File, use.Span, path.FileName));
        }
    }

    /// <summary>A published file is shown on a page.</summary>
    public void Show(CopiedFile file, Origin use)
    {
        if (!looked.Add(file.Source))
        {
            return;
        }

        if (file.Cleaned is { } svg)
        {
            ShowSvg(file.Source, svg, use);
        }
        else if (headers.Find(file.Source) is { } header)
        {
            Show(file.Source, header, use);
        }
    }

    /// <summary>Tells of heavy pictures: once, because a note for each would be in the way of everything else.</summary>
    public void Complete()
    {
        if (heaviest is var (header, use))
        {
            var megabytes = (header.Length / 1024.0 / 1024.0).ToString("0.0", CultureInfo.InvariantCulture);
            found.Add(PictureRules.Heavy.At(use.File, use.Span, heavy.Count, megabytes, header.Size!.Value.Width, header.Size.Value.Height));
        }
    }

    private void Show(SourcePath path, PictureHeader header, Origin use)
    {
        var promised = PictureHeaders.Promised(path);
        if (header.Format == PictureFormat.Unknown || (header.Size is null && header.Format == promised))
        {
            found.Add(PictureRules.Damaged.At(use.File, use.Span, path.FileName));
            return;
        }

        if (header.Size is not { } size || PictureHeaders.Extension(header.Format) is not { } extension)
        {
            found.Add(PictureRules.ForeignFormat.At(use.File, use.Span, path.FileName, header.Format.ToString().ToUpperInvariant()));
            return;
        }

        if (header.Format != promised)
        {
            found.Add(PictureRules.WrongExtension.At(use.File, use.Span, path.FileName, header.Format.ToString().ToUpperInvariant(), path.Stem + extension));
        }

        Sizes[path] = size;
        if (header.Length > HeavyLength && heavy.Add(path) && header.Length > (heaviest?.Header.Length ?? 0))
        {
            heaviest = (header, use);
        }
    }

    // A picture that could not be cleaned has its error already.
    private void ShowSvg(SourcePath path, string svg, Origin use)
    {
        var size = svg.Length > 0 ? SvgHeader.Size(svg) : null;
        if (size is null && svg.Length > 0)
        {
            found.Add(PictureRules.SvgWithoutSize.At(use.File, use.Span, path.FileName, SvgHeader.Default.Width, SvgHeader.Default.Height));
        }

        Sizes[path] = size ?? SvgHeader.Default;
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Pictures;

namespace KexieSite.Planning;

/// <summary>Finds the files beside the texts that published items use; only these are copied.</summary>
/// <param name="tree">The files there are.</param>
/// <param name="headers">The headers of the pictures among them.</param>
/// <param name="missing">Says what was meant by a file that there is not.</param>
/// <param name="found">Takes what is wrong.</param>
internal sealed class FileUse(SourceTree tree, PictureHeaders headers, MissingFile missing, ICollection<Diagnostic> found)
{
    private readonly Dictionary<SourcePath, CopiedFile> files = [];
    private readonly PictureCheck pictures = new(headers, found);

    /// <summary>The files in use, in the order of their paths.</summary>
    public ImmutableArray<CopiedFile> Files => [.. files.Values.OrderBy(f => f.Source)];

    /// <summary>The sizes of the pictures that pages show.</summary>
    public FrozenDictionary<SourcePath, PictureSize> Sizes => pictures.Sizes.ToFrozenDictionary();

    /// <summary>Says what is worth saying of all pictures together.</summary>
    public void Complete() => pictures.Complete();

    /// <summary>Adds what an item uses: cover, attachments, pictures and linked files.</summary>
    public void Add(ContentItem item)
    {
        foreach (var file in item.Attachments)
        {
            Use("missing.attachment", file.Path, file.Path.Value, new Origin(item.Source, file.Span));
        }

        if (item.Cover is { } cover)
        {
            Show("missing.cover", cover.Path, cover.Path.Value, new Origin(item.Source, cover.Span));
        }

        foreach (var picture in item.Body.Pictures)
        {
            if (FileOf(picture.Target) is not { } path)
            {
                continue;
            }

            if (FileTypes.Pictures.Contains(path.Extension))
            {
                Show("missing.picture", path, picture.Written, new Origin(item.Source, picture.Span));
            }
            else
            {
                found.Add(PlanningRules.NoPicture.At(item.Source, picture.Span, picture.Written));
            }
        }

        foreach (var link in item.Body.Links)
        {
            if (FileOf(link.Target) is { } path && path.Extension != ".md" && (path.Extension.Length > 0 || tree.Has(path)))
            {
                Use("missing.link", path, link.Written, new Origin(item.Source, link.Span));
            }
        }
    }

    // A file beside the texts may also be named by the address at which it is published.
    private SourcePath? FileOf(LinkTarget target) => target switch
    {
        LinkTarget.File file => file.Path,
        LinkTarget.Address { Path.IsPage: false } address when SourceTree.Content.Combine(address.Path.Value[1..]) is { } path && tree.Has(path) => path,
        _ => null,
    };

    private void Show(string what, SourcePath path, string written, Origin use)
    {
        Use(what, path, written, use);
        if (files.TryGetValue(path, out var file))
        {
            pictures.Show(file, use);
        }
    }

    private void Use(string what, SourcePath path, string written, Origin use)
    {
        if (files.ContainsKey(path))
        {
            return;
        }

        if (!path.IsInside(SourceTree.Content))
        {
            found.Add(PlanningRules.OutsideContent.At(use.File, use.Span, written));
        }
        else if (!tree.Has(path))
        {
            found.Add(missing.Finding(what, path, written, use));
        }
        else if (FileTypes.Forbidden.Contains(path.Extension))
        {
            found.Add(PlanningRules.ForbiddenFile.At(use.File, use.Span, path.FileName));
        }
        else if (UrlPath.TryParse(path.Value["content".Length..]) is { } url)
        {
            files[path] = new CopiedFile(url, path, use, path.Extension == ".svg" ? Cleaned(path) : null);
            pictures.Publish(path, use);
        }
        else
        {
            found.Add(PlanningRules.FileName.At(use.File, use.Span, path.FileName));
        }
    }

    private string Cleaned(SourcePath path)
    {
        var svg = SvgSanitizer.Clean(tree.ReadBytes(path), path);
        foreach (var finding in svg.Diagnostics)
        {
            found.Add(finding);
        }

        return svg.Value;
    }
}

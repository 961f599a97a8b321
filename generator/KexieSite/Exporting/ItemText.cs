using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Importing;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Exporting;

/// <summary>Makes of a content file what is printed: its title, text and signature. Its figures, topics and summary belong to the page alone.</summary>
public static class ItemText
{
    /// <summary>The text to print, and what of the page it does not have. Links within the site get their addresses on the web.</summary>
    /// <param name="item">The content file.</param>
    /// <param name="addresses">What its links lead to.</param>
    /// <exception cref="IOException">A picture, or a text that a link leads to, cannot be read.</exception>
    public static Checked<OfficialText> Of(ContentItem item, SiteAddresses addresses)
    {
        var found = new List<Diagnostic>();
        foreach (var block in item.Body.Blocks.Where(b => b is not BodyBlock.Gallery))
        {
            found.Add(ExportRules.Computed.At(item.Source, block.Span, new TextKey("export.block." + block.Name)));
        }

        found.AddRange(LostForms.In(item.Body.Parts).Select(form => ExportRules.PageForm.At(item.Source, null, form)));
        var (pictures, kept) = Pictures(item, addresses.Tree, found);
        var links = new LinkResolver(item.Body, addresses, pictures, kept);
        var blocks = BodyBlocks.Of(item.Body).SelectMany(block => links.Of(block)).ToImmutableArray();
        var (issuer, number) = item switch
        {
            Report report => (report.Issuer, report.Number),
            Notice notice => (notice.Issuer, notice.Number),
            _ => ("", ""),
        };

        // As the page has it: who writes the signature below the text does not want it twice.
        var isSigned = OfficialDocument.IsSigned(blocks);
        var text = new OfficialText
        {
            Title = item.Title,
            Number = number,
            Issuer = isSigned ? "" : issuer,
            Date = isSigned || item.Precision != Chinese.DatePrecision.Day ? null : item.Day,
            Blocks = blocks,
            Attachments = [.. item.Attachments.Select(a => a.Title.Length > 0 ? a.Title : a.Path.Stem)],
            Pictures = pictures,
            Exported = new ExportedText(item.Source.Value, item.Kind, addresses.Root, ExportedFrontMatter.Of(addresses.Tree.ReadText(item.Source))) { Region = addresses.Region, Addresses = links.Addresses },
        };
        return new(text, [.. found]);
    }

    private static (FrozenDictionary<string, ReadOnlyMemory<byte>> Shown, HashSet<string> Kept) Pictures(ContentItem item, SourceTree tree, List<Diagnostic> found)
    {
        var pictures = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var all = item.Body.Pictures.Concat(item.Body.Blocks.OfType<BodyBlock.Gallery>().SelectMany(g => g.Pictures));
        foreach (var picture in all.DistinctBy(p => p.Written))
        {
            var path = picture.Target is LinkTarget.File { Path: var file } && tree.Files.Contains(file) ? (SourcePath?)file : null;
            if (path is { } there && File.ReadAllBytes(there.In(tree.SiteFolder)) is var bytes && PictureWriter.IsShown(bytes))
            {
                pictures[picture.Written] = bytes;
            }
            else
            {
                _ = path is not null && kept.Add(picture.Written);
                found.Add(ExportRules.Picture.At(item.Source, picture.Span, picture.Written));
            }
        }

        return (pictures.ToFrozenDictionary(StringComparer.Ordinal), kept);
    }
}

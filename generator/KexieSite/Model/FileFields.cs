using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Loading;

namespace KexieSite.Model;

/// <summary>Reads <c>cover</c> and <c>attachments</c>: paths, or mappings with a path and a title.</summary>
internal static class FileFields
{
    internal static readonly KeyTable CoverKeys = new("src 图片 ~file ~path", "alt 说明 ~title");
    internal static readonly KeyTable AttachmentKeys = new("file 文件 ~src ~path", "title 标题 ~name");

    public static FileReference? Cover(FieldReader fields)
    {
        if (fields.Node("cover") is not { } node || Reference(fields, "cover", node, CoverKeys, "src", "alt") is not { } cover)
        {
            return null;
        }

        if (!FileTypes.Pictures.Contains(cover.Path.Extension))
        {
            fields.Report(FieldRules.CoverIsNoPicture.At(fields.File, cover.Span, cover.Path.FileName));
            return null;
        }

        return cover;
    }

    public static ImmutableArray<FileReference> Attachments(FieldReader fields) =>
        [.. fields.Items("attachments").SelectMany(Names).Select(node => Attachment(fields, node)).OfType<FileReference>()];

    // a.pdf、b.pdf in one text are two files; a comma inside a name is none between two.
    private static IEnumerable<YamlNode> Names(YamlNode node) =>
        node is YamlScalar scalar && FieldReader.Split(scalar).ToList() is { Count: > 1 } parts && parts.TrueForAll(p => Path.GetExtension(p.Text) is { Length: > 1 and <= 6 })
            ? parts
            : [node];

    private static FileReference? Attachment(FieldReader fields, YamlNode node)
    {
        if (Reference(fields, "attachments", node, AttachmentKeys, "file", "title") is not { } attachment)
        {
            return null;
        }

        if (FileTypes.Forbidden.Contains(attachment.Path.Extension))
        {
            fields.Report(FieldRules.ForbiddenAttachment.At(fields.File, attachment.Span, attachment.Path.FileName));
            return null;
        }

        return attachment.Title.Length > 0 ? attachment : attachment with { Title = attachment.Path.Stem };
    }

    private static FileReference? Reference(FieldReader fields, string key, YamlNode node, KeyTable keys, string pathKey, string titleKey)
    {
        var inner = node is YamlMapping mapping ? fields.Below(mapping, keys) : null;
        var path = inner is null ? fields.AsText(key, node) : inner.Required(pathKey);
        if (path is null)
        {
            return null;
        }

        if (path.Text.Contains("://", StringComparison.Ordinal))
        {
            fields.Report(FieldRules.AddressAsFile, path, path.Text.Trim());
            return null;
        }

        if (fields.File.Folder.Combine(path.Text.Trim()) is not { } file || !file.IsInside(SourceTree.Content))
        {
            fields.Report(FieldRules.FileOutside, path, path.Text);
            return null;
        }

        return new FileReference(file, inner?.Text(titleKey) ?? "", path.Span);
    }
}

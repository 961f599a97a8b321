using KexieSite.Configuration;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Importing.Word;

/// <summary>Keeps a block that paper does not show as Markdown beside the text of a Word file. What comes back is believed only as far as it is one such block.</summary>
internal static class KeptBlock
{
    private const int Longest = 2000;

    // Far enough below for any way up that a text of the site has.
    private static readonly SourcePath Deep = new("content/a/b/c/d/e/f/g/h/a.md");

    /// <summary>The block as Markdown.</summary>
    public static string Write(ImportedBlock block) => MarkdownText.Write([block]).TrimEnd('\n');

    /// <summary>The block; null where it is anything but one computed block or one picture of the site, without a mistake. Whether the site has the picture is not known here.</summary>
    /// <param name="markdown">What a file says.</param>
    public static ImportedBlock? Read(string markdown)
    {
        if (markdown.Length > Longest)
        {
            return null;
        }

        var read = MarkdownReader.Read(markdown, Deep, 1, HtmlPolicy.None);
        ImportedBlock? block = read.Value switch
        {
            { Blocks: [not BodyBlock.Gallery and var computed] } => new ComputedBlock(computed.Written),
            { Pictures: [{ Target: LinkTarget.File } picture] } => new PictureBlock(Uri.UnescapeDataString(picture.Written), picture.Alt, picture.Title),
            _ => null,
        };
        return block is not null && !read.HasErrors && Write(block) == markdown ? block : null;
    }
}

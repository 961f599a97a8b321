using KexieSite.Diagnostics;

namespace KexieSite.Parsing;

/// <summary>A picture as a text uses it: always one of the site's own.</summary>
/// <param name="Written">The address as written, without Markdown's escapes.</param>
/// <param name="Target">A <see cref="LinkTarget.File"/> or a <see cref="LinkTarget.Address"/>.</param>
/// <param name="Alt">What stands for the picture where it is not seen; empty when nothing was written.</param>
/// <param name="Title">Its title, the caption of a figure; empty when none was written.</param>
/// <param name="Span">The place of its use in the file.</param>
public sealed record BodyPicture(string Written, LinkTarget Target, string Alt, string Title, SourceSpan Span)
{
    /// <summary>What stands below it in a gallery: the title, else the alternative text.</summary>
    public string Caption => Title.Length > 0 ? Title : Alt;
}

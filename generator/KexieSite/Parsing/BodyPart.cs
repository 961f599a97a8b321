namespace KexieSite.Parsing;

/// <summary>
/// A piece of a body. Written one after the other the pieces are balanced HTML without scripts and inline styles
/// (unless raw HTML is trusted); links and pictures are pieces of their own because their addresses are known only
/// once the whole site is planned.
/// </summary>
public abstract record BodyPart
{
    private BodyPart()
    {
    }

    /// <summary>HTML that is ready to be written.</summary>
    public sealed record Markup(string Html) : BodyPart;

    /// <summary>
    /// A link begins: write <c>&lt;a href="…"{Attributes}&gt;</c>, or, where the target is not published,
    /// <c>&lt;span{Attributes}&gt;</c> or nothing. Links do not nest, so the next <see cref="LinkEnd"/> is this one's.
    /// </summary>
    /// <param name="Link">Where it leads.</param>
    /// <param name="Attributes">Further attributes, escaped, each with a space before it; or empty.</param>
    public sealed record LinkStart(BodyLink Link, string Attributes) : BodyPart;

    /// <summary>The link ends: write <c>&lt;/a&gt;</c>.</summary>
    public sealed record LinkEnd : BodyPart;

    /// <summary>A picture: write <c>&lt;img src="…"{Attributes}&gt;</c>.</summary>
    /// <param name="Image">Which picture.</param>
    /// <param name="Attributes">Further attributes, <c>alt</c> always among them, escaped, each with a space before it.</param>
    public sealed record Picture(BodyPicture Image, string Attributes) : BodyPart;

    /// <summary>A <c>:::</c> block: write what the build computes for it.</summary>
    public sealed record Block(BodyBlock Content) : BodyPart;

    /// <summary>The address of <paramref name="Link"/>, inside an attribute's quotes (a sound, a film): write it HTML-escaped.</summary>
    public sealed record Address(BodyLink Link) : BodyPart;
}

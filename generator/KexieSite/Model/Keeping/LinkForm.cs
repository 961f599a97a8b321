namespace KexieSite.Model.Keeping;

/// <summary>The forms of <see cref="Parsing.LinkTarget"/>, as they are kept.</summary>
internal enum LinkForm : byte
{
    /// <summary>Another site.</summary>
    Outside,

    /// <summary>A file of the sources.</summary>
    File,

    /// <summary>An address of the built site.</summary>
    Address,

    /// <summary>A place in the same text.</summary>
    SameDocument,
}

namespace KexieSite.Parsing.Dialect;

/// <summary>A <c>:::</c> line in the syntax tree.</summary>
internal interface IFence
{
    /// <summary>What the line says.</summary>
    FenceWords Words { get; }

    /// <summary>What it was understood as; null when it was not.</summary>
    BodyBlock? Block { get; set; }
}

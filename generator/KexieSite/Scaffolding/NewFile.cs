using KexieSite.Paths;

namespace KexieSite.Scaffolding;

/// <summary>A file that is to be made.</summary>
/// <param name="Path">Where it will lie in the site.</param>
/// <param name="Text">What it will hold; lines end with <c>\n</c>.</param>
internal sealed record NewFile(SourcePath Path, string Text)
{
    /// <summary>Whether it takes the place of one that is there; only for what was made by us before.</summary>
    public bool Replaces { get; init; }
}

using System.Diagnostics.CodeAnalysis;
using KexieSite.Diagnostics;

namespace KexieSite.Theming;

/// <summary>A template asked for an asset that the theme does not have; <see cref="PageRenderer"/> makes a finding of it.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Without a path there is nothing to say")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves the library")]
internal sealed class MissingAssetException(string path, IEnumerable<string> assets) : Exception($"the theme has no asset '{path}'")
{
    /// <summary>The path as the template wrote it.</summary>
    public string Path => path;

    /// <summary>What was probably meant, as a text for people.</summary>
    public TextKey Nearest { get; } =
        NearestName.Of(path, assets) is { } meant ? new TextKey("nearest.some", meant) : new TextKey("asset.add", path);
}

using KexieSite.Diagnostics;

namespace KexieSite.Importing.Guessing;

/// <summary>A value for the front matter that was concluded from a text.</summary>
/// <param name="Key">The English name of its field; for a figure, <see cref="Metric"/> says of what.</param>
/// <param name="Value">As it is written into the front matter.</param>
/// <param name="Quote">The words of the text that it was concluded from; empty where there are none.</param>
/// <param name="IsSure">Whether it is filled in; else it becomes a comment to be confirmed.</param>
/// <param name="Reason">What has to be said beside the words, or null.</param>
internal sealed record Guess(string Key, string Value, string Quote, bool IsSure = true, TextKey? Reason = null)
{
    /// <summary>The metric of a figure; empty for other keys.</summary>
    public string Metric { get; init; } = "";

    /// <summary>The name of the <see cref="ImportedFile"/> that an attachment is; empty for other values.</summary>
    public string File { get; init; } = "";
}

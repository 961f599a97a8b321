namespace KexieSite.Importing;

/// <summary>A paragraph as the question of the parts of an official document sees it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Place">Where it stands on the page.</param>
/// <param name="IsTitle">Whether its source says that it is the title, by a style or by larger letters than the text has.</param>
public readonly record struct OfficialLine(string Text, LinePlace Place = LinePlace.Unknown, bool IsTitle = false);

/// <summary>Where a paragraph stands between the margins.</summary>
public enum LinePlace
{
    /// <summary>Not known: a plain text does not say.</summary>
    Unknown,

    /// <summary>At the left, as running text is.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the right.</summary>
    Right,
}

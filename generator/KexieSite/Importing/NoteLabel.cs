using KexieSite.Parsing.Dialect;

namespace KexieSite.Importing;

/// <summary>What writers call footnotes.</summary>
internal static class NoteLabel
{
    /// <summary>Whether a label is a name, which a note keeps. A number would say another thing as soon as a note is added before it.</summary>
    public static bool IsName(string label) => Anchor.IsName(label) && !label.All(char.IsAsciiDigit);
}

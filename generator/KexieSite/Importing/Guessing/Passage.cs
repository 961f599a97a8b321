namespace KexieSite.Importing.Guessing;

/// <summary>One line of an imported text, without its form.</summary>
/// <param name="Text">Its characters; blanks of every kind are single spaces.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
/// <param name="IsAhead">Whether it stands below a heading about what is to come (下一步打算): its numbers have not happened.</param>
internal sealed record Passage(string Text, bool IsHeading, bool IsAhead);

namespace KexieSite.Diagnostics;

/// <summary>An argument of a text that is itself a text: it is looked up in the language that is shown.</summary>
public sealed record TextKey(string Key);

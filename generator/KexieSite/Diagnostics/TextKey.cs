using System.Collections.Immutable;

namespace KexieSite.Diagnostics;

/// <summary>An argument of a text that is itself a text: it is looked up in the language that is shown.</summary>
/// <param name="Key">The key in the text tables.</param>
/// <param name="Arguments">What that text's own placeholders stand for.</param>
public sealed record TextKey(string Key, params ImmutableArray<object> Arguments);

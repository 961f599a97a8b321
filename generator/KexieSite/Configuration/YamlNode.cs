using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Configuration;

/// <summary>A piece of YAML and the place where it stands in its file.</summary>
public abstract record YamlNode(SourceSpan Span);

/// <summary>A single value.</summary>
/// <param name="Text">The value without its quotes, escapes resolved.</param>
/// <param name="IsQuoted">Whether it was written in quotes or as a block: then <c>~</c> or <c>true</c> is a text.</param>
/// <param name="Span">From the first to behind the last character, quotes included.</param>
public sealed record YamlScalar(string Text, bool IsQuoted, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>Whether nothing was written: blanks, in quotes or not, <c>~</c> or <c>null</c>.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) || (!IsQuoted && Text is "~" or "null" or "NULL" or "Null");
}

/// <summary>A list.</summary>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

/// <summary>Keys and values in the order in which they were written; no key stands twice.</summary>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>A mapping without entries at the first line of a file.</summary>
    public static YamlMapping Empty { get; } = new([], SourceSpan.Start);
}

/// <summary>One key and its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

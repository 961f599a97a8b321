using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Configuration;

/// <summary>What <c>site.yml</c> says under <c>check</c>: what the site's own checks need to know.</summary>
public sealed record CheckSettings
{
    /// <summary>Nothing is said.</summary>
    public static CheckSettings Default { get; } = new();

    /// <summary>The office's own telephone and account numbers, digits only: they are meant to be public.</summary>
    public ImmutableArray<string> Numbers { get; init; } = [];

    /// <summary>Words that the site writes otherwise, beside those that are known anyway.</summary>
    public ImmutableArray<PreferredWord> Words { get; init; } = [];

    /// <summary>Findings that are not wanted.</summary>
    public ImmutableArray<IgnoredFinding> Ignored { get; init; } = [];

    /// <summary>Days within which something new must appear anywhere on the site, or null for no promise.</summary>
    public int? HomeUpdate { get; init; }

    /// <summary>Where that promise stands.</summary>
    public SourceSpan? HomeSpan { get; init; }
}

/// <summary>A word that is written otherwise.</summary>
/// <param name="Written">The wrong or outdated word.</param>
/// <param name="Preferred">What to write instead.</param>
/// <param name="Since">The year from which on it is outdated; null for a word that was never right.</param>
public sealed record PreferredWord(string Written, string Preferred, int? Since);

/// <summary>Findings of a kind that are not wanted.</summary>
/// <param name="Code">The kind: <c>KX5301</c>.</param>
/// <param name="Paths">Files and folders below the site's folder; none for the whole site.</param>
/// <param name="Reason">Why; empty where none was given.</param>
/// <param name="Span">Where it is asked for.</param>
public sealed record IgnoredFinding(string Code, ImmutableArray<string> Paths, string Reason, SourceSpan Span);

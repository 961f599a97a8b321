using System.Collections.Immutable;
using KexieSite.Building;
using KexieSite.Checking;
using KexieSite.Diagnostics;
using KexieSite.Importing.Batch;
using KexieSite.Model;
using KexieSite.Paths;
using KexieSite.Publishing;

namespace KexieSite.Cli;

/// <summary>What became of a command: all that is shown, in either format.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Closing">The last words, in the user's language: what was done, or why it was not.</param>
internal sealed record Outcome(ExitCode Code, string Closing)
{
    /// <summary>Whether the command could not do its work at all; the closing says why.</summary>
    public bool IsFailure { get; init; }

    /// <summary>HTML pages of the site.</summary>
    public int Pages { get; init; }

    /// <summary>Files that are new or changed.</summary>
    public int Written { get; init; }

    /// <summary>Files that are gone.</summary>
    public int Removed { get; init; }

    /// <summary>The time it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>What was not published, and why.</summary>
    public ImmutableArray<SkippedItem> Skipped { get; init; } = [];

    /// <summary>What was found.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What was found and is told to other programs alone: people read it in a report.</summary>
    public ImmutableArray<Diagnostic> Noted { get; init; } = [];

    /// <summary>What became of imported files.</summary>
    public ImmutableArray<ImportedItem> Imported { get; init; } = [];
    /// <summary>The files that were made for the writer; none of a command that makes pages.</summary>
    public ImmutableArray<SourcePath> Files { get; init; } = [];

    /// <summary>What was put right in the content.</summary>
    public ImmutableArray<CorrectedPlace> Corrected { get; init; } = [];

    /// <summary>What was published; null but for a publication.</summary>
    public PublishResult? Published { get; init; }

    /// <summary>How long each stage took, where that was asked for.</summary>
    public ImmutableArray<StageTiming> Timings { get; init; } = [];

    /// <summary>A command that could not do its work.</summary>
    public static Outcome Failure(ExitCode code, string closing) => new(code, closing) { IsFailure = true };
}

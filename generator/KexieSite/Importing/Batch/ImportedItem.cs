using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Importing.Repair;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>What became of one text, or of a file in which no text was found.</summary>
/// <param name="Source">The file, relative to the folder at which the import began.</param>
/// <param name="Ordinal">Which of the file's texts it is, from 1; 0 for a file without one.</param>
/// <param name="Fate">What became of it.</param>
public sealed record ImportedItem(SourcePath Source, int Ordinal, ImportFate Fate)
{
    /// <summary>The file in the site: where it was written, or lies since an earlier import; null where there is none.</summary>
    public SourcePath? Target { get; init; }

    /// <summary>Its title; empty where it is not known.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it is; null for a file without a text.</summary>
    public ContentKind? Kind { get; init; }

    /// <summary>The lines of its front matter, comments to be confirmed among them.</summary>
    public ImmutableArray<string> FrontMatter { get; init; } = [];

    /// <summary>How many files were written beside it.</summary>
    public int Files { get; init; }

    /// <summary>The file whose text this one came along with, as its picture or attachment; null for others.</summary>
    public SourcePath? BroughtBy { get; init; }

    /// <summary>Every change that a repair made in its words.</summary>
    public ImmutableArray<TextChange> Changes { get; init; } = [];

    /// <summary>What was left out, repaired or doubtful.</summary>
    public ImmutableArray<Diagnostic> Notes { get; init; } = [];

    /// <summary>The files of the folder that came along with it, and where they were written; null where an earlier import wrote them.</summary>
    internal ImmutableArray<(SourcePath From, SourcePath? Target)> Brought { get; init; } = [];
}

/// <summary>What can become of a text or a file that is imported.</summary>
public enum ImportFate
{
    /// <summary>Written, and complete: the next build publishes it.</summary>
    Written,

    /// <summary>Written as a draft: a person has to complete it.</summary>
    Draft,

    /// <summary>Imported before and left alone.</summary>
    Known,

    /// <summary>The same as another of this run, byte for byte or word for word, or an export of the site that nobody changed: not imported again.</summary>
    Same,

    /// <summary>No text, but the picture or attachment of one: it came along with that.</summary>
    Brought,

    /// <summary>Not imported; the notes say why.</summary>
    Refused,

    /// <summary>A picture or another file in a folder that is no text, and no text needs it.</summary>
    Unused,
}

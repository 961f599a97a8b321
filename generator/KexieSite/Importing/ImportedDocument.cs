using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Importing.Repair;
using KexieSite.Paths;

namespace KexieSite.Importing;

/// <summary>
/// One text out of a foreign file, as far as its reader understood the file's form: what its words mean (its kind, year, region …) is
/// guessed afterwards. A file may hold several.
/// </summary>
public sealed record ImportedDocument
{
    /// <summary>The file it was read from, relative to the folder where the import began.</summary>
    public required SourcePath Source { get; init; }

    /// <summary>The number of this text among those of its file, from 1.</summary>
    public int Ordinal { get; init; } = 1;

    /// <summary>The text without title, document number, addressee, signature and date, where these were recognised.</summary>
    public required ImmutableArray<ImportedBlock> Blocks { get; init; }

    /// <summary>What the file itself says of the text: in its metadata, or in a form that leaves no doubt.</summary>
    public ImmutableArray<ImportedFact> Facts { get; init; } = [];

    /// <summary>The paragraphs that the facts stand for.</summary>
    public ImmutableArray<TakenLine> Taken { get; init; } = [];

    /// <summary>Pictures and attachments that came with the text.</summary>
    public ImmutableArray<ImportedFile> Files { get; init; } = [];

    /// <summary>What the file says of the content file that it was made of; null where <c>kexie export</c> did not make it.</summary>
    public ExportedText? Exported { get; init; }

    /// <summary>Every change that the repair of a damaged text made, for a list of them; <see cref="Notes"/> counts them.</summary>
    public ImmutableArray<TextChange> Changes { get; init; } = [];

    /// <summary>What was left out, repaired or doubtful.</summary>
    public ImmutableArray<Diagnostic> Notes { get; init; } = [];
}

/// <summary>A value for the front matter, and why it is believed.</summary>
/// <param name="Key">The English name of the field in the field table, such as <c>title</c>, <c>date</c>, <c>issuer</c>, <c>number</c>, <c>source</c>.</param>
/// <param name="Value">As it is written into the front matter.</param>
/// <param name="Evidence">The words or the place it was taken from, for the reader of the import report.</param>
/// <param name="IsSure">Whether it is filled in; else it becomes a comment to be confirmed.</param>
public sealed record ImportedFact(string Key, string Value, string Evidence, bool IsSure = true);

/// <summary>A file that is written beside the text.</summary>
/// <param name="Name">A plain file name, unique within its document, with the extension of what the bytes really are.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record ImportedFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The file of the folder that it is, relative to where the import began; null where it lay within the document.</summary>
    public SourcePath? Source { get; init; }
}

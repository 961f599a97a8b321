using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Importing;

namespace KexieSite.Exporting;

/// <summary>A text as it is printed: what the parts of an official document are made of (GB/T 9704-2012, chapter 7).</summary>
public sealed record OfficialText
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The document number; empty where there is none.</summary>
    public string Number { get; init; } = "";

    /// <summary>Who signs; empty where nobody does, or where the text itself ends with it.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The date below the signature; null where it is not known or not printed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The text. Links have addresses on the web or lead to anchors of headings; pictures are named in <see cref="Pictures"/>.</summary>
    public required ImmutableArray<ImportedBlock> Blocks { get; init; }

    /// <summary>The titles of attachments.</summary>
    public ImmutableArray<string> Attachments { get; init; } = [];

    /// <summary>What paper does not show, for the way back; null to keep nothing. Its anchors are those that the file gets.</summary>
    public ExportedText? Exported { get; init; }

    /// <summary>The pictures by name: JPEG, PNG or GIF.</summary>
    public FrozenDictionary<string, ReadOnlyMemory<byte>> Pictures { get; init; } = FrozenDictionary<string, ReadOnlyMemory<byte>>.Empty;
}

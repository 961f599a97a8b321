using System.Diagnostics.CodeAnalysis;
using KexieSite.Configuration;

namespace KexieSite.Model;

/// <summary>通知: an announcement.</summary>
public sealed record Notice : ContentItem
{
    /// <summary>Takes over what every kind has in common.</summary>
    [SetsRequiredMembers]
    internal Notice(ContentItem common)
        : base(common)
    {
    }

    /// <inheritdoc />
    public override ContentKind Kind => ContentKind.Notice;

    /// <summary>Who signs; empty where not said.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The document number; empty where none.</summary>
    public string Number { get; init; } = "";
}

using System.Collections.Immutable;

namespace KexieSite.Regions;

/// <summary>What resolving a <c>region</c> found: exactly one of the nested cases.</summary>
public abstract record RegionOutcome
{
    private RegionOutcome()
    {
    }

    /// <summary>The division to file the item under, or null when there is none.</summary>
    public virtual Division? Division => null;

    /// <summary>One division; it may be a former one that was in force in the item's year (「今属…」, listed under both).</summary>
    public sealed record Found(Division Place) : RegionOutcome
    {
        /// <inheritdoc />
        public override Division Division => Place;
    }

    /// <summary>The writer says that the region is not known: 未知.</summary>
    public sealed record Unknown : RegionOutcome;

    /// <summary>Several divisions have this name and the site's own region does not tell them apart.</summary>
    public sealed record Ambiguous(string Text, ImmutableArray<Division> Candidates) : RegionOutcome;

    /// <summary>The division was abolished before the item's year; the item is filed under its successor.</summary>
    public sealed record Abolished(Division Former) : RegionOutcome
    {
        /// <inheritdoc />
        public override Division? Division => Former.Successor;
    }

    /// <summary>The last name of a path exists, but not below the names before it.</summary>
    public sealed record WrongParent(string Text, string Name, ImmutableArray<Division> Candidates) : RegionOutcome;

    /// <summary>The text names a town, which goes into <c>place</c>; its counties are the candidates for <c>region</c>.</summary>
    public sealed record Town(string Text, string Name, ImmutableArray<Division> Counties) : RegionOutcome;

    /// <summary>No division has this name.</summary>
    public sealed record NotFound(string Text, ImmutableArray<Division> Nearest) : RegionOutcome;
}

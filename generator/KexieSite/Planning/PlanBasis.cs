using KexieSite.Configuration;
using KexieSite.Loading;

namespace KexieSite.Planning;

/// <summary>What a plan was made from, for a later plan of the same site to go on from.</summary>
/// <param name="Config">What site.yml said.</param>
/// <param name="Tree">The files beside the texts.</param>
/// <param name="Addresses">The addresses of all outputs.</param>
/// <param name="Items">Where the items are found.</param>
/// <param name="LinksAreRight">Whether every link of every text led somewhere.</param>
internal sealed record PlanBasis(SiteConfig Config, SourceTree Tree, AddressBook Addresses, ItemDirectory Items, bool LinksAreRight)
{
    /// <summary>Whether the same sources are published at the same addresses.</summary>
    public bool HasAddressesOf(PlanBasis other) =>
        ReferenceEquals(Config, other.Config) && ReferenceEquals(Addresses, other.Addresses) && Items.IsLike(other.Items);

    /// <summary>
    /// Whether links of texts that did not change since another plan still lead to what they led to: what they can name is the same, and
    /// what was rewritten has the same places to jump to.
    /// </summary>
    public bool HasTargetsOf(PlanBasis other) =>
        HasAddressesOf(other) && Tree.Files == other.Tree.Files && Items.Since(other.Items).All(i => i.Before.Body.Anchors.AsSpan().SequenceEqual(i.After.Body.Anchors.AsSpan()));
}

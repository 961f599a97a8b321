namespace KexieSite.Importing.Guessing;

/// <summary>A name that speaks for a division.</summary>
/// <param name="Name">The name.</param>
/// <param name="Weight">What it is worth.</param>
/// <param name="Quote">The words around it.</param>
/// <param name="IsOfItself">Whether the division itself is named, not a town or a short name.</param>
/// <param name="IsWord">Whether it is a town without its kind, which may be an ordinary word (致富, 发展).</param>
internal sealed record RegionEvidence(string Name, double Weight, string Quote, bool IsOfItself, bool IsWord)
{
    /// <summary>Which part of the name is the division's: one of nine 高新区 is named no more clearly by naming it again.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Whether title or signature name it as that of a body.</summary>
    public bool IsBody { get; init; }

    /// <summary>Whether it is a division without its kind, and with nothing around it that says so; which may be an ordinary word, too (合作, 资源).</summary>
    public bool IsShortName { get; init; }
}

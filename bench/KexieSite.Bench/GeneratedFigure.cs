namespace KexieSite.Bench;

/// <summary>How exactly a figure is written.</summary>
public enum Exactness
{
    /// <summary>A plain number.</summary>
    Exact,

    /// <summary>约.</summary>
    About,

    /// <summary>余, 多, 超过.</summary>
    AtLeast,

    /// <summary>近.</summary>
    Almost,

    /// <summary>Crossed out: <c>xx</c>.</summary>
    Unknown,
}

/// <summary>One figure of an item.</summary>
/// <param name="Metric">What is counted.</param>
/// <param name="Value">How much, in the metric's unit; 0 when it is unknown.</param>
/// <param name="Exactness">How exactly.</param>
/// <param name="Written">The text in the front matter.</param>
public sealed record GeneratedFigure(string Metric, decimal Value, Exactness Exactness, string Written);

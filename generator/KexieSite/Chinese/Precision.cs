namespace KexieSite.Chinese;

/// <summary>How exactly a quantity is known.</summary>
public enum Precision
{
    /// <summary>Counted: <c>38000</c>.</summary>
    Exact,

    /// <summary>Estimated: <c>约3000</c>, <c>3000左右</c>.</summary>
    About,

    /// <summary>A lower bound: <c>6万余</c>, <c>30多场</c>, <c>超过1.1万</c>, <c>500以上</c>.</summary>
    AtLeast,

    /// <summary>An upper bound: <c>近5万</c>, <c>不足100</c>.</summary>
    Almost,

    /// <summary>Left open by the writer: <c>xx</c>, <c>若干</c>. The value is 0 and means nothing.</summary>
    Unknown,
}

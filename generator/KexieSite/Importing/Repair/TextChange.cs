namespace KexieSite.Importing.Repair;

/// <summary>One change that a repair made.</summary>
/// <param name="Position">The offset of <paramref name="Before"/> in the text as it was before any repair, in UTF-16 code units.</param>
/// <param name="Before">What stood there when this repair looked at it.</param>
/// <param name="After">What stands there now; empty where it was taken out.</param>
/// <param name="Kind">Why.</param>
/// <param name="IsSure">Whether it needs no look by a person. Where it does, the text says <see cref="DoubtMark"/> or the report lists it.</param>
public sealed record TextChange(int Position, string Before, string After, RepairKind Kind, bool IsSure = true)
{
    /// <summary>The line of its file, from 1; null where the file has none that a person could count.</summary>
    public int? Line { get; init; }
}

using KexieSite.Chinese;

namespace KexieSite.Indexing;

/// <summary>How a number changed from one year to the next.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Percent">By how many per cent of the year before, rounded to one decimal, not negative; 0 where it cannot be said.</param>
/// <param name="IsAbout">Whether one of the numbers is an estimate.</param>
public readonly record struct FigureChange(ChangeKind Kind, decimal Percent, bool IsAbout)
{
    /// <summary>Compares two numbers in one unit. Lower and upper bounds and unknown numbers are not compared: their difference is unknown.</summary>
    public static FigureChange Of(Quantity now, Quantity before)
    {
        if (!IsComparable(now) || !IsComparable(before))
        {
            return new FigureChange(ChangeKind.Unclear, 0, false);
        }

        var isAbout = now.Precision == Precision.About || before.Precision == Precision.About;
        if (now.Value == before.Value)
        {
            return new FigureChange(ChangeKind.Same, 0, isAbout);
        }

        if (before.Value == 0)
        {
            return new FigureChange(ChangeKind.FromZero, 0, isAbout);
        }

        var percent = Math.Round(Math.Abs(now.Value - before.Value) / before.Value * 100, 1, MidpointRounding.AwayFromZero);
        return percent == 0
            ? new FigureChange(ChangeKind.Same, 0, IsAbout: true)
            : new FigureChange(now.Value > before.Value ? ChangeKind.Increase : ChangeKind.Decrease, percent, isAbout);
    }

    private static bool IsComparable(Quantity quantity) => quantity.Precision is Precision.Exact or Precision.About;
}

/// <summary>The ways in which a number changes.</summary>
public enum ChangeKind
{
    /// <summary>It cannot be said.</summary>
    Unclear,

    /// <summary>增加.</summary>
    Increase,

    /// <summary>减少.</summary>
    Decrease,

    /// <summary>持平, or a difference below a twentieth of one per cent.</summary>
    Same,

    /// <summary>It was 0 before, of which nothing is a percentage.</summary>
    FromZero,
}

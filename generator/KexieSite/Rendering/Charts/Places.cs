namespace KexieSite.Rendering.Charts;

/// <summary>Places in a drawing.</summary>
internal static class Places
{
    /// <summary>Two decimals: a hundredth of a per cent is less than a pixel.</summary>
    public static double Rounded(double place) => Math.Round(place, 2, MidpointRounding.AwayFromZero);

    /// <summary>Where a value stands between the bottom, 100, and the top, 0.</summary>
    public static double Down(decimal value, ChartScale scale) => Rounded(100 - (double)(value / scale.Top * 100));
}

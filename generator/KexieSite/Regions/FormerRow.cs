using System.Globalization;

namespace KexieSite.Regions;

/// <summary>A line of <c>Resources/former-divisions.txt</c>: <c>330183 富阳市 2014 330111 fu yang shi</c>.</summary>
internal readonly record struct FormerRow(DivisionRow Division, int LastYear, string SuccessorCode)
{
    /// <summary>Reads a line.</summary>
    public static FormerRow Parse(string line)
    {
        var parts = line.Split(' ');
        var row = new DivisionRow(parts[0], parts[1], [.. parts.AsSpan(4)]);
        return new FormerRow(row, int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]);
    }
}

using System.Collections.Immutable;

namespace KexieSite.Regions;

/// <summary>A line of <c>Resources/divisions.txt</c>: <c>530325 富源县 fu yuan xian</c>.</summary>
internal readonly record struct DivisionRow(string Code, string Name, ImmutableArray<string> Syllables)
{
    /// <summary>The name in pinyin, whole.</summary>
    public string FullSegment => string.Concat(Syllables);

    /// <summary>The name in pinyin without its kind.</summary>
    public string ShortSegment => string.Concat(Syllables.Take(DivisionName.Stem(Code, Name).Length));

    /// <summary>Reads a line.</summary>
    public static DivisionRow Parse(string line)
    {
        var parts = line.Split(' ');
        return new DivisionRow(parts[0], parts[1], [.. parts.AsSpan(2)]);
    }
}

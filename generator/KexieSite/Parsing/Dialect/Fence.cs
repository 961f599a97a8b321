namespace KexieSite.Parsing.Dialect;

/// <summary>Recognises lines that begin with <c>:::</c>; colons of a Chinese keyboard (<c>：：：</c>) are meant so too.</summary>
internal static class Fence
{
    public const char Colon = ':';
    public const char WideColon = '：';

    private const int Shortest = 3;

    /// <summary>Whether a text may have such a line at all.</summary>
    public static bool IsIn(string text) =>
        text.Contains(":::", StringComparison.Ordinal) || text.Contains("：：：", StringComparison.Ordinal);

    /// <summary>The length of the colons with which a line begins; 0 when they are too few.</summary>
    public static int LengthAt(ReadOnlySpan<char> line)
    {
        var length = line.IndexOfAnyExcept(Colon, WideColon) is var end and >= 0 ? end : line.Length;
        return length < Shortest ? 0 : length;
    }
}

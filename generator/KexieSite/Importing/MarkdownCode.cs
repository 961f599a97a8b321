using System.Text.RegularExpressions;

namespace KexieSite.Importing;

/// <summary>Writes code with as many backticks around it as it needs (CommonMark 4.5 and 6.1).</summary>
internal static partial class MarkdownCode
{
    private const int FewestOfBlock = 3;

    /// <summary>Code within a line.</summary>
    /// <param name="code">The characters, without line breaks.</param>
    /// <param name="isCell">Whether it stands in a table, whose cells end at a bar even there.</param>
    public static string Span(string code, bool isCell)
    {
        var runs = Backticks().Matches(code).Select(m => m.Length).ToHashSet();
        var fence = new string('`', Enumerable.Range(1, runs.Count + 1).First(n => !runs.Contains(n)));

        // A blank on either side is taken away again: so that backticks do not touch, and so that blanks stay.
        var isPadded = code[0] == '`' || code[^1] == '`' || (code[0] == ' ' && code[^1] == ' ' && code.AsSpan().ContainsAnyExcept(' '));
        var pad = isPadded ? " " : "";
        return fence + pad + (isCell ? code.Replace("|", @"\|", StringComparison.Ordinal) : code) + pad + fence;
    }

    /// <summary>The lines of a block.</summary>
    public static List<string> Lines(VerbatimBlock block)
    {
        var longest = Backticks().Matches(block.Text).Select(m => m.Length).DefaultIfEmpty(0).Max();
        var fence = new string('`', Math.Max(FewestOfBlock, longest + 1));
        return [fence + (Word().IsMatch(block.Language) ? block.Language : ""), .. block.Text.Split('\n'), fence];
    }

    [GeneratedRegex("`+", RegexOptions.None, 1000)]
    private static partial Regex Backticks();

    [GeneratedRegex(@"^[A-Za-z0-9+#._-]{1,40}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}

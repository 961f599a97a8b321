using System.Text.RegularExpressions;

namespace KexieSite.Parsing.Dialect;

/// <summary>
/// Finds pictures and links that are none because of a blank in the address, <c>![图](缺 图.jpg)</c>: CommonMark wants <c>&lt;&gt;</c>
/// around such an address; a blank in full width it takes as it is. Only what ends as the name of a file does, or begins as a path
/// does, was surely meant as one.
/// </summary>
internal static partial class BlankAddresses
{
    /// <summary>Whether any could be in it: a parenthesis behind a bracket, and in it a blank that is not at its edge.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> written)
    {
        for (var at = written.IndexOf("]("); at >= 0; at = written.IndexOf("]("))
        {
            written = written[(at + 2)..];
            if (InParentheses(written).Trim(" \t").ContainsAny(' ', '\t'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reports them.</summary>
    /// <param name="text">What was written of a paragraph.</param>
    /// <param name="start">Where it begins in the body.</param>
    /// <param name="taken">Places in the body that are code, or a picture or link after all.</param>
    /// <param name="findings">Where they are reported.</param>
    public static void Check(string text, int start, List<(int Start, int End)> taken, BodyFindings findings)
    {
        foreach (var match in Written().Matches(text).AsEnumerable())
        {
            var (from, to) = (start + match.Index, start + match.Index + match.Length);
            var address = match.Groups["address"].Value;
            if (address.AsSpan().ContainsAny(' ', '\t') && Address().IsMatch(address) && !taken.Exists(t => from < t.End && to > t.Start))
            {
                findings.Add(SlipRules.BlankInAddress, from, to, match.Value, $"{match.Groups["name"]}(<{address}>{match.Groups["title"]})");
            }
        }
    }

    // Up to what closes them, over those that a name has of its own: 合影(1) 大.jpg.
    private static ReadOnlySpan<char> InParentheses(ReadOnlySpan<char> text)
    {
        var depth = 1;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, '\n' => -depth, _ => 0 };
            if (depth == 0)
            {
                return text[..i];
            }
        }

        return text;
    }

    // A parenthesis may stand in the name of a file where it is closed; a title may follow.
    [GeneratedRegex("""(?<!\\)(?<name>!?\[[^\[\]\n]{0,100}\])\([ \t]*(?<address>([^()<>\n]|\([^()<>\n]{0,100}\)){1,300}?)(?<title>[ \t]+("[^"\n]*"|'[^'\n]*'))?[ \t]*\)""",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@"^\.{0,2}/\S|\.(md|pdf|jpe?g|png|gif|webp|avif|svg|bmp|tiff?|docx?|xlsx?|pptx?|wps|et|ofd|zip|rar|7z|txt|csv|html?|mp[34])([?#]\S*)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}

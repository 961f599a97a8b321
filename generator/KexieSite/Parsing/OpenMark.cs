using System.Text.RegularExpressions;
using KexieSite.Diagnostics;

namespace KexieSite.Parsing;

/// <summary>
/// A place that waits for a person: <c>【请补充：下一步打算】</c>, in English <c>【To do: next steps】</c>, where something must be filled in;
/// <c>【存疑：日期】</c>, <c>【Doubtful: date】</c>, where something must be looked up.
/// </summary>
/// <param name="Rule">What kind of mark it is.</param>
/// <param name="Start">Where it begins in the text that was searched.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Wanted">What is asked for; <c>…</c> where the mark does not say.</param>
internal readonly partial record struct OpenMark(DiagnosticRule Rule, int Start, int Length, string Wanted)
{
    private const char Opening = '【';

    /// <summary>Every mark of a text, in order. A mark whose closing bracket is gone ends with its line.</summary>
    public static IEnumerable<OpenMark> In(string text) => text.Contains(Opening, StringComparison.Ordinal)
        ? Written().Matches(text).Select(match => new OpenMark(
            match.Groups["doubt"].Success ? SlipRules.Doubtful : SlipRules.ToFillIn, match.Index, match.Length, Wish(match.Groups["wanted"].Value.Trim())))
        : [];

    private static string Wish(string wanted) => wanted.Length == 0 ? "…" : wanted;

    [GeneratedRegex(@"【\s?(请补充|to do\b|(?<doubt>存疑(?=[：:】\s])|doubtful\b))[：:]?(?<wanted>[^【】\n]{0,300})】?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}

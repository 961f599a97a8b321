using System.Text.RegularExpressions;
using KexieSite.Diagnostics;

namespace KexieSite.Tests.Diagnostics;

/// <summary>
/// Finds what is in the wrong language. What is quoted or code may be in any: between quotation marks, backticks, 【】 or angle brackets, addresses,
/// placeholders, options, the words of commands, what another program said (原话), and the lines that a hint tells to write. Chinese may then hold
/// single foreign words (PDF, site.yml) but not two in a row; English may hold sample words of up to six Han but no Chinese marks.
/// </summary>
internal static partial class WrongLanguage
{
    /// <summary>The first fragment in the wrong language; null where there is none.</summary>
    public static string? In(string text, Language language)
    {
        var own = Quoted().Replace(text, "…");
        var found = language == Language.Chinese ? EnglishWords().Match(own) : HanSentence().Match(own);
        return found.Success ? found.Value : null;
    }

    /// <summary>Every run of Han that is neither quoted nor code.</summary>
    public static IEnumerable<string> Han(string text) => HanRun().Matches(Quoted().Replace(text, "…")).Select(match => match.Value);

    /// <summary>A placeholder or the key of a text where its words should be; null where there is none.</summary>
    public static string? Unfilled(string text, TextTable texts)
    {
        var hole = Placeholder().Match(text);
        return hole.Success ? hole.Value : Dotted().Matches(text).Select(match => match.Value).FirstOrDefault(word => texts[word].Length > 0);
    }

    [GeneratedRegex(
        """`[^`]*`|[\u4e00-\u9fff]+(/[\u4e00-\u9fff]+)+|“[^”]*”|"[^"]*"|<[^>]*>|https?://[^\s，。）]+|\{[0-9][^}]*\}|--[a-z-]+( [a-z]+)?|kexie( (build|check|clean|export|import|init|new|publish|schema|serve))?( --[a-z]+)*|dotnet build -c Release|dotnet run --project [^ ]+ -- build|VS Code|【[^】]*】|\.NET( 10)? SDK|Kexie Site|原话：[^\n]*|\n[@< a-z][^\n]*""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex("[A-Za-z]{2,}[,;]? [A-Za-z]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex EnglishWords();

    [GeneratedRegex("[，。：；！？（）]|[\u4e00-\u9fff]{7,}", RegexOptions.NonBacktracking)]
    private static partial Regex HanSentence();

    [GeneratedRegex("[\u4e00-\u9fff]+", RegexOptions.NonBacktracking)]
    private static partial Regex HanRun();

    [GeneratedRegex(@"\{[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[a-zA-Z]+(\.[a-zA-Z0-9-]+)+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Dotted();
}

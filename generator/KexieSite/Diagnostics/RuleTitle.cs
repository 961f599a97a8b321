using System.Text.RegularExpressions;

namespace KexieSite.Diagnostics;

/// <summary>
/// What a rule is about, for lists of rules: its <c>title</c> in the table, else the first sentence of its message without what differs from
/// finding to finding. Where that stood within the sentence, there is an ellipsis.
/// </summary>
public static partial class RuleTitle
{
    // Stands for an argument; no text has it.
    private const char Argument = '\uE000';
    private const int MostArguments = 10;

    /// <summary>One line without placeholders and without a full stop at its end; never empty.</summary>
    public static string Of(DiagnosticRule rule, TextTable texts) =>
        texts[rule.Code + ".title"] is { Length: > 0 } title ? title : Shown(AtTheEnd().Replace(FirstSentence(rule, texts), ""));

    /// <summary>What to do about it, in general; the title where nothing can be said without a finding.</summary>
    public static string AdviceOf(DiagnosticRule rule, TextTable texts) =>
        Shown(WithMarks(rule.Code + ".hint", texts)) is var advice && advice.Any(char.IsLetter) ? advice : Of(rule, texts);

    private static string FirstSentence(DiagnosticRule rule, TextTable texts) =>
        End().Split(InParentheses().Replace(WithMarks(rule.Code + ".message", texts), ""), 2)[0];

    private static string WithMarks(string key, TextTable texts) => texts.Format(key, Enumerable.Repeat((object)Argument, MostArguments));

    private static string Shown(string text) => Arguments().Replace(text, "…").ReplaceLineEndings(" ").Trim();

    [GeneratedRegex(@"\s?[（(][^（()）]{0,100}\uE000[^（()）]{0,100}[）)]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InParentheses();

    [GeneratedRegex(@"[。\n]|\.$|\.\s", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex End();

    [GeneratedRegex(@"[：:]\s?[“""《]?[\uE000…\s]+[”""》]?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtTheEnd();

    [GeneratedRegex(@"\uE000+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arguments();
}

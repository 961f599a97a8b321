using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KexieSite.Chinese;
using KexieSite.Diagnostics;

namespace KexieSite.Checking.Privacy;

/// <summary>
/// Finds ID, mobile and bank card numbers in any text. What is masked (<c>138****1234</c>), part of an address on the web, an amount
/// (13500000000元) or one of the office's own numbers is none.
/// </summary>
/// <param name="own">The office's own numbers, digits only.</param>
/// <param name="today">The day of the check: nobody is born after it.</param>
internal sealed partial class PersonalNumbers(ImmutableArray<string> own, DateOnly today)
{
    private const int Reach = 40; // characters around a number in which a word can say what it is
    private const int ShownAtEnds = 3;

    /// <summary>The numbers of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="heading">Words elsewhere that say what its numbers are.</param>
    public IEnumerable<PersonalNumber> Find(string text, string heading = "")
    {
        if (!HasElevenDigits(text))
        {
            yield break;
        }

        var folded = FullWidth.Fold(text);
        foreach (var match in Digits().Matches(folded).AsEnumerable())
        {
            var digits = string.Concat(match.Value.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
            if (RuleOf(digits, folded, match, heading) is { } rule && !IsInAddress(folded, match.Index))
            {
                yield return new PersonalNumber(rule, match.Index, match.Length, Masked(digits));
            }
        }
    }

    private DiagnosticRule? RuleOf(string digits, string text, Match match, string heading)
    {
        var mobile = digits.StartsWith("86", StringComparison.Ordinal) && digits.Length == 13 ? digits[2..] : digits;
        return own.Contains(digits) || own.Contains(mobile) ? null
            : IdentityNumber.IsValid(digits, today) ? PrivacyRules.Identity
            : digits.Length == 15 && IdentityNumber.CanBeOld(digits) && Says(IdentityWord(), text, match, heading) ? PrivacyRules.OldIdentity
            : BankCardNumber.CanBe(digits) && Says(BankWord(), text, match, heading) ? PrivacyRules.BankCard
            : MobileForm().IsMatch(match.Value) && !IsAmount(text, match.Index + match.Length) ? PrivacyRules.Mobile
            : null;
    }

    // Most texts have no number that long; this is much quicker than asking the expression.
    private static bool HasElevenDigits(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(FullWidth.Fold(c)) ? digits + 1 : c is ' ' or '-' or '\u3000' ? digits : 0;
            if (digits >= 11)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Says(Regex word, string text, Match number, string heading)
    {
        var start = Math.Max(0, number.Index - Reach);
        return word.IsMatch(text[start..Math.Min(text.Length, number.Index + number.Length + Reach)]) || word.IsMatch(heading);
    }

    private static bool IsAmount(string text, int end) => Amount().IsMatch(text[end..Math.Min(text.Length, end + 4)]);

    private static bool IsInAddress(string text, int place)
    {
        var start = text.LastIndexOfAny([' ', '\n', '\t', '(', '<', '"', '，', '。', '：', '（'], Math.Max(0, place - 1)) + 1;
        var before = text.AsSpan(start, place - start);
        return before.Contains("://", StringComparison.Ordinal) || before.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static string Masked(string digits) => digits[..ShownAtEnds] + new string('*', digits.Length - (2 * ShownAtEnds)) + digits[^ShownAtEnds..];

    // In this order: an ID number, a card in groups, old ID numbers, mobile numbers.
    [GeneratedRegex(
        @"(?<![0-9A-Za-z*_]|[0-9][.,])("
        + @"[1-9][0-9]{5}[ -]?(18|19|20)[0-9]{2}[01][0-9][0-3][0-9][ -]?[0-9]{3}[0-9Xx]"
        + @"|[0-9]{4}(?<gap>[ -]?)[0-9]{4}\k<gap>[0-9]{4}\k<gap>[0-9]{4}(\k<gap>[0-9]{1,3})?"
        + @"|[0-9]{15}"
        + @"|(\+?86[ -]?)?1[3-9][0-9](?<gap>[ -]?)[0-9]{4}\k<gap>[0-9]{4}"
        + @")(?![0-9A-Za-z*_]|[.,][0-9])",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(\+?86[ -]?)?1[3-9][0-9](?<gap>[ -]?)[0-9]{4}\k<gap>[0-9]{4}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MobileForm();

    [GeneratedRegex("身份证|身份号码|证件号|证号|公民身份|ID number", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdentityWord();

    [GeneratedRegex("银行|卡号|账号|帐号|账户|帐户|开户|户名|储蓄|信用卡|借记卡|工行|农行|建行|中行|邮储|信用社|农信|农商行|bank", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BankWord();

    [GeneratedRegex("^ ?(元|万|亿|千|百|人|次|份|平方|立方|吨|公里|公斤|千克|亩|个|度|年)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Amount();
}

/// <summary>A number of a person.</summary>
/// <param name="Rule">What it is.</param>
/// <param name="Start">Its place in the text.</param>
/// <param name="Length">Its length, with blanks and hyphens.</param>
/// <param name="Masked">The number as a message may show it.</param>
internal sealed record PersonalNumber(DiagnosticRule Rule, int Start, int Length, string Masked);

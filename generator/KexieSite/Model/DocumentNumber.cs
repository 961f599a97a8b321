using System.Text.RegularExpressions;
using KexieSite.Configuration;

namespace KexieSite.Model;

/// <summary>Reads <c>number</c> (GB/T 9704-2012, 7.2.5: the year in 〔 〕, the number without 第 and without leading zeros).</summary>
internal static partial class DocumentNumber
{
    private const int LongestReadable = 60;

    public static string Read(FieldReader fields)
    {
        if (fields.Scalar("number") is not { } scalar)
        {
            return "";
        }

        var text = scalar.Text.Trim();
        if (!Correct().IsMatch(text))
        {
            var match = Readable().Match(text.Length > LongestReadable ? "" : text);
            var number = match.Groups["number"].Value.TrimStart('0');
            var suggestion = number.Length > 0
                ? $"{match.Groups["office"].Value.Trim()}〔{match.Groups["year"].Value}〕{number}号"
                : "富科协〔2021〕3号";
            fields.Report(FieldRules.DocumentNumber, scalar, text, suggestion);
        }

        return text;
    }

    [GeneratedRegex("^[^〔〕\\s]+〔[0-9]{4}〕[1-9][0-9]*号$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Correct();

    [GeneratedRegex(@"^(?<office>[^\[\]【】()（）〔〕0-9]+)\s*[\[【(（〔]?\s*(?<year>[0-9]{4})\s*[\]】)）〕]?\s*年?第?(?<number>[0-9]+)号?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Readable();
}

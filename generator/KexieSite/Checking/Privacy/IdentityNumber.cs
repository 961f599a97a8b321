using System.Collections.Frozen;
using System.Globalization;

namespace KexieSite.Checking.Privacy;

/// <summary>
/// Citizen identification numbers (公民身份号码, GB 11643-1999): division, birthday, sequence and a check character after
/// ISO 7064 MOD 11-2; and those of 15 digits from before, without century and check character.
/// </summary>
internal static class IdentityNumber
{
    private const int EarliestYear = 1880;
    private const string CheckCharacters = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    // GB/T 2260: the first two digits of every province, with 81 to 83 for residents of Hong Kong, Macau and Taiwan.
    private static readonly FrozenSet<string> Provinces = FrozenSet.Create(
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /// <summary>Whether 18 characters are an ID number of somebody born by a day.</summary>
    public static bool IsValid(ReadOnlySpan<char> number, DateOnly today) =>
        number.Length == 18 && HasProvince(number) && IsBirthday(number[6..14], today) && CheckCharacter(number) == char.ToUpperInvariant(number[17]);

    /// <summary>Whether 15 digits could be an ID number: nothing in them can be reckoned, so the words around them must say the rest.</summary>
    public static bool CanBeOld(ReadOnlySpan<char> number) =>
        number.Length == 15 && HasProvince(number) && IsBirthday($"19{number[6..12]}", new DateOnly(1999, 12, 31));

    /// <summary>The check character of the first 17 digits.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (digits[i] - '0') * Weights[i];
        }

        return CheckCharacters[sum % 11];
    }

    private static bool HasProvince(ReadOnlySpan<char> number) => Provinces.Contains(number[..2].ToString());

    private static bool IsBirthday(ReadOnlySpan<char> digits, DateOnly today) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year >= EarliestYear && day <= today;
}

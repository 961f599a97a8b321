namespace KexieSite.Checking.Privacy;

/// <summary>Bank card numbers: 16 to 19 digits with the check digit of ISO/IEC 7812-1, known as Luhn's.</summary>
internal static class BankCardNumber
{
    /// <summary>Whether digits could be a card's: one in ten of any digits could, so the words around them must say the rest.</summary>
    public static bool CanBe(ReadOnlySpan<char> digits)
    {
        if (digits.Length is < 16 or > 19 || digits[0] is '0' or '1' || digits.IndexOfAnyExcept(digits[0]) < 0)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }
}

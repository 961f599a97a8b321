using System.Globalization;
using System.Text;

namespace KexieSite.Importing.Word;

/// <summary>Writes numbers as Word's lists have them (ECMA-376, part 1, 17.18.59).</summary>
internal static class NumberText
{
    private const string Digits = "〇一二三四五六七八九";
    private const string FormalDigits = "零壹贰叁肆伍陆柒捌玖";

    public static string Of(int number, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "ideographDigital" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            => Counted(number, Digits, "十百千"),
        "chineseLegalSimplified" or "ideographLegalTraditional" => Counted(number, FormalDigits, "拾佰仟"),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is > 0 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(d => (char)(d - '0' + '０'))),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "lowerLetter" => Letter(number, 'a'),
        "upperLetter" => Letter(number, 'A'),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Counted(int number, string digits, string units)
    {
        if (number is <= 0 or >= 10_000)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder();
        var written = number.ToString(CultureInfo.InvariantCulture);
        for (var i = 0; i < written.Length; i++)
        {
            var (digit, unit) = (written[i] - '0', written.Length - i - 2);
            if (digit > 0)
            {
                _ = text.Append(i > 0 && written[i - 1] == '0' ? "零" : "").Append(digits[digit]).Append(unit >= 0 ? units[unit..(unit + 1)] : "");
            }
        }

        return digits[1] == '一' && number is >= 10 and < 20 ? text.ToString(1, text.Length - 1) : text.ToString();
    }

    private static string Letter(int number, char first) =>
        number > 0 ? new string((char)(first + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 5)) : "";

    private static string Roman(int number)
    {
        (int Value, string Sign)[] signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var text = new StringBuilder();
        foreach (var (value, sign) in number is > 0 and < 4000 ? signs : [])
        {
            for (; number >= value; number -= value)
            {
                _ = text.Append(sign);
            }
        }

        return text.ToString();
    }
}

using System.Buffers;
using System.Globalization;

namespace KexieSite.Chinese;

/// <summary>
/// Numbers in Arabic digits, in Chinese numerals and mixed, as GB/T 15835 allows and as people write them: <c>38,000</c>,
/// <c>3.8万</c>, <c>三百二十</c>, <c>两千</c>, <c>1万2千</c>, <c>二〇二一</c>; with 余, 多, 几 or 来 inside or behind (<c>30多万</c>).
/// </summary>
internal ref struct ChineseNumber
{
    private const decimal TooLarge = 1_000_000_000_000_000m;
    private const string Digits = "零一二三四五六七八九";

    private static readonly SearchValues<char> ArabicCharacters = SearchValues.Create("0123456789,.");

    private decimal total;
    private decimal section;
    private decimal? digit;
    private decimal lastScale;
    private decimal lastLargeScale;
    private bool arabic;
    private bool shorthand;
    private bool scaled;
    private Precision precision;

    /// <summary>Takes the number at the beginning of <paramref name="rest"/>; null when there is none or it is too large.</summary>
    public static (decimal Value, Precision Precision)? Take(scoped ref ReadOnlySpan<char> rest)
    {
        var reader = default(ChineseNumber);
        var start = rest;
        while (rest.Length > 0 && reader.precision == Precision.Exact && reader.Step(ref rest))
        {
        }

        // After 余 or 多 only a scale may follow: 30多万, 20余万元.
        while (rest.Length > 0 && Scale(rest[0]) >= 10_000 && rest.Length != start.Length && reader.Step(ref rest))
        {
        }

        return rest.Length < start.Length && reader.Sum() is var value && value < TooLarge && !StartsNumber(rest)
            ? (value, reader.precision)
            : null;
    }

    /// <summary>The value of a positional or a counted Chinese numeral below 10000 (<c>二〇二一</c>, <c>二十</c>), or null.</summary>
    public static int? ReadSmall(ReadOnlySpan<char> text)
    {
        var rest = text;
        return text.Length <= 8 && Take(ref rest) is { Precision: Precision.Exact, Value: < 10_000 } number && rest.IsEmpty
            ? (int)number.Value
            : null;
    }

    private static bool StartsNumber(ReadOnlySpan<char> rest) =>
        rest.Length > 0 && (char.IsAsciiDigit(rest[0]) || rest[0] is '.' or ',' || Digit(rest[0]) >= 0 || Scale(rest[0]) > 0);

    private static int Digit(char c) => c switch
    {
        '〇' or '○' => 0,
        '两' => 2,
        _ => Digits.IndexOf(c),
    };

    private static decimal Scale(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };

    private bool Step(scoped ref ReadOnlySpan<char> rest)
    {
        var c = rest[0];
        if (char.IsAsciiDigit(c))
        {
            return TakeArabic(ref rest);
        }

        var taken = Digit(c) is var chinese and >= 0 ? AddDigit(chinese)
            : Scale(c) is var scale and > 0 ? Multiply(scale)
            : c is '余' or '多' or '几' or '来' && (digit ?? section + total) > 0 && MarkInexact(c);
        rest = taken ? rest[1..] : rest;
        return taken;
    }

    private bool MarkInexact(char c)
    {
        precision = c == '来' ? Precision.About : Precision.AtLeast;
        return true;
    }

    private bool TakeArabic(scoped ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAnyExcept(ArabicCharacters);
        var number = end < 0 ? rest : rest[..end];
        if (digit is not null || !WellGrouped(number)
            || !decimal.TryParse(number, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || value >= TooLarge)
        {
            return false;
        }

        shorthand = shorthand && number.Length == 1 && value != 0;
        digit = value;
        arabic = true;
        rest = rest[number.Length..];
        return true;
    }

    private static bool WellGrouped(ReadOnlySpan<char> number)
    {
        var point = number.IndexOf('.');
        var whole = point < 0 ? number : number[..point];
        var grouped = whole.Contains(',');
        var place = 0;
        for (var i = whole.Length - 1; i >= 0; i--, place++)
        {
            if (grouped && (place % 4 == 3) != (whole[i] == ','))
            {
                return false;
            }
        }

        return (point < 0 || number.Length > point + 1) && whole[0] != ',' && (point < 0 || !number[(point + 1)..].ContainsAny(",."));
    }

    private bool AddDigit(int value)
    {
        // 二〇二一 is read by place; behind a scale only one digit follows, and a zero there (一百零二) is mute.
        if (digit is not null && (scaled || arabic || digit >= 1000))
        {
            return false;
        }

        shorthand &= value != 0;
        digit = scaled && value == 0 ? null : ((digit ?? 0) * 10) + value;
        return true;
    }

    private bool Multiply(decimal scale) => (scale < 10_000 ? AddToSection(scale) : CloseSection(scale)) && Scaled(scale);

    private bool AddToSection(decimal scale)
    {
        if (section > 0 && lastScale <= scale)
        {
            return false;
        }

        section += (digit ?? 1) * scale;
        return true;
    }

    private bool CloseSection(decimal scale)
    {
        var open = section + (digit ?? 0);
        if (open + total == 0 || lastLargeScale == scale)
        {
            return false;
        }

        total = scale > 10_000 ? (total + open) * scale : total + (open * scale);
        section = 0;
        lastLargeScale = scale;
        return true;
    }

    private bool Scaled(decimal scale)
    {
        digit = null;
        arabic = false;
        scaled = true;
        shorthand = scale >= 100;
        lastScale = scale;
        return total < TooLarge && section < TooLarge;
    }

    /// <summary>The value; a last single digit right behind 百, 千 or 万 counts the next lower scale (一万二 is 12000, 3万5 is 35000).</summary>
    private readonly decimal Sum() => total + section + ((digit ?? 0) * (shorthand && digit < 10 ? lastScale / 10 : 1));
}

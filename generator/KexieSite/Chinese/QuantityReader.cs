using System.Text.RegularExpressions;

namespace KexieSite.Chinese;

/// <summary>Reads <see cref="Quantity"/>: words before the number, the number, words after it, the unit.</summary>
internal static partial class QuantityReader
{
    private const int LongestText = 64;

    private static readonly (string Word, Precision? Precision)[] Before =
    [
        ("不少于", Precision.AtLeast), ("不低于", Precision.AtLeast), ("不下", Precision.AtLeast), ("至少", Precision.AtLeast),
        ("超过", Precision.AtLeast), ("超", Precision.AtLeast), ("逾", Precision.AtLeast), ("突破", Precision.AtLeast),
        ("大约", Precision.About), ("大概", Precision.About), ("约为", Precision.About), ("约", Precision.About),
        ("接近", Precision.Almost), ("将近", Precision.Almost), ("近", Precision.Almost), ("不足", Precision.Almost), ("不到", Precision.Almost),
        ("达到", null), ("达", null), ("共计", null), ("总计", null), ("累计", null), ("共", null),
    ];

    private static readonly (string Word, Precision Precision)[] After =
    [
        ("及以上", Precision.AtLeast), ("以上", Precision.AtLeast), ("左右", Precision.About), ("上下", Precision.About),
        ("不到", Precision.Almost), ("多", Precision.AtLeast), ("余", Precision.AtLeast), ("+", Precision.AtLeast),
    ];

    /// <summary>The quantity, or null for what is none.</summary>
    public static Quantity? Read(string text)
    {
        var compact = text.Length > LongestText ? "" : string.Concat(FullWidth.Fold(text).Where(c => !char.IsWhiteSpace(c)));
        if (Blank().Match(compact) is { Success: true } blank)
        {
            return new Quantity(0, blank.Groups["unit"].Value, Precision.Unknown);
        }

        var rest = compact.AsSpan();
        var precision = TakeBefore(ref rest);
        if (ChineseNumber.Take(ref rest) is not { } number)
        {
            return null;
        }

        precision = Combine(precision, number.Precision);
        precision = Combine(precision, TakeAfter(ref rest));
        return Unit().IsMatch(rest) ? new Quantity(number.Value, rest.ToString(), precision) : null;
    }

    private static Precision TakeBefore(ref ReadOnlySpan<char> rest)
    {
        var precision = Precision.Exact;
        for (var taken = true; taken;)
        {
            taken = false;
            foreach (var (word, meaning) in Before)
            {
                if (rest.StartsWith(word, StringComparison.Ordinal))
                {
                    precision = Combine(precision, meaning ?? Precision.Exact);
                    rest = rest[word.Length..];
                    taken = true;
                    break;
                }
            }
        }

        return precision;
    }

    private static Precision TakeAfter(ref ReadOnlySpan<char> rest)
    {
        foreach (var (word, meaning) in After)
        {
            // 「以上」 may stand before the unit (30以上人次) or, as people write it, after it (30人次以上).
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                rest = rest[word.Length..];
                return meaning;
            }

            if (rest.EndsWith(word, StringComparison.Ordinal))
            {
                rest = rest[..^word.Length];
                return meaning;
            }
        }

        return Precision.Exact;
    }

    /// <summary>Two markers that say the same stay; two that disagree (约6万余) make an estimate.</summary>
    private static Precision Combine(Precision first, Precision second) =>
        first == second || second == Precision.Exact ? first
        : first == Precision.Exact ? second
        : Precision.About;

    [GeneratedRegex(@"^(?:[xX×*?_]{1,8}|若干|未知|不详|未统计|待统计|unknown)[余多几]?[十百千万亿]{0,3}[余多]?(?<unit>[\p{IsCJKUnifiedIdeographs}㎡]{0,8})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"^(?:%|‰|[\p{L}㎡㎥℃][\p{L}㎡㎥/]{0,11})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unit();
}
